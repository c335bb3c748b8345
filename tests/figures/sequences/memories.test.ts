/** Figure 17.3: what is left is the engine's own gradient, and its factors on the screen multiply to it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCellRun } from '../../../src/engine/cells/run.ts';
import { lstmUnit, memoryLinks, recurrentUnit } from '../../../src/exercises/sequences/memory.ts';
import { numbersOf } from '../../engine/subjects-read.ts';
import { evaluate } from '../../notation/evaluate.ts';
import { all, hasClass, parse } from '../markup.ts';
import { memories, opened, pictures } from './cases.ts';

const settings = fc.record({
  u: fc.double({ min: -4, max: 4, noNaN: true }),
  bias: fc.double({ min: -4, max: 8, noNaN: true }),
  n: fc.integer({ min: 2, max: 20 }),
});

describe('what is left', () => {
  test('in the recurrent unit is the slope of the loss by each state, by that of the last', () => {
    fc.assert(
      fc.property(settings, ({ u, bias, n }) => {
        const run = createCellRun(recurrentUnit(u, n));
        const end = numbersOf(run, 'hiddenGradient', [n])[0] as number;
        fc.pre(Math.abs(end) > 1e-3);
        for (const { time, recurrent } of memoryLinks({ u, bias, steps: n })) {
          const its = (numbersOf(run, 'hiddenGradient', [time])[0] as number) / end;
          expect(Math.abs(recurrent.left - its)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(its)));
        }
      }),
    );
  });

  test('along the cell state is all of it where the gates hear no state', () => {
    const { gates, ...rest } = lstmUnit(2, 8);
    const deaf = (gate: (typeof gates)['i']) => ({ ...gate, u: [[0]] });
    const spec = { ...rest, gates: { i: deaf(gates.i), f: deaf(gates.f), g: deaf(gates.g), o: deaf(gates.o) } };
    const run = createCellRun(spec);
    const gradient = (t: number) => numbersOf(run, 'cellGradient', [t])[0] as number;
    const forget = (t: number) => numbersOf(run, 'gate', [t])[1] as number;
    for (let t = 7; t >= 1; t--) expect(gradient(t) / gradient(t + 1)).toBeCloseTo(forget(t + 1), 12);
  });

  test('follows from the numbers beside it, at every stop', () => {
    fc.assert(
      fc.property(settings, fc.integer({ min: 0, max: 19 }), (values, back) => {
        const { formulas } = memories(back, values);
        expect(formulas.length).toBe(back === 0 ? 0 : 2);
        for (const { tokens, result } of formulas)
          expect(Math.abs(evaluate(tokens) - result.value)).toBeLessThanOrEqual(
            1e-12 * Math.max(1, Math.abs(result.value)),
          );
      }),
    );
  });

  test('is all there at the last step', () => {
    const link = memories(0).steps.at(-1)?.link;
    expect([link?.recurrent.left, link?.lstm.left, link?.lstm.all]).toEqual([1, 1, 1]);
  });
});

test('nothing is drawn of a step before somebody has come back to it', () => {
  const bars = (back: number) => all(parse(pictures.memories(memories(back))), hasClass('bar')).length;
  // Two of them are the legend.
  for (let back = 0; back < opened.n; back++) expect(bars(back)).toBe(2 + 2 * (back + 1));
});

test('no larger weight lets more through twenty steps than 0.8 does', () => {
  const first = (u: number) => Math.abs(memoryLinks({ u, bias: 1, steps: 20 })[0]?.recurrent.left as number);
  for (const u of [1.5, 2, 3, 4]) expect(first(u)).toBeLessThan(first(0.8));
});
