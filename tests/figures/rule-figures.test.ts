/** Figures 2.1 and 2.2: a unit that predicts, compares and moves its line. Every number is the engine's, at every step. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import andJson from '../../content/experiments/rule-and.json' with { type: 'json' };
import lampJson from '../../content/experiments/rule-lamp.json' with { type: 'json' };
import GhostLines from '../../src/components/figures/ghost-lines/Figure.tsx';
import { ghostsOf } from '../../src/components/figures/ghost-lines/ghosts.ts';
import PerceptronRule from '../../src/components/figures/perceptron-rule/Figure.tsx';
import { ruleFrame } from '../../src/components/figures/perceptron-rule/frame.ts';
import { historyOf } from '../../src/components/figures/perceptron-rule/history.ts';
import {
  pointEdits,
  pointsOf,
  taskEdits,
  taskNames,
  taskOf,
  withPoint,
} from '../../src/components/figures/perceptron-rule/tasks.ts';
import { rule } from '../../src/components/kit/stage/subjects/rule.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { valueIn } from '../../src/engine/trace/record.ts';
import { createRuleRun } from '../../src/engine/trace/rule-run.ts';
import { formatNumber } from '../../src/notation/format.ts';
import { locate } from '../../src/player/cursor.ts';
import { withChanges } from '../../src/player/edit-rules.ts';
import { readLink } from '../../src/player/read-link.ts';
import { type Grammar, writeLink } from '../../src/player/share.ts';
import { experimentOf } from '../../src/questions/index.ts';
import { all, type Element, hasClass, parse, textOf } from './markup.ts';
import { shownIn } from './readings.ts';

const digits = { significant: 4 } as const;
const [and, lamp] = [experimentOf(andJson), experimentOf(lampJson)];
const changed = (experiment: Experiment, changes: Readonly<Record<string, number>>) =>
  withChanges(rule.edits, experiment, changes);
const xor = changed(and, taskEdits('XOR') ?? {});
/** An example has so many operations: the prediction ends with the fourth, the comparison with the fifth. */
const perExample = 8;

const frameAt = (experiment: Experiment, cursor: number) => {
  const run = createRuleRun(experiment);
  return ruleFrame(run, locate(run, cursor), digits);
};
const draw = (figure: unknown, experiment: Experiment, cursor: number, more: object = {}) =>
  renderToString(h(figure as ComponentType<object>, { id: 'f2-1', experiment, cursor, digits, ...more } as object));

describe.each([
  ['Figure 2.1', PerceptronRule],
  ['Figure 2.2', GhostLines],
])('%s', (_, figure) => {
  test('shows the run’s number wherever it names a cell, at every step of three epochs', () => {
    for (const experiment of [and, lamp, xor]) {
      const run = createRuleRun(experiment);
      for (let cursor = 0; cursor <= 12 * perExample; cursor++) {
        const { update, done } = locate(run, cursor);
        const record = run.record(update);
        for (const { cell, name, text, isResult, line } of shownIn(parse(draw(figure, experiment, cursor)))) {
          // In the line of a parameter that has moved its old value stands before the arrow's end.
          const old = line !== undefined && !isResult && /^(weights|bias)/.test(name);
          const value = valueIn(record, cell, old ? 0 : done) as number;
          expect(text, `${name} at ${cursor}`).toBe(formatNumber(value, digits));
        }
      }
    }
  });

  test('looks different when a number is another: a weight, the bias, a point, a target, the rate', () => {
    const before = draw(figure, lamp, 3 * perExample);
    for (const [target, value] of Object.entries({
      'w.1.0.0': 1.5,
      'w.1.0.1': -0.25,
      'b.1.0': 0.75,
      'x.1.0': 0.5,
      'x.3.1': 0.25,
      'y.2.0': 1,
      lr: 1,
    }))
      expect(draw(figure, changed(lamp, { [target]: value }), 3 * perExample), target).not.toBe(before);
  });

  test('says in the picture how many points are right', () => {
    const pictures = all(parse(draw(figure, and, 4 * perExample)), hasClass('input-plane'));
    expect(pictures[0]?.attributes['aria-label']).toContain('1 of 4 points are right');
  });
});

