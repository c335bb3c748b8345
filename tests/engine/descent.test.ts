/** Descent on functions of one or two numbers: PyTorch's numbers, both forms of every function, and replay. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { DescentSpec, FunctionSpec } from '../../src/engine/descent/descent.ts';
import { coordinatesOf, createDescentRun, functionOf } from '../../src/engine/descent/run.ts';
import { validateEnvelope } from '../../src/engine/envelope.ts';
import type { OptimizerSpec } from '../../src/engine/experiment.ts';
import { faultOf } from '../../src/engine/trace/fault.ts';
import type { Cell } from '../../src/engine/trace/layout.ts';
import { eventAt, valueIn } from '../../src/engine/trace/record.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import type { Run } from '../../src/engine/trace/start-run.ts';
import { mazur } from './examples.ts';
import { distance } from './oracles.ts';
import { stateAfter } from './read.ts';
import { descents } from './subjects.ts';

// Many cases in one test: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

interface Oracle {
  readonly function: string;
  readonly start: number[];
  readonly optimizer: OptimizerSpec['kind'];
  readonly learningRate: number;
  readonly momentum?: number;
  readonly steps: readonly { readonly point: number[]; readonly value: number; readonly slope: number[] }[];
  readonly end: number[];
}
const oracles: readonly Oracle[] = JSON.parse(
  readFileSync(new URL('../oracles/subjects.json', import.meta.url), 'utf8'),
).descent;

const twoValleys: FunctionSpec = { kind: 'two-valleys' };
const functions: readonly (readonly [begins: string, FunctionSpec])[] = [
  ['bowl 1, 10 ', { kind: 'quadratic', curvatures: [1, 10] }],
  ['bowl 1, 100 ', { kind: 'quadratic', curvatures: [1, 100] }],
  ['(w - 3)^2', { kind: 'polynomial', coefficients: [9, -6, 1] }],
  ['two valleys', twoValleys],
  [
    'line',
    {
      kind: 'line-fit',
      points: [
        [1, 2],
        [2, 3],
        [3, 5],
      ],
    },
  ],
];

/** The descent of an oracle as JSON, read as any file is. */
function specOf({
  function: name,
  start,
  optimizer: kind,
  learningRate,
  steps,
  end,
  ...constants
}: Oracle): DescentSpec {
  const its = functions.find(([begins]) => name.startsWith(begins))?.[1];
  expect([steps.length, end.length]).toEqual([50, start.length]);
  const json = { kind: 'descent', function: its, start, optimizer: { kind, learningRate, ...constants } };
  const validation = validateEnvelope(json);
  if (!validation.ok || validation.kind !== 'descent') throw new Error(JSON.stringify(validation));
  expect(validation.spec).toEqual(json);
  return validation.spec;
}

/** Point, value and slope of an update, as they are before the step. */
function standing(run: Run<DescentSpec>, update: number) {
  const { points, gradients, value } = coordinatesOf(run);
  const record = run.record(update);
  const at = (cell: Cell, done: number) => valueIn(record, cell, done) as number;
  return {
    point: points.map((cell) => at(cell, 0)),
    slope: gradients.map((cell) => at(cell, record.count)),
    value: at(value, record.count),
  };
}

let furthest = 0;
afterAll(() => console.log(`largest difference from PyTorch, descent: ${furthest}`));

it('are 49 oracles', () => expect(oracles).toHaveLength(49));

it.each(oracles.map((oracle) => [`${oracle.function}, ${oracle.optimizer}`, oracle] as const))(
  '%s: every point, value and slope of 50 steps',
  (_name, oracle) => {
    const run = createDescentRun(specOf(oracle));
    const ours = oracle.steps.map((_, update) => standing(run, update));
    for (const [update, theirs] of oracle.steps.entries()) {
      const { point, slope, value } = ours[update] as (typeof ours)[number];
      const difference = Math.max(
        distance(point, theirs.point),
        distance(slope, theirs.slope),
        distance(value, theirs.value),
      );
      furthest = Math.max(furthest, difference);
      expect(difference, `step ${update}`).toBeLessThanOrEqual(1e-9);
    }
    const end = distance([...(run.parametersAt(50) ?? [])], oracle.end);
    furthest = Math.max(furthest, end);
    expect(end).toBeLessThanOrEqual(1e-9);
  },
);

