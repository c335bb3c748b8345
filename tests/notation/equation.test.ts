/** The line of numbers under a figure is arithmetic that holds, for every event of every network. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../src/engine/experiment.ts';
import { eventAt, type TraceEvent, type UpdateRecord, writerOf } from '../../src/engine/trace/record.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { type Equation, equationOf, isTerm, openedGradient } from '../../src/notation/equation.ts';
import { experiments } from '../engine/arbitrary.ts';
import { fourPixels, hanKamber, mazur, xor } from '../engine/examples.ts';
import { evaluate, holds } from './evaluate.ts';

const eventsOf = (record: UpdateRecord): TraceEvent[] =>
  Array.from({ length: record.count }, (_, index) => eventAt(record, index));

const show = (equation: Equation) =>
  `${equation.result.value} = ${equation.tokens.map((token) => (isTerm(token) ? token.value : token.text)).join('')}`;

/** Whether a row only names its act and what it read, as it does where no lesson has a formula for it yet. */
function isOnlyNamed({ tokens: [first] }: Equation, { kind }: TraceEvent): boolean {
  return first !== undefined && !isTerm(first) && first.text === `${kind}(`;
}

/** The acts of networks and of plain gradient descent all have formulas; those of other optimizers may be only named. */
function expectHonest(experiment: Experiment, record: UpdateRecord) {
  for (const event of eventsOf(record)) {
    if (record.fault && event.index === record.count - 1) continue;
    const equation = equationOf(experiment, event);
    if (isOnlyNamed(equation, event)) expect(event.pass, event.kind).toBe('update');
    else expect(holds(equation), `${event.kind}: ${show(equation)}`).toBe(true);
    expect(equation.result).toEqual({ cell: event.write, value: event.value });
    const opened = openedGradient(record, event);
    if (opened) expect(holds(opened), `${event.kind} opened: ${show(opened)}`).toBe(true);
  }
}

describe('the evaluator itself', () => {
  const term = (value: number) => ({ cell: { quantity: 'loss', index: [] } as const, value });
  it.each([
    [[{ text: '½ (' }, term(3), { text: ' − ' }, term(-1), { text: ')²' }], 8],
    [[{ text: '1 ∕ (1 + e' }, { text: '−', raised: true }, { ...term(0), raised: true }, { text: ')' }], 0.5],
    [[term(2), { text: ' × ' }, term(-3), { text: ' + ' }, term(1)], -5],
    [[{ text: '2 (' }, term(3), { text: ' − ' }, term(1), { text: ') ∕ 4' }], 1],
    [[{ text: 'max(0, ' }, term(-2), { text: ')' }], 0],
    [[{ text: '1 if ' }, term(1e-7), { text: ' > 0, else 0' }], 1],
    [[{ text: '1 if ' }, term(0), { text: ' > 0, else 0' }], 0],
    [[term(2), { text: ' · (' }, term(1), { text: ' + ln ' }, term(Math.E), { text: ')' }], 4],
  ])('reads row %#', (tokens, value) => expect(evaluate(tokens)).toBeCloseTo(value, 12));

  it('refuses a row that is not an expression', () => {
    expect(() => evaluate([term(1), { text: ' nor ' }, term(2)])).toThrow(SyntaxError);
    expect(() => evaluate([term(1), term(2)])).toThrow(SyntaxError);
  });

  it('notices a result that does not follow', () => {
    expect(holds({ result: term(2.00001), relation: '=', tokens: [term(1), { text: ' + ' }, term(1)] })).toBe(false);
  });
});

describe.each([
  ['Mazur’s network', mazur()],
  ['Mazur’s network with biases that learn', mazur({})],
  ['the 4-pixel network 4-3-3', fourPixels()],
  ['XOR with all four examples', xor('A', 'mse').experiment],
  ['XOR with cross-entropy', xor('A', 'bce').experiment],
  ['the network of Han and Kamber', hanKamber],
])('%s', (_, experiment) => {
  it('has a line for every event, and each one is right', () => {
    const run = createRun(experiment);
    for (const update of [0, 1, 2]) expectHonest(experiment, run.record(update));
  });
});

const withFormulas = {
  hidden: ['linear', 'sigmoid', 'tanh', 'relu'],
  outputs: ['linear', 'sigmoid', 'tanh', 'relu', 'softmax'],
} as const;

it('holds in random experiments', () => {
  fc.assert(
    fc.property(experiments(withFormulas), (experiment) => {
      const run = createRun(experiment);
      expectHonest(experiment, run.record(0));
      expectHonest(experiment, run.record(1));
    }),
    { numRuns: 150 },
  );
}, 60_000);

it('shows every number that the act reads, and no other', () => {
  for (const experiment of [mazur({}), xor('A', 'mse').experiment]) {
    for (const event of eventsOf(createRun(experiment).record(0))) {
      const shown = equationOf(experiment, event)
        .tokens.filter(isTerm)
        .map(({ value }) => value);
      for (const value of shown) expect(event.readValues).toContain(value);
    }
  }
});

it('opens the gradient of a weight into ∂E/∂a, f′(z) and the signal', () => {
  const record = createRun(mazur()).record(0);
  const event = writerOf(record, { quantity: 'weightGradient', index: [2, 0, 0] }) as TraceEvent;
  const opened = openedGradient(record, event) as Equation;
  expect(opened.tokens.filter(isTerm).map(({ cell }) => cell)).toEqual([
    { quantity: 'activationGradient', index: [0, 2, 0] },
    { quantity: 'activationSlope', index: [0, 2, 0] },
    { quantity: 'a', index: [0, 1, 0] },
  ]);
  expect(openedGradient(record, eventAt(record, 0))).toBeUndefined();
});

it('opens nothing where delta is a difference', () => {
  const record = createRun(fourPixels()).record(0);
  const event = writerOf(record, { quantity: 'weightGradient', index: [2, 0, 0] }) as TraceEvent;
  expect(openedGradient(record, event)).toBeUndefined();
});

it('replaces the old weight by an arrow, and says equals everywhere else', () => {
  for (const event of eventsOf(createRun(mazur()).record(0)))
    expect(equationOf(mazur(), event).relation).toBe(event.kind === 'update' ? '←' : '=');
});

it('names an act that has no formula yet instead of lending it another’s', () => {
  const experiment = mazur({ optimizer: { kind: 'adam', learningRate: 0.1 }, l2: 0.1, clipNorm: 0.01 });
  const kinds = new Set<string>();
  for (const event of eventsOf(createRun(experiment).record(0))) {
    const equation = equationOf(experiment, event);
    if (isOnlyNamed(equation, event)) kinds.add(event.kind);
    else expect(holds(equation), `${event.kind}: ${show(equation)}`).toBe(true);
  }
  expect([...kinds]).toEqual(expect.arrayContaining(['clipScale', 'addL2', 'movingMean']));
});