describe('an example in words', () => {
  test.each([
    [0, 'The first example is (0, 0). It should give 0. Nothing is predicted yet.'],
    [28, 'Predict: for (1, 1) the weighted sum z is −1, below 0. The output is 0.'],
    [29, 'Compare: (1, 1) should give 1, and it gives 0. The error is 1.'],
    [32, 'Update: w1, w2 and b are now 1, 1 and 0. Epoch 1 is over, with 2 mistakes.'],
    [13, 'Compare: (0, 1) should give 0, and it does. The error is 0.'],
    [16, 'Update: the error is 0, so nothing changes.'],
    [8, 'Update: w1, w2 and b are now 0, 0 and −1. There is no line: every point gets 0.'],
    [192, 'Update: the error is 0, so nothing changes. Epoch 6 is over, with 0 mistakes. The line has come to rest.'],
  ])('after %i operations', (cursor, sentence) => expect(frameAt(and, cursor).sentence).toBe(sentence));

  test('XOR: the loop closes after epoch 3, and is said to', () => {
    expect(frameAt(xor, 64).sentence).not.toContain('exactly');
    expect(frameAt(xor, 96).sentence).toContain(
      'Epoch 3 is over, with 4 mistakes. The state after epoch 3 is exactly the state after epoch 2, so the same moves come again and again.',
    );
  });

  test('within an act the notation has a sentence', () =>
    expect([1, 2, 3, 6, 7].map((cursor) => frameAt(and, cursor).sentence)).toEqual(Array(5).fill(undefined)));

  test('the comparison is written as lesson 1 has it', () => {
    const line = all(parse(draw(PerceptronRule, and, 28)), hasClass('numbers')).map((numbers) => textOf(numbers));
    expect(line).toContain('1 if (−1) ≥ 0, else 0 = 0');
  });

  test('nothing is known before it has happened', () => {
    expect([0, 3, 4, 5].map((cursor) => [frameAt(and, cursor).output, frameAt(and, cursor).error])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [1, undefined],
      [1, -1],
    ]);
  });
});

describe('what has happened', () => {
  test('XOR: four lines come round, and each is drawn once', () => {
    const closed = historyOf(createRuleRun(xor), 12);
    expect(closed.repeat).toEqual({ epoch: 3, of: 2 });
    expect(ghostsOf(historyOf(createRuleRun(xor), 400)).length).toBe(ghostsOf(closed).length);
    expect(historyOf(createRuleRun(xor), 4000).mistakes).toBe(10 + 4 * 997);
  });

  test('AND: at rest it does not count as a loop', () => {
    const { atRest, repeat, mistakes } = historyOf(createRuleRun(and), 40);
    expect([atRest, repeat, mistakes]).toEqual([true, undefined, 11]);
  });

  test('the table of epochs marks the two rows that are equal', () => {
    const root = parse(draw(GhostLines, xor, 96));
    const rows = all(root, ({ tag }) => tag === 'tr').filter(hasClass('current'));
    expect(rows.map((row: Element) => textOf(row))).toEqual(['23−100', '34−100']);
  });

  test('the bound stands beside the count, for a start from 0', () => {
    const words = (experiment: Experiment, bound = true) =>
      textOf(all(parse(draw(GhostLines, experiment, 192, { bound })), hasClass('step'))[0] as Element);
    expect(words(and)).toMatch(/^11 mistakes.*3 ∕ 0\.2425² ≈ 51$/);
    expect(words(xor)).toContain('No line parts these points');
    expect(words(lamp)).toContain('The bound is for a start from 0.');
    // Its letters are said first: the figure before has none of them.
    expect(words(and, false)).toBe('11 mistakesepoch 64 of 4 right now');
  });
});

