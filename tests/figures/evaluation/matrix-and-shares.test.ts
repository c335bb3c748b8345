/** Figures 13.1 and 13.2: every rate is counted from the cells, and nothing is shown before it is counted. */
import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { builderFrame, isCounted } from '../../../src/components/figures/matrix-builder/frame.ts';
import { Listed } from '../../../src/components/figures/matrix-builder/Listed.tsx';
import { cellName, rates } from '../../../src/components/figures/matrix-builder/settings.ts';
import { cellsOf, countedAt, screeningFrame } from '../../../src/components/figures/screening/frame.ts';
import { borderline } from '../../../src/components/figures/screening/strip.ts';
import { irisClasses } from '../../../src/engine/datasets/iris.ts';
import { createTrainer } from '../../../src/engine/train.ts';
import { remedies } from '../../../src/exercises/evaluation/remedies.ts';
import {
  screened as asTrained,
  learnedFrom,
  screeningExperiment,
  tested,
  times,
  trained,
  weights,
} from '../../../src/exercises/evaluation/screening.ts';
import { expectClose, worked } from '../../engine/oracles.ts';
import { evaluate } from '../../notation/evaluate.ts';
import { all, hasClass, parse, textOf } from '../markup.ts';
import { builder, flowers, opened, pictures, screened, screening } from './cases.ts';

describe('Figure 13.1', () => {
  test('enters one flower a step, into the cell of what it is and what it was called', () => {
    for (let step = 1; step <= flowers.length; step++) {
      const [before, after] = [builder(step - 1), builder(step)];
      const { truth, predicted } = flowers[step - 1] as (typeof flowers)[number];
      for (const [t, row] of after.matrix.entries())
        for (const [p, count] of row.entries())
          expect(count - (before.matrix[t]?.[p] ?? 0)).toBe(Number(t === truth && p === predicted));
    }
  });

  test('shows rates that follow from the numbers beside them, at every stop, for every class', () => {
    for (const rate of rates)
      for (const of of irisClasses)
        for (let step = 0; step <= flowers.length; step++) {
          const { formula } = builder(step, { rate, of });
          if (formula !== undefined) expect(evaluate(formula.tokens)).toBeCloseTo(formula.result.value, 12);
        }
  });

  test('has no rate as long as there is nothing to divide by', () => {
    expect(builder(0).formula).toBeUndefined();
    const [first] = flowers as [(typeof flowers)[number]];
    const other = irisClasses.find((_, k) => k !== first.truth && k !== first.predicted) as 'setosa';
    for (const rate of ['recall', 'precision', 'F1'] as const)
      expect(builder(1, { rate, of: other }).formula).toBeUndefined();
  });

  test('has no F1 where precision or recall is unknown', () => {
    for (let step = 0; step <= flowers.length; step++)
      for (const of of irisClasses) {
        const [recall, precision, f1] = (['recall', 'precision', 'F1'] as const).map(
          (rate) => builder(step, { rate, of }).formula !== undefined,
        );
        expect(f1, `${of} after ${step}`).toBe(recall && precision);
      }
    for (let step = 0; step <= flowers.length; step++) {
      const table = parse(renderToString(h(Listed, { id: 'f13-1', frame: builder(step) })));
      for (const row of all(table, ({ tag }) => tag === 'tr')) {
        const [precision, recall, f1] = all(row, ({ tag }) => tag === 'td').map(textOf);
        expect(f1 === '?', `after ${step}`).toBe(precision === '?' || recall === '?');
      }
    }
  });

  test('has the published rates of the tutorial’s flowers, were they named as it names them', () => {
    const { precision, recall, f1, support } = worked('iris_report');
    const rows = [
      [11, 0, 0],
      [0, 12, 1],
      [0, 0, 6],
    ];
    const named = rows.flatMap((row, truth) =>
      row.flatMap((count, predicted) =>
        Array.from({ length: count }, (_, n) => ({ number: n, truth, predicted, sepal: [1, 1] as const })),
      ),
    );
    const at = (rate: (typeof rates)[number], of: (typeof irisClasses)[number]) =>
      builderFrame(named, 30, { ...opened.builder, rate, of }).formula?.result.value as number;
    expectClose(
      irisClasses.map((of) => at('precision', of)),
      precision,
    );
    expectClose(
      irisClasses.map((of) => at('recall', of)),
      recall,
    );
    expectClose(
      irisClasses.map((of) => at('F1', of)),
      f1,
    );
    expect(builderFrame(named, 30, opened.builder).report.classes.map((its) => its.support)).toEqual(support);
    expectClose(at('precision', 'virginica'), 6 / (6 + 1));
  });

  test('draws as many dots in a cell as it counts, and lists as many flowers', () => {
    const frame = builder(30);
    const cells = all(parse(pictures.matrix(frame)), hasClass('cell'));
    expect(cells.length).toBe(9);
    for (const [n, cell] of cells.entries()) {
      const count = frame.matrix[Math.floor(n / 3)]?.[n % 3] as number;
      expect(all(cell, ({ tag }) => tag === 'circle').length).toBe(count);
      expect(textOf(cell)).toBe(String(count));
      expect(frame.cells[Math.floor(n / 3)]?.[n % 3]?.length).toBe(count);
    }
  });

  test('looks different when a single flower is named otherwise', () => {
    const before = pictures.matrix(builder(30));
    for (let n = 0; n < flowers.length; n++) {
      const other = flowers.map((its, m) => (m === n ? { ...its, predicted: (its.predicted + 1) % 3 } : its));
      expect(pictures.matrix(builderFrame(other, 30, opened.builder)), `flower ${n}`).not.toBe(before);
    }
  });

  test('counts a row for recall, a column for precision, both for F1, and all for accuracy', () => {
    const counted = (rate: (typeof rates)[number]) => {
      const frame = builder(30, { rate, of: 'versicolor' });
      return [0, 1, 2].map((t) => [0, 1, 2].map((p) => Number(isCounted(frame, t, p))).join(''));
    };
    expect(counted('recall')).toEqual(['000', '111', '000']);
    expect(counted('precision')).toEqual(['010', '010', '010']);
    expect(counted('F1')).toEqual(['010', '111', '010']);
    expect(counted('accuracy')).toEqual(['111', '111', '111']);
  });

  test('most mistakes of the first half lie in one cell, as the text says', () => {
    const { matrix } = builder(15);
    const wrong = matrix.flatMap((row, t) => row.map((count, p) => ({ count, name: cellName(t, p), off: t !== p })));
    const most = wrong.filter(({ off }) => off).toSorted((a, b) => b.count - a.count);
    expect(most[0]?.name).toBe('versicolor-virginica');
    expect(most[0]?.count).toBeGreaterThan(most[1]?.count ?? 0);
  });
});

