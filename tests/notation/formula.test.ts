/** The line of numbers under a figure is arithmetic that holds, for every event of every network. */
import { describe, expect, it } from 'vitest';
import { createCellRun } from '../../src/engine/cells/run.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { slotOf } from '../../src/engine/trace/layout.ts';
import { eventAt, type TraceEvent, type UpdateRecord, writerOf } from '../../src/engine/trace/record.ts';
import { createRun, type Run } from '../../src/engine/trace/run.ts';
import { threeSteps } from '../../src/exercises/sequences/cells.ts';
import { recurrentNotation } from '../../src/notation/cells.ts';
import { denseNotation } from '../../src/notation/dense/dense.ts';
import { openedArrival, openedGradient } from '../../src/notation/formula.ts';
import { type Formula, isTerm, termsOf } from '../../src/notation/notation.ts';
import { fourPixels, hanKamber, mazur, xor } from '../engine/examples.ts';
import { evaluate, holds } from './evaluate.ts';

const eventsOf = (record: UpdateRecord): TraceEvent[] =>
  Array.from({ length: record.count }, (_, index) => eventAt(record, index));

const show = ({ result, tokens }: Formula) =>
  `${result.value} = ${tokens.map((token) => (isTerm(token) ? token.value : token.text)).join('')}`;

/** Every event has a formula, and what its row of tokens gives is the event's number. */
function expectHonest(run: Run<Experiment>, update: number) {
  const record = run.record(update);
  const notation = denseNotation(run, update);
  for (const event of eventsOf(record)) {
    if (record.fault && event.index === record.count - 1) continue;
    const formula = notation.formula(event);
    expect(holds(formula), `${event.kind}: ${show(formula)}`).toBe(true);
    expect(formula.result).toMatchObject({ cell: event.write, value: event.value });
    const opened = openedGradient(notation, record, event);
    if (opened) expect(holds(opened), `${event.kind} opened: ${show(opened)}`).toBe(true);
  }
}

describe('the evaluator itself', () => {
  const term = (value: number) => ({ label: { base: 'z' }, words: 'a number', colour: 'plain', value }) as const;
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
    for (const update of [0, 1, 2]) expectHonest(run, update);
  });
});

it('shows every number that the act reads, and no other', () => {
  for (const experiment of [mazur({}), xor('A', 'mse').experiment]) {
    const run = createRun(experiment);
    for (const event of eventsOf(run.record(0)))
      for (const { value } of termsOf(denseNotation(run).formula(event)).slice(0, -1))
        expect(event.readValues).toContain(value);
  }
});

it('opens the gradient of a weight into ∂E/∂a, f′(z) and the signal', () => {
  const run = createRun(mazur());
  const record = run.record(0);
  const event = writerOf(record, { quantity: 'weightGradient', index: [2, 0, 0] }) as TraceEvent;
  const opened = openedGradient(denseNotation(run), record, event) as Formula;
  expect(opened.tokens.filter(isTerm).map(({ cell }) => cell)).toEqual([
    { quantity: 'activationGradient', index: [0, 2, 0] },
    { quantity: 'activationSlope', index: [0, 2, 0] },
    { quantity: 'a', index: [0, 1, 0] },
  ]);
  expect(openedGradient(denseNotation(run), record, eventAt(record, 0))).toBeUndefined();
});

it('says what arrives by a single path as the two factors of the path', () => {
  const run = createCellRun(threeSteps);
  const [record, notation] = [run.record(0), recurrentNotation(run)];
  const event = writerOf(record, { quantity: 'inputGradient', index: [1, 0] }) as TraceEvent;
  const opened = openedArrival(notation, record, event) as Formula;
  expect(opened.tokens.filter(isTerm).map(({ cell }) => cell?.quantity)).toEqual(['gateDelta', 'inputWeight']);
  expect([opened.result.cell, holds(opened)]).toEqual([event.write, true]);
});

it('leaves a sum of several paths as it is', () => {
  const run = createRun(mazur());
  const record = run.record(0);
  const event = eventsOf(record).find(({ kind, reads }) => kind === 'gather' && reads.length > 1) as TraceEvent;
  expect(openedArrival(denseNotation(run), record, event)).toBeUndefined();
});

it('opens nothing where delta is a difference', () => {
  const run = createRun(fourPixels());
  const record = run.record(0);
  const event = writerOf(record, { quantity: 'weightGradient', index: [2, 0, 0] }) as TraceEvent;
  expect(openedGradient(denseNotation(run), record, event)).toBeUndefined();
});

it.each(['sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'adamw'] as const)(
  'replaces what lasts by an arrow, and says equals everywhere else: %s',
  (kind) => {
    const run = createRun(mazur({ optimizer: { kind, learningRate: 0.1 } }));
    const { layout } = run.plan(0);
    for (const event of eventsOf(run.record(0))) {
      const lasts = slotOf(layout, event.write) < layout.persistent;
      expect(denseNotation(run).formula(event).relation, event.kind).toBe(lasts ? '←' : '=');
    }
  },
);