describe('points of the reader’s own', () => {
  const quarter = fc.integer({ min: -8, max: 8 }).map((value) => value / 4);
  const sets = fc.array(fc.record({ x: fc.tuple(quarter, quarter), target: fc.constantFrom(0, 1) }), {
    minLength: 1,
    maxLength: 12,
  });
  const grammar: Grammar<Experiment, object> = {
    id: 'f2-2',
    time: { kind: 'run', granularities: ['pass', 'update', 'epoch'] },
    edits: rule.edits,
    values: { opened: {}, takes: () => false, read: () => ({ values: {}, notices: [] }), write: () => [] },
  };
  const opened = { cursor: 0, granularity: 'update' } as const;
  const follow = (hash: string) => readLink(hash, grammar, opened, () => [and]);

  test('are what was put, however many, and come back through a link', () => {
    fc.assert(
      fc.property(sets, (points) => {
        const own = changed(and, pointEdits(points));
        expect(pointsOf(own)).toEqual(points.map(({ x, target }) => ({ x: x.map((value) => value + 0), target })));
        const link = writeLink(
          grammar,
          { experiments: [own], cursor: 8, granularity: 'epoch', values: {}, view: undefined },
          [and],
        );
        const back = follow(`#${link}`);
        expect([back?.experiments, back?.cursor, back?.granularity, back?.notices]).toEqual([[own], 8, 'epoch', []]);
      }),
    );
  });

  test('are at most twelve', () => {
    const twelve = Array.from({ length: 12 }, () => ({ x: [0, 0], target: 1 }));
    expect(withPoint(twelve, [1, 1])).toBe(twelve);
  });

  test.each([
    'n:0',
    'n:13',
    'n:2.5',
    'x.0.0:0.1',
    'x.0.0:2.25',
    'x.4.0:1',
    'y.0.0:0.5',
    'lr:0.3',
    'lr:0',
    'w.1.0.0:1e308',
    'b.1.0:0.1',
    'n',
    'q:1',
  ])('a link with %s is refused, and nothing changes', (text) => {
    const read = follow(`#f2-2=1,0,update,${text}`);
    expect(read?.experiments).toEqual([and]);
    expect(read?.notices).toHaveLength(1);
  });

  test.each(taskNames.slice(0, -1))('%s is known again in any order', (task) => {
    const chosen = changed(and, taskEdits(task) ?? {});
    expect(taskOf(chosen)).toBe(task);
    expect(taskOf(changed(chosen, pointEdits(pointsOf(chosen).toReversed())))).toBe(task);
    expect(taskOf(changed(chosen, { 'x.0.0': 0.5 }))).toBe('own points');
  });
});

describe('a link of the lesson', () => {
  const source = readFileSync('content/lessons/01-one-neuron/02-perceptron-learning.mdx', 'utf8');
  const links = [...source.matchAll(/#(f2-[123])=([^)'"\s]+)/g)].map(([, id, state]) => [id, state] as const);
  const bases = { 'f2-1': lamp, 'f2-2': and, 'f2-3': and } as const;
  const at = (id: string, state: string) => {
    const base = bases[id as keyof typeof bases];
    const grammar = {
      id,
      time: { kind: 'run', granularities: ['operation', 'pass', 'update', 'epoch'] },
      edits: rule.edits,
      values: { opened: {}, takes: () => false, read: () => ({ values: {}, notices: [] }), write: () => [] },
    } as const;
    const link = readLink(`#${id}=${state}`, grammar, { cursor: 0, granularity: 'pass' }, () => [base]);
    return { notices: link?.notices, frame: frameAt(link?.experiments[0] as Experiment, link?.cursor ?? 0) };
  };

  test('leads to a state that the figure has', () => {
    expect(links.length).toBeGreaterThan(12);
    for (const [id, state] of links) expect([state, at(id as string, state as string).notices]).toEqual([state, []]);
  });

  test('leads to the act that it names', () => {
    const named = [...source.matchAll(/\[(Predict|Compare|Update)\]\(#(f2-1)=([^)]+)\)/g)];
    expect(named).toHaveLength(6);
    for (const [, name, id, state] of named)
      expect(at(id as string, state as string).frame.act).toBe(name?.toLowerCase());
  });
});
