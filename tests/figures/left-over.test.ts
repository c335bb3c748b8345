/** Sums that are 0 on paper and not in a computer: lessons 1 to 3 say which number decides, and where it is from. */
import { describe, expect, test } from 'vitest';
import sigmoidJson from '../../content/experiments/xor-sigmoid.json' with { type: 'json' };
import { decisionFrame } from '../../src/components/figures/decision-line/frame.ts';
import { perceptronFrame } from '../../src/components/figures/perceptron/frame.ts';
import { ruleFrame } from '../../src/components/figures/perceptron-rule/frame.ts';
import { twoPlanesFrame } from '../../src/components/figures/two-planes/frame.ts';
import { withSteps } from '../../src/components/figures/two-planes/variants.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { createForwardRun } from '../../src/engine/trace/forward-run.ts';
import { createRuleRun } from '../../src/engine/trace/rule-run.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { createUnitRun } from '../../src/engine/trace/unit-run.ts';
import { unitOn } from '../../src/exercises/networks/single-unit.ts';
import { exercises } from '../../src/exercises/perceptron-learning/index.ts';
import { isLeftOver } from '../../src/notation/left-over.ts';
import { locate } from '../../src/player/cursor.ts';
import { edited, experimentOf } from '../../src/questions/index.ts';

const digits = { significant: 4 } as const;
const because = 'The computer keeps numbers such as 0.1 only nearly, and this little is left.';
/** (1, 1) with 0.3 and −0.1, and a bias of −0.2 in the first. */
const [paperTie, apart] = [-0.2, -0.19].map((bias) => unitOn([[1, 1]], [0.3, -0.1], bias)) as [Experiment, Experiment];

describe('a sum', () => {
  test('of 0.3 − 0.1 − 0.2 is left over, of one more hundredth it is not', () => {
    expect(isLeftOver(0.3 - 0.1 - 0.2, [0.3, -0.1, -0.2])).toBe(true);
    expect(isLeftOver(0.3 - 0.1 - 0.19, [0.3, -0.1, -0.19])).toBe(false);
    expect(isLeftOver(0, [0.5, -0.5, 0])).toBe(false);
  });

  test('of numbers with 15 digits that differ in the last is none', () => {
    expect(isLeftOver(1 - 0.999999999999999, [1, -0.999999999999999])).toBe(false);
    expect(isLeftOver(0.123456789012345 - 0.123456789012344, [0.123456789012345, -0.123456789012344])).toBe(false);
  });
});

const steps = withSteps(experimentOf(sigmoidJson));
/** The last of four points, (1, 1), after the unit of this number. */
const lastPoint = (changes: Parameters<typeof edited>[1], unit: number) =>
  twoPlanesFrame(createForwardRun(edited(steps, changes)), 9 + unit, digits).sentence;

const sentences = {
  'Figure 1.1': (unit: Experiment) => perceptronFrame(createUnitRun(unit, 'bias'), 3, digits).sentence,
  'Figure 1.2': (unit: Experiment) => decisionFrame(createRun(unit), 1, digits).sentence,
  'Figure 2.1': (unit: Experiment) => {
    const { network, data, training } = unit;
    const run = createRuleRun({ network, data, training: { ...training, batchSize: 1 } });
    return ruleFrame(run, locate(run, 4), digits).sentence;
  },
  'Figure 3.2': ({ network: { layers } }: Experiment) => {
    const [w1 = 0, w2 = 0] = layers[0]?.weights[0] ?? [];
    return lastPoint({ 'w.1.0.0': w1, 'w.1.0.1': w2, 'b.1.0': layers[0]?.bias[0] as number }, 1);
  },
};

describe.each(Object.entries(sentences))('%s', (_, said) => {
  test('says of such a sum that it is 0 on paper', () =>
    expect(said(paperTie)).toContain(`On paper the sum is 0. ${because}`));
  test('says nothing of the kind of another', () => expect(said(apart)).not.toContain('paper'));
});

test('Figure 3.2 says it of a linear output that is ½ on paper, where the line stands', () => {
  // Both hidden units are on at (1, 1), and 0.3 + 0.4 − 0.2 is 0.49999999999999994.
  const output = (w1: number, w2: number, b: number) => {
    const linear = {
      ...steps,
      network: {
        ...steps.network,
        layers: steps.network.layers.map((layer, l) => (l === 1 ? { ...layer, activation: 'linear' as const } : layer)),
      },
    };
    const on = { 'b.1.0': 0, 'b.1.1': 9, 'w.2.0.0': w1, 'w.2.0.1': w2, 'b.2.0': b };
    return twoPlanesFrame(createForwardRun(edited(linear, on)), 12, digits).sentence;
  };
  expect(output(0.3, 0.4, -0.2)).toContain(`On paper the output is exactly ½. ${because}`);
  expect(output(0.25, 0.125, 0.125)).not.toContain('paper');
  expect(output(0.3, 0.4, -0.21)).not.toContain('paper');
});

test('Figure 1.1 never says that a number is below itself: where rounding decides, z is written out', () => {
  // 0.7 + 0.1 is 0.7999999999999999.
  const said = perceptronFrame(createUnitRun(unitOn([[1, 1]], [0.7, 0.1], -0.8), 'threshold'), 4, digits).sentence;
  expect(said).toBe(
    `Compare: z, 0.7999999999999999, is below the threshold, 0.8. The output is 0: the light is off. On paper both are the same. ${because}`,
  );
});

test('exercise 2.6 says where a count by hand may differ, and only there', () => {
  const say = (x1: string, x2: string) => exercises['x2-6'].settle(0).judge([x1, x2, '0']).say;
  expect(say('0.75', '1')).not.toContain('on paper');
  const told = ['0.7', '0.8', '0.9', '0.6'].flatMap((x1) => ['0.7', '0.8', '0.9'].map((x2) => say(x1, x2)));
  expect(told.filter((its) => /on paper/.test(String(its))).length).toBeGreaterThan(0);
});