describe('a function', () => {
  it('by itself has the bits of the traced value, and the slopes that nudging gives', () => {
    fc.assert(
      fc.property(descents, (spec) => {
        const run = createDescentRun(spec);
        const f = functionOf(spec);
        for (const update of [0, 3]) {
          const record = run.record(update);
          if (record.fault || record.update < update) return;
          const { point, slope, value } = standing(run, update);
          expect(f(point)).toBe(value);
          const h = 1e-5;
          for (const [i, gradient] of slope.entries()) {
            const nudged = (by: number) => f(point.map((w, k) => (k === i ? w + by : w)));
            const numeric = (nudged(h) - nudged(-h)) / (2 * h);
            expect(Math.abs(numeric - gradient)).toBeLessThan(1e-5 * Math.max(1, Math.abs(gradient), Math.abs(value)));
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a run', () => {
  it('gives equal states forwards, backwards and by jumps, with much or with hardly anything kept', () => {
    fc.assert(
      fc.property(descents, fc.array(fc.nat(9), { minLength: 1, maxLength: 6 }), (spec, jumps) => {
        const all = (run: Run, update: number) => stateAfter(run.record(update), run.record(update).count);
        const forwards = createDescentRun(spec);
        const states = Array.from({ length: 10 }, (_, u) => all(forwards, u));
        const [backwards, jumping] = [createDescentRun(spec), createDescentRun(spec, 1)];
        for (let u = 9; u >= 0; u--) expect(all(backwards, u)).toEqual(states[u]);
        for (const u of jumps) expect(all(jumping, u)).toEqual(states[u]);
      }),
      { numRuns: 60 },
    );
  });
  it('by points stops where the value is known, and at the next point', () => {
    const run = createDescentRun({
      kind: 'descent',
      function: twoValleys,
      start: [1],
      optimizer: { kind: 'adam', learningRate: 0.1 },
    });
    const stops = [...run.marks(0, 'point')].map((done) => eventAt(run.record(0), done - 1).write);
    expect(stops).toEqual([
      { quantity: 'value', index: [] },
      { quantity: 'point', index: [0] },
    ]);
  });
  it('ends at the first number that is not finite, and names it', () => {
    const run = createDescentRun({
      kind: 'descent',
      function: { kind: 'quadratic', curvatures: [1] },
      start: [1],
      optimizer: { kind: 'sgd', learningRate: 1e60 },
    });
    const fault = faultOf(run.record(99));
    expect(fault).toMatchObject({ update: 3, kind: 'quadraticTerm', cell: { quantity: 'functionTerm', index: [0] } });
    expect(run.parametersAt(99)).toBeUndefined();
  });
});

describe('along two weights of a network', () => {
  const { network, data, training } = mazur();
  const its: FunctionSpec = {
    kind: 'network',
    experiment: { network, data, loss: training.loss },
    along: ['w.1.0.0', 'w.2.0.1'],
  };
  const spec: DescentSpec = { kind: 'descent', function: its, start: [0.15, 0.45], optimizer: training.optimizer };
  it('has the events of the network in training, and steps of those two alone', () => {
    const record = createDescentRun(spec).record(0);
    const whole = createRun(mazur()).record(0);
    const kinds = new Map<string, number>();
    for (let e = 0; e < record.count; e++) {
      const event = eventAt(record, e);
      kinds.set(event.kind, (kinds.get(event.kind) ?? 0) + 1);
      if (event.pass !== 'update') expect(event).toEqual(eventAt(whole, e));
    }
    expect([kinds.get('step'), kinds.get('update')]).toEqual([2, 2]);
  });
  it('leaves all other parameters as they are', () => {
    const run = createDescentRun(spec);
    const [before, after] = [run.parametersAt(0), run.parametersAt(20)] as Float64Array[];
    const changed = [...(before ?? [])].flatMap((w, k) => (after?.[k] === w ? [] : [k]));
    expect(changed).toEqual([0, 7]);
  });
});

describe('the reader', () => {
  const problems = (change: object) => {
    const validation = validateEnvelope({
      kind: 'descent',
      function: twoValleys,
      start: [0],
      optimizer: { kind: 'sgd', learningRate: 0.1 },
      ...change,
    });
    return validation.ok ? [] : validation.problems.map(({ path }) => path);
  };
  const { network, data } = mazur();
  const along = (names: unknown, loss: unknown = 'mse') => ({
    function: { kind: 'network', experiment: { network, data, loss }, along: names },
    start: [0],
  });
  it.each([
    ['an unknown function', { function: { kind: 'cubic' } }, ['function.kind']],
    ['a function without a kind', { function: {} }, ['function.kind']],
    ['two numbers for one', { start: [1, 2] }, ['start']],
    ['no optimizer', { optimizer: undefined }, ['optimizer']],
    ['an unknown field', { strat: [0] }, ['strat']],
    ['three curvatures', { function: { kind: 'quadratic', curvatures: [1, 2, 3] } }, ['function.curvatures']],
    [
      'a polynomial of degree 9',
      { function: { kind: 'polynomial', coefficients: Array(10).fill(1) } },
      ['function.coefficients'],
    ],
    ['a point of one number', { function: { kind: 'line-fit', points: [[1]] }, start: [0, 0] }, ['function.points[0]']],
    ['a weight that is not there', along(['w.3.0.0']), ['function.along[0]']],
    ['a weight named twice', along(['b.1.0', 'b.1.0']), ['function.along[1]']],
    ['an unknown loss', along(['b.1.0'], 'mean'), ['function.experiment.loss']],
    ['clipping to 0', { clipNorm: 0, updates: 0 }, ['clipNorm', 'updates']],
  ])('refuses %s', (_what, change, paths) => {
    expect(problems(change)).toEqual(paths);
  });
  it('reads −0 as 0', () => {
    const validation = validateEnvelope({
      kind: 'descent',
      function: { kind: 'line-fit', points: [[-0, -0]] },
      start: [-0, -0],
      optimizer: { kind: 'sgd', learningRate: -0 },
    });
    expect(validation).toMatchObject({ ok: true, spec: { start: [0, 0], function: { points: [[0, 0]] } } });
  });
});