describe('Figure 13.2', () => {
  test('has the published accuracy and recall of who calls everybody healthy', () => {
    const { acc_always_major, recall_minor } = worked('imbalance_95_5');
    const { report } = screened(2, { threshold: 1 });
    expectClose([report?.accuracy ?? 0, report?.classes[1]?.recall ?? 1], [acc_always_major, recall_minor]);
  });

  test('shows no count before the second stop, and no rate before the third', () => {
    const known = [0, 1, 2].map((step) => {
      const { matrix, report, formulas } = screened(step);
      return [matrix !== undefined, report !== undefined, formulas.length];
    });
    expect(known).toEqual([
      [false, false, 0],
      [true, false, 0],
      [true, true, 3],
    ]);
    expect(all(parse(pictures.shares(screened(0))), hasClass('counts')).length).toBe(0);
  });

  test('shows rates that follow from the numbers beside them, at any threshold', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...remedies), (threshold, remedy) => {
        for (const { formula } of screened(2, { threshold, remedy }).formulas)
          if (formula !== undefined) expect(evaluate(formula.tokens)).toBeCloseTo(formula.result.value, 12);
      }),
    );
  });

  test('finds ever fewer of both kinds as the threshold rises', () => {
    const steps = Array.from({ length: 101 }, (_, k) =>
      cellsOf(countedAt(screening.sick, screening.shares.nothing, k / 100)),
    );
    for (const [k, { caught, alarmed }] of steps.entries()) {
      expect(caught).toBeLessThanOrEqual(steps[k - 1]?.caught ?? 10);
      expect(alarmed).toBeLessThanOrEqual(steps[k - 1]?.alarmed ?? 190);
    }
    expect([steps[0]?.missed, steps[0]?.cleared]).toEqual([0, 0]);
  });

  test('looks different when a single patient gets another share', () => {
    const before = pictures.shares(screened(2));
    for (const n of [0, 100, 199]) {
      const shares = { ...screening.shares, nothing: screening.shares.nothing.map((p, m) => (m === n ? 0.77 : p)) };
      expect(pictures.shares(screeningFrame({ ...screening, shares }, 2, opened.screening))).not.toBe(before);
    }
  });

  test('counts a sick patient 19 times, which is the ratio of the class weights, and as many sick as healthy', () => {
    expect(times).toBe(19);
    expect(weights[1] / weights[0]).toBeCloseTo(times, 9);
    for (const remedy of ['weights', 'SMOTE'] as const)
      expect(learnedFrom(remedy).filter(({ sick }) => sick).length).toBe(95);
  });

  test('has the loss of weighted patients: the sum over copies is the weighted sum', () => {
    const copies = createTrainer(screeningExperiment('weights'));
    const plain = createTrainer(screeningExperiment('nothing'));
    for (const trainer of [copies, plain]) trainer.parameters.set([1.5, -0.5, 0.25]);
    const all = (count: number) => Array.from({ length: count }, (_, n) => n);
    const weighted = trained.reduce(
      (sum, { sick }, n) => sum + (weights[Number(sick)] as number) * plain.meanLoss([n]),
      0,
    );
    expect(copies.meanLoss(all(190))).toBeCloseTo(weighted / 100, 12);
  });

  test('shares are those of the trained units, and the line in the plane is where they say the threshold', () => {
    for (const { parameters, shares } of asTrained()) {
      const [w1 = 0, w2 = 0, b = 0] = parameters;
      for (const [n, { x }] of tested.entries()) {
        const sum = w1 * (x[0] as number) + w2 * (x[1] as number) + b;
        expect(shares[n]).toBeCloseTo(1 / (1 + Math.exp(-sum)), 12);
      }
      expect(borderline(parameters, 0.5)).toMatch(/^M[\d.-]+ [\d.-]+L[\d.-]+ [\d.-]+$/);
      expect(borderline(parameters, 1)).toBeUndefined();
    }
  });

  test('every remedy catches more of the sick at one half and alarms more of the healthy, as the text says', () => {
    const at = (remedy: (typeof remedies)[number]) => cellsOf(countedAt(screening.sick, screening.shares[remedy], 0.5));
    for (const remedy of ['weights', 'SMOTE'] as const) {
      expect(at(remedy).caught).toBeGreaterThan(at('nothing').caught);
      expect(at(remedy).alarmed).toBeGreaterThan(at('nothing').alarmed);
    }
  });
});

test('whoever has just the share of the threshold is called sick', () => {
  expect(countedAt([false, true], [0.5, 0.5], 0.5)).toEqual([
    [0, 1],
    [0, 1],
  ]);
});
