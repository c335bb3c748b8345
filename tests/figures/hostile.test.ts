/** Numbers at the edge, as a link may bring them: no figure writes what is no number into its markup, nor says what is not so. */
import fc from 'fast-check';
import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test, vi } from 'vitest';
import lineJson from '../../content/experiments/decision-line.json' with { type: 'json' };
import mazurJson from '../../content/experiments/mazur.json' with { type: 'json' };
import unitJson from '../../content/experiments/perceptron.json' with { type: 'json' };
import ruleAndJson from '../../content/experiments/rule-and.json' with { type: 'json' };
import votesJson from '../../content/experiments/two-votes.json' with { type: 'json' };
import linearJson from '../../content/experiments/warp-linear.json' with { type: 'json' };
import warpReluJson from '../../content/experiments/warp-relu.json' with { type: 'json' };
import tanhJson from '../../content/experiments/warp-tanh.json' with { type: 'json' };
import xorLineJson from '../../content/experiments/xor-line.json' with { type: 'json' };
import reluJson from '../../content/experiments/xor-relu.json' with { type: 'json' };
import sigmoidJson from '../../content/experiments/xor-sigmoid.json' with { type: 'json' };
import Averaging from '../../src/components/figures/averaging/Figure.tsx';
import CurveSlope from '../../src/components/figures/curve-slope/Figure.tsx';
import DecisionLine from '../../src/components/figures/decision-line/Figure.tsx';
import Deltas from '../../src/components/figures/deltas/Figure.tsx';
import EightAnswers from '../../src/components/figures/eight-answers/Figure.tsx';
import ForwardPass from '../../src/components/figures/forward-pass/Figure.tsx';
import GhostLines from '../../src/components/figures/ghost-lines/Figure.tsx';
import GradientCheck from '../../src/components/figures/gradient-check/Figure.tsx';
import GridWarp from '../../src/components/figures/grid-warp/Figure.tsx';
import OneWeight from '../../src/components/figures/one-weight/Figure.tsx';
import Perceptron from '../../src/components/figures/perceptron/Figure.tsx';
import PerceptronRule from '../../src/components/figures/perceptron-rule/Figure.tsx';
import TwoPlanes from '../../src/components/figures/two-planes/Figure.tsx';
import { xorVariants } from '../../src/components/figures/two-planes/variants.ts';
import { rule } from '../../src/components/kit/stage/subjects/rule.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { applyEdit, targetsOf } from '../../src/player/edit.ts';
import type { EditRules } from '../../src/player/edit-rules.ts';
import { experimentOf } from '../../src/player/experiments.ts';

vi.setConfig({ testTimeout: 120_000 });

const edges = [1e308, 1.7e308, 1e200, 1e155, 1e154, 1e100, 1e16, 1e-100, 1e-155, 1e-200, 5e-324, 0, 1].flatMap(
  (size) => [size, -size],
);

const digits = { decimals: 6 } as const;
const xor = xorVariants(experimentOf(sigmoidJson), experimentOf(reluJson));
const warps = { linear: experimentOf(linearJson), tanh: experimentOf(tanhJson), relu: experimentOf(warpReluJson) };

interface Drawn {
  readonly figure: unknown;
  readonly experiment: Experiment;
  readonly more?: object;
  /** How its numbers are changed, where it takes fewer than other figures. */
  readonly edits?: Pick<EditRules<Experiment>, 'apply'>;
}

const figures: Readonly<Record<string, Drawn>> = {
  'f1-1': { figure: Perceptron, experiment: experimentOf(unitJson) },
  'f1-2': { figure: DecisionLine, experiment: experimentOf(lineJson) },
  'f2-1': { figure: PerceptronRule, experiment: experimentOf(ruleAndJson), edits: rule.edits },
  'f2-2': { figure: GhostLines, experiment: experimentOf(ruleAndJson), edits: rule.edits },
  'f2-3': { figure: GhostLines, experiment: experimentOf(ruleAndJson), edits: rule.edits, more: { bound: true } },
  'f3-1': { figure: DecisionLine, experiment: experimentOf(xorLineJson), more: { tally: true } },
  'f3-2': { figure: TwoPlanes, experiment: xor.sigmoid as Experiment, more: { variants: xor } },
  'f3-3': { figure: GridWarp, experiment: warps.tanh, more: { variants: warps } },
  'f4-1': { figure: ForwardPass, experiment: experimentOf(mazurJson) },
  'f9-1': { figure: OneWeight, experiment: experimentOf(mazurJson) },
  'f9-2': { figure: Deltas, experiment: experimentOf(mazurJson) },
  'f9-4': { figure: Averaging, experiment: experimentOf(votesJson) },
};

