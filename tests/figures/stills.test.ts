/** The pictures of lessons 1 to 5 at every step and in every form that other files do not keep, for the eye of a reviewer. */
import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import lineJson from '../../content/experiments/decision-line.json' with { type: 'json' };
import unitJson from '../../content/experiments/perceptron.json' with { type: 'json' };
import ruleAndJson from '../../content/experiments/rule-and.json' with { type: 'json' };
import ruleLampJson from '../../content/experiments/rule-lamp.json' with { type: 'json' };
import linearJson from '../../content/experiments/warp-linear.json' with { type: 'json' };
import warpReluJson from '../../content/experiments/warp-relu.json' with { type: 'json' };
import tanhJson from '../../content/experiments/warp-tanh.json' with { type: 'json' };
import xorLineJson from '../../content/experiments/xor-line.json' with { type: 'json' };
import reluJson from '../../content/experiments/xor-relu.json' with { type: 'json' };
import sigmoidJson from '../../content/experiments/xor-sigmoid.json' with { type: 'json' };
import CurveSlope from '../../src/components/figures/curve-slope/Figure.tsx';
import DecisionLine from '../../src/components/figures/decision-line/Figure.tsx';
import EightAnswers from '../../src/components/figures/eight-answers/Figure.tsx';
import GhostLines from '../../src/components/figures/ghost-lines/Figure.tsx';
import GridWarp from '../../src/components/figures/grid-warp/Figure.tsx';
import HundredStarts from '../../src/components/figures/hundred-starts/Figure.tsx';
import { Areas } from '../../src/components/figures/parameter-counter/Areas.tsx';
import { counterFrame, specOf } from '../../src/components/figures/parameter-counter/counter.ts';
import Perceptron from '../../src/components/figures/perceptron/Figure.tsx';
import PerceptronRule from '../../src/components/figures/perceptron-rule/Figure.tsx';
import RemoveIt from '../../src/components/figures/remove-it/Figure.tsx';
import { points, rounds, view } from '../../src/components/figures/remove-it/training.ts';
import SoftmaxMixer from '../../src/components/figures/softmax-mixer/Figure.tsx';
import TwoPlanes from '../../src/components/figures/two-planes/Figure.tsx';
import { xorVariants } from '../../src/components/figures/two-planes/variants.ts';
import { curveNames } from '../../src/components/kit/plot/curves.ts';
import { edited, experimentOf } from '../../src/questions/index.ts';

const digits = { decimals: 6 } as const;
const unit = experimentOf(unitJson);
const line = experimentOf(lineJson);
const ruleAnd = experimentOf(ruleAndJson);
const ruleXor = edited(ruleAnd, { 'y.1.0': 1, 'y.2.0': 1, 'y.3.0': 0 });
const xorLine = experimentOf(xorLineJson);
const xor = xorVariants(experimentOf(sigmoidJson), experimentOf(reluJson));
const warps = { linear: experimentOf(linearJson), tanh: experimentOf(tanhJson), relu: experimentOf(warpReluJson) };
const counted = specOf('f4-2').opened.values;

// A figure's component, whatever its props.
const still = (figure: unknown, props: object) => () => renderToString(h(figure as ComponentType<object>, props));
const each = <Key extends string | number>(keys: readonly Key[], make: (key: Key) => [string, () => string]) =>
  Object.fromEntries(keys.map(make));
const half = { 'w.1.0.0': 0.5, 'w.1.0.1': 0.5, 'b.1.0': -0.75 };

const stills: Readonly<Record<string, () => string>> = {
  'f1-1-on': still(Perceptron, { id: 'f1-1', experiment: edited(unit, { 'x.0.1': 1 }), cursor: 4, digits }),
  ...each([4, 12], (cursor) => [
    `f1-2-${cursor}`,
    still(DecisionLine, { id: 'f1-2', experiment: line, cursor, digits }),
  ]),
  'f1-2-lamp': still(DecisionLine, { id: 'f1-2', experiment: edited(line, half), cursor: 16, digits }),
  'f2-1-lamp': still(PerceptronRule, { id: 'f2-1', experiment: experimentOf(ruleLampJson), cursor: 0, digits }),
  // The mistake at (1, 1) in epoch 2, which moves a line: predicted, compared, updated.
  ...each([60, 61, 64], (cursor) => [
    `f2-1-${cursor}`,
    still(PerceptronRule, { id: 'f2-1', experiment: ruleAnd, cursor, digits }),
  ]),
  ...each([0, 32, 192], (cursor) => [
    `f2-2-${cursor}`,
    still(GhostLines, { id: 'f2-2', experiment: ruleAnd, cursor, digits }),
  ]),
  'f2-3': still(GhostLines, { id: 'f2-3', experiment: ruleAnd, cursor: 0, digits, bound: true }),
  ...each([64, 96], (cursor) => [
    `f2-2-xor-${cursor}`,
    still(GhostLines, { id: 'f2-2', experiment: ruleXor, cursor, digits }),
  ]),
  ...each([0, 16], (cursor) => [
    `f3-1-${cursor}`,
    still(DecisionLine, { id: 'f3-1', experiment: xorLine, cursor, digits, tally: true }),
  ]),
  ...each(['sigmoid', 'relu'], (name) => [
    `f3-2-${name}`,
    still(TwoPlanes, { id: 'f3-2', experiment: xor[name], cursor: 48, digits, variants: xor }),
  ]),
  ...each(['linear', 'tanh', 'relu'] as const, (name) => [
    `f3-3-${name}`,
    still(GridWarp, { id: 'f3-3', experiment: warps[name], cursor: 3, digits, variants: warps }),
  ]),
  ...each([1, 2], (cursor) => [
    `f3-3-stage-${cursor}`,
    still(GridWarp, { id: 'f3-3', experiment: warps.linear, cursor, digits, variants: warps }),
  ]),
  'f3-4': still(HundredStarts, { id: 'f3-4' }),
  ...each([0, 1, 2, 3], (step) => [`f4-2-${step}`, still(Areas, { frame: counterFrame(counted, step) })]),
  'f4-2-two-hidden': still(Areas, { frame: counterFrame({ ...counted, h1: 100, h2: 100 }, 3) }),
  ...each([1, 3], (step) => [`f5-1-${step}`, still(CurveSlope, { id: 'f5-1', f: 'sigmoid', z: 2, step })]),
  ...each(curveNames, (f) => [`f5-1-${f}`, still(CurveSlope, { id: 'f5-1', f, z: -2, step: 4 })]),
  ...each([-6, 0, 6], (z) => [`f5-2-at-${z}`, still(EightAnswers, { id: 'f5-2', z })]),
  ...each([1, 2], (step) => [`f5-3-${step}`, still(SoftmaxMixer, { id: 'f5-3', step })]),
  ...each([1, 2, 3, 4], (step) => [`f5-4-${step}`, still(RemoveIt, { id: 'f5-4', step, rounds, points, ...view })]),
};

/** The pictures; where a figure has none, its list of outcomes. */
const pictures = (markup: string) => markup.match(/<svg .*?<\/svg>|<ol class="starts".*?<\/ol>/gs) ?? [];
const isIcon = (picture: string) => picture.includes('class="icon"');

test.each(Object.entries(stills))('%s is drawn as reviewed, the same twice', async (name, draw) => {
  const drawn = pictures(draw()).filter((picture) => !isIcon(picture));
  expect(drawn.length).toBeGreaterThan(0);
  expect(pictures(draw()).filter((picture) => !isIcon(picture))).toEqual(drawn);
  await expect(`${drawn.join('\n').replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`output/stills/${name}.svg.txt`);
});
