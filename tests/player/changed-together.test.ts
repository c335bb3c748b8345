/** Numbers that hold only together are written together, then judged: the targets of classes add up to 1. */
import { describe, expect, it } from 'vitest';
import fourPixels from '../../content/experiments/four-pixels.json' with { type: 'json' };
import { rule } from '../../src/components/kit/stage/subjects/rule.ts';
import { sharesNetwork } from '../../src/components/kit/stage/subjects/shares.ts';
import { withEdits } from '../../src/player/edit.ts';
import { applyAll, withChanges } from '../../src/player/edit-rules.ts';
import { experimentOf } from '../../src/player/experiments.ts';
import { readState } from './links.ts';

const network = experimentOf(fourPixels);
const { edits } = sharesNetwork;
const targetsAfter = (hash: string) => {
  const shared = readState(hash, 'f6-3', { experiment: network, cursor: 3, granularity: 'operation' });
  return { targets: shared?.experiment.data.targets[0], notices: shared?.notices.length };
};

describe('the class that is right', () => {
  it.each([
    [{ 'y.0.0': 1, 'y.0.1': 0 }, [1, 0, 0]],
    [{ 'y.0.1': 0, 'y.0.2': 1 }, [0, 0, 1]],
    [{ 'y.0.0': 0, 'y.0.1': 0, 'y.0.2': 1 }, [0, 0, 1]],
    [{ 'y.0.0': 0.25, 'y.0.1': 0.5, 'y.0.2': 0.25 }, [0.25, 0.5, 0.25]],
  ])('is another one after %j', (changes, targets) =>
    expect(withChanges(edits, network, changes).data.targets[0]).toEqual(targets),
  );

  it.each([{ 'y.0.0': 1 }, { 'y.0.0': 1, 'y.0.1': 0.5 }, { 'y.0.0': 2, 'y.0.1': -1 }, { 'y.0.0': 1, 'w.9.0.0': 0 }])(
    'stays with %j, which do not add up or are none',
    (changes) => expect(withChanges(edits, network, changes as unknown as Record<string, number>)).toBe(network),
  );
});

describe('a link', () => {
  it.each([
    ['#f6-3=1,3,operation,y.0.0:1,y.0.1:0', [1, 0, 0], 0],
    ['#f6-3=1,3,operation,y.0.1:0,y.0.2:1', [0, 0, 1], 0],
    ['#f6-3=1,3,operation,y.0.0:1', [0, 1, 0], 1],
    ['#f6-3=1,3,operation,y.0.0:1,y.0.1:0,y.0.2:7', [1, 0, 0], 1],
    ['#f6-3=1,3,operation,y.0.0:1,y.0.1:0.5', [0, 1, 0], 1],
  ])('%s gives the targets %j, with %d notices', (hash, targets, notices) =>
    expect(targetsAfter(hash)).toEqual({ targets, notices }),
  );

  it('keeps what is good beside targets that do not add up', () => {
    const hash = '#f6-3=1,3,operation,y.0.0:1,w.1.0.0:0.5';
    const shared = readState(hash, 'f6-3', { experiment: network, cursor: 3, granularity: 'operation' });
    expect(shared?.experiment.network.layers[0]?.weights[0]?.[0]).toBe(0.5);
    expect(shared?.experiment.data.targets[0]).toEqual([0, 1, 0]);
  });
});

it('a page takes targets that hold together, and names the one that does not', () => {
  const both = [
    { target: 'y.0.0', value: 1 },
    { target: 'y.0.1', value: 0 },
  ];
  expect(withEdits(network, both).data.targets[0]).toEqual([1, 0, 0]);
  expect(() => withEdits(network, both.slice(0, 1))).toThrow('y.0.0:1” cannot be made: expected numbers that add up');
});

it('a number of a point that comes later in the list is refused, not lost in silence', () => {
  const { edits: rules } = rule;
  const points = experimentOf({ ...fourPixels } as never);
  const last = points.data.inputs.length;
  const { experiment, refused } = applyAll(rules, points, [
    { target: `x.${last}.0`, value: 0.5 },
    { target: 'n', value: last + 1 },
  ]);
  expect([experiment.data.inputs.length, refused.length]).toEqual([last + 1, 1]);
});