/** What stands in attributes that is no number or nothing, and numbers in the text that are written otherwise than the site writes them. */
function faultsOf(markup: string): string[] {
  const attributes = markup.match(/ [\w-]+="[^"]*\b(?:NaN|Infinity|undefined|null)\b[^"]*"/g) ?? [];
  const texts = markup.replaceAll(/<[^>]*>/g, '\n').split('\n');
  const wrong = texts.filter((text) => /\b(?:NaN|Infinity|undefined|null)\b/.test(text));
  // A run that has ended says which number was none; a figure that goes on has no such number.
  const ended = texts.some((text) => text.startsWith('The run ends here.'));
  const none = ended
    ? []
    : texts.filter((text) => /not a number|.infinity|infinity./.test(text.replace(/^minus /, '')));
  return [...attributes, ...wrong, ...none];
}

const editsOf = (experiment: Experiment) =>
  fc.array(fc.tuple(fc.constantFrom(...targetsOf(experiment)), fc.constantFrom(...edges)), {
    minLength: 1,
    maxLength: 6,
  });

const ofDense: NonNullable<Drawn['edits']> = {
  apply: (spec, { target, value }) => applyEdit(spec, { target, value } as Parameters<typeof applyEdit>[1]),
};
const edited = (experiment: Experiment, edits: readonly (readonly [string, number])[], { apply } = ofDense) =>
  edits.reduce((now, [target, value]) => {
    const result = apply(now, { target, value });
    return result.ok ? result.experiment : now;
  }, experiment);

const cursors = [0, 1, 4, 16, 40, 63, 130];

describe.each(Object.entries(figures))('%s', (id, { figure, experiment, more, edits: rules }) => {
  const draw = (its: Experiment, cursor: number) =>
    renderToString(
      h(figure as ComponentType<Record<string, unknown>>, {
        id,
        experiment: its,
        cursor,
        granularity: 'operation',
        digits,
        ...more,
      }),
    );

  test('draws numbers, whatever its experiment holds and wherever it stands', () => {
    fc.assert(
      fc.property(editsOf(experiment), fc.nat(130), (edits, cursor) => {
        expect(faultsOf(draw(edited(experiment, edits, rules), cursor))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test.each(edges)('with %d everywhere', (value) => {
    const all = edited(
      experiment,
      targetsOf(experiment).map((target) => [target, value] as const),
      rules,
    );
    for (const cursor of cursors) expect(faultsOf(draw(all, cursor))).toEqual([]);
  });

  test.each([1, 2, 3, 4])('with the largest numbers, the sign of which changes after every %i', (stretch) => {
    const all = edited(
      experiment,
      targetsOf(experiment).map((target, k) => [target, k % (2 * stretch) < stretch ? 1.7e308 : -1.7e308] as const),
      rules,
    );
    for (const cursor of cursors) expect(faultsOf(draw(all, cursor))).toEqual([]);
  });
});

test.each([1e308, 1e155, 1e-155, 5e-324])('1.2 says the true distance for weights of %d', (w) => {
  const its = edited(experimentOf(lineJson), [
    ['w.1.0.0', w],
    ['w.1.0.1', w],
    ['b.1.0', 0],
  ]);
  const markup = renderToString(
    h(DecisionLine as unknown as ComponentType<Record<string, unknown>>, {
      id: 'f1-2',
      experiment: its,
      cursor: 12,
      granularity: 'operation',
      digits: { significant: 4 },
    }),
  );
  expect(markup).toMatch(/lies 0\.7071 from the line/);
});

describe('figures with settings of their own', () => {
  test.each([-12, -9, -1, 0])('9.3 with a nudge of 1e%d', (e) => {
    const props = { id: 'f9-3', experiment: experimentOf(mazurJson), step: 8, values: { e } };
    expect(
      faultsOf(renderToString(h(GradientCheck as unknown as ComponentType<Record<string, unknown>>, props))),
    ).toEqual([]);
  });

  const z = fc.oneof(fc.constantFrom(-6, -0, 0, 5e-324, 6), fc.double({ min: -6, max: 6, noNaN: true }));

  test('5.1 and 5.2', () => {
    fc.assert(
      fc.property(
        z,
        fc.nat(4),
        fc.constantFrom('sigmoid', 'relu', 'prelu', 'softmax', 'swish', 'step', 'tanh'),
        (at, step, f) => {
          const one = renderToString(
            h(CurveSlope as unknown as ComponentType<Record<string, unknown>>, { id: 'f5-1', f, z: at, step }),
          );
          const eight = renderToString(
            h(EightAnswers as unknown as ComponentType<Record<string, unknown>>, { id: 'f5-2', z: at }),
          );
          expect([...faultsOf(one), ...faultsOf(eight)]).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
