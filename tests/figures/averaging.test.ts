/** F9.4: votes, mean and new weight are the engine's, and known no sooner than they are computed. */

import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import Figure from '../../src/components/figures/averaging/Figure.tsx';
import { arrowsOf, votesOf } from '../../src/components/figures/averaging/votes.ts';
import { networkFrame } from '../../src/components/kit/diagram/network-frame.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { twoVotes } from '../../src/exercises/backprop/variants.ts';
import { denseNotation } from '../../src/notation/dense/dense.ts';
import { edited, read, updated } from '../../src/questions/index.ts';
import { all, parse, textOf } from './markup.ts';

const digits = { significant: 4 } as const;
const run = createRun(twoVotes);
const passes = [...run.marks(0, 'pass')];
const [, , backward1, , , backward2, average, end] = passes as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
const votesAt = (done: number, experiment: Experiment = twoVotes) =>
  votesOf(networkFrame(createRun(experiment), { update: 0, done }, digits, denseNotation(createRun(experiment))));

test('one pass after the other: forward, loss and backward of each example, then the mean, then the update', () => {
  expect(passes).toHaveLength(8);
});

test('all numbers are the engine’s', () => {
  for (const { connection, votes, mean, before, after } of votesAt(end)) {
    const place = `[${connection.layer}][${connection.unit}][${connection.from}]`;
    expect(votes.map(({ value }) => value)).toEqual(
      [0, 1].map((n) => read(twoVotes, `exampleWeightGradient[${n}]${place}`)),
    );
    expect(mean.value).toBe(read(twoVotes, `weightGradient${place}`));
    expect(before).toBe(read(twoVotes, `weights${place}`));
    expect(after).toBe(updated(twoVotes, `weights${place}`));
  }
});

test('the gradients of one example alone are its votes', () => {
  for (const n of [0, 1]) {
    const alone: Experiment = {
      ...twoVotes,
      data: { inputs: [twoVotes.data.inputs[n] as number[]], targets: [twoVotes.data.targets[n] as number[]] },
      training: { ...twoVotes.training, batchSize: 1 },
    };
    for (const { connection, votes } of votesAt(end))
      expect(votes[n]?.value).toBe(
        read(alone, `weightGradient[${connection.layer}][${connection.unit}][${connection.from}]`),
      );
  }
});

test('the mean is half of the sum, and the weight moves by the learning rate times the mean', () => {
  for (const { votes, mean, before, after } of votesAt(end)) {
    const [first = NaN, second = NaN] = votes.map(({ value }) => value);
    expect(mean.value).toBe((first + second) / 2);
    expect(after).toBe(before - twoVotes.training.optimizer.learningRate * (mean.value as number));
  }
});

describe('what is known', () => {
  const known = (done: number) =>
    votesAt(done).map(({ votes, mean, after }) =>
      [...votes.map(({ value }) => value), mean.value, after].map((value) => value !== undefined),
    );

  test.each([
    ['before the first step', 0, [false, false, false, false]],
    ['after the first example', backward1, [true, false, false, false]],
    ['after the second', backward2, [true, true, false, false]],
    ['after the mean', average, [true, true, true, false]],
    ['after the update', end, [true, true, true, true]],
  ] as const)('%s', (_, done, expected) => {
    for (const row of known(done)) expect(row).toEqual(expected);
  });

  test('disagreement needs two votes', () => {
    expect(votesAt(backward1).some(({ disagree }) => disagree)).toBe(false);
    const names = votesAt(backward2).flatMap(({ disagree, connection }) => (disagree ? [connection.name] : []));
    expect(names).toEqual(['w1', 'w2', 'w3', 'w4', 'w5', 'w6']);
  });
});

test('where they disagree the larger gradient decides: the first example’s at w5, the second’s at w1', () => {
  const sign = (name: string) => {
    const row = votesAt(end).find(({ connection }) => connection.name === name);
    return [...(row?.votes ?? []), row?.mean].map((reading) => Math.sign(reading?.value ?? 0));
  };
  expect(sign('w5')).toEqual([1, -1, 1]);
  expect(sign('w1')).toEqual([1, -1, -1]);
});

test('arrows run against the gradients, in proportion, and none is there before its gradient', () => {
  for (const row of votesAt(end)) {
    const values = [...row.votes, row.mean].map(({ value }) => value as number);
    const longest = Math.max(...values.map(Math.abs));
    expect(arrowsOf(row)).toEqual(values.map((value) => -value / longest));
  }
  for (const row of votesAt(backward1)) {
    expect(Math.abs(arrowsOf(row)[0] as number)).toBe(1);
    expect(arrowsOf(row).slice(1)).toEqual([undefined, undefined]);
  }
});

test('changing one weight changes every vote that depends on it', () => {
  const other = votesAt(end, edited(twoVotes, { 'w.2.0.0': 0.47 }));
  for (const [k, { votes, mean }] of votesAt(end).entries()) {
    // The gradients of w7 and w8 do not depend on w5.
    if (k >= 6) continue;
    for (const n of [0, 1]) expect(other[k]?.votes[n]?.value).not.toBe(votes[n]?.value);
    expect(other[k]?.mean.value).not.toBe(mean.value);
  }
});

const still = (cursor: number) =>
  renderToString(h(Figure, { id: 'f9-4', experiment: twoVotes, cursor, granularity: 'pass', digits }));

describe.each([
  ['start', 0],
  ['first', backward1],
  ['average', average],
  ['update', end],
] as const)('at %s', (name, cursor) => {
  const markup = still(cursor);
  const figure = parse(markup);

  test('the figure is as reviewed', () => {
    const votes = /<div class="state votes">.*?<\/section>/s.exec(markup)?.[0] ?? '';
    return expect(`${votes.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`output/f9-4-${name}.txt`);
  });

  test('no id stands twice', () => {
    const ids = all(figure, ({ attributes }) => 'id' in attributes).map(({ attributes }) => attributes['id']);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('the figure says whose numbers the picture shows', () => {
  const sentence = (cursor: number) =>
    textOf(
      all(
        parse(still(cursor)),
        ({ tag, parent }) => tag === 'p' && parent?.attributes['class'] === 'state votes',
      )[0] as never,
    );
  expect(sentence(backward1)).toBe('Gradients. The picture shows example 1 of 2.');
  expect(sentence(backward2)).toMatch(
    /^Gradients\. The picture shows example 2 of 2\. .* at w1, w2, w3, w4, w5, w6\.$/,
  );
});
