/** At first sight a figure offers at most three things to set, beside its steps: the others are folded. */
import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import lineJson from '../../content/experiments/decision-line.json' with { type: 'json' };
import fourJson from '../../content/experiments/four-pixels.json' with { type: 'json' };
import unitJson from '../../content/experiments/perceptron.json' with { type: 'json' };
import ruleAndJson from '../../content/experiments/rule-and.json' with { type: 'json' };
import votesJson from '../../content/experiments/two-votes.json' with { type: 'json' };
import warpJson from '../../content/experiments/warp-linear.json' with { type: 'json' };
import xorLineJson from '../../content/experiments/xor-line.json' with { type: 'json' };
import reluJson from '../../content/experiments/xor-relu.json' with { type: 'json' };
import sigmoidJson from '../../content/experiments/xor-sigmoid.json' with { type: 'json' };
import AllPaths from '../../src/components/figures/all-paths/Figure.tsx';
import { presets as pathPresets } from '../../src/components/figures/all-paths/presets.ts';
import Averaging from '../../src/components/figures/averaging/Figure.tsx';
import BatchNorm from '../../src/components/figures/batch-norm/Figure.tsx';
import BeatTheNumber from '../../src/components/figures/beat-the-number/Figure.tsx';
import Chain from '../../src/components/figures/chain/Figure.tsx';
import Clipping from '../../src/components/figures/clipping/Figure.tsx';
import CurveSlope from '../../src/components/figures/curve-slope/Figure.tsx';
import DecisionLine from '../../src/components/figures/decision-line/Figure.tsx';
import DeckOfCards from '../../src/components/figures/deck-of-cards/Figure.tsx';
import Deltas from '../../src/components/figures/deltas/Figure.tsx';
import { descentProps } from '../../src/components/figures/descent-props.ts';
import EightAnswers from '../../src/components/figures/eight-answers/Figure.tsx';
import ForwardPass from '../../src/components/figures/forward-pass/Figure.tsx';
import { presets as gatePresets } from '../../src/components/figures/gate-habits/presets.ts';
import GhostLines from '../../src/components/figures/ghost-lines/Figure.tsx';
import GradientCheck from '../../src/components/figures/gradient-check/Figure.tsx';
import GridWarp from '../../src/components/figures/grid-warp/Figure.tsx';
import HundredStarts from '../../src/components/figures/hundred-starts/Figure.tsx';
import Ledger from '../../src/components/figures/ledger/Figure.tsx';
import LineFit from '../../src/components/figures/line-fit/Figure.tsx';
import LossSurface from '../../src/components/figures/loss-surface/Figure.tsx';
import NudgeCheck from '../../src/components/figures/nudge-check/Figure.tsx';
import OneHot from '../../src/components/figures/one-hot/Figure.tsx';
import OneWeight from '../../src/components/figures/one-weight/Figure.tsx';
import OptimizerRace from '../../src/components/figures/optimizer-race/Figure.tsx';
import ParameterCounter from '../../src/components/figures/parameter-counter/Figure.tsx';
import Perceptron from '../../src/components/figures/perceptron/Figure.tsx';
import PerceptronRule from '../../src/components/figures/perceptron-rule/Figure.tsx';
import RemoveIt from '../../src/components/figures/remove-it/Figure.tsx';
import { points, rounds, view } from '../../src/components/figures/remove-it/training.ts';
import RollingBall from '../../src/components/figures/rolling-ball/Figure.tsx';
import SoftmaxMixer from '../../src/components/figures/softmax-mixer/Figure.tsx';
import StartValues from '../../src/components/figures/start-values/Figure.tsx';
import TwoLosses from '../../src/components/figures/two-losses/Figure.tsx';
import TwoNumberWires from '../../src/components/figures/two-number-wires/Figure.tsx';
import { presets as wirePresets } from '../../src/components/figures/two-number-wires/presets.ts';
import TwoPlanes from '../../src/components/figures/two-planes/Figure.tsx';
import { xorVariants } from '../../src/components/figures/two-planes/variants.ts';
import TwoRuns from '../../src/components/figures/two-runs/Figure.tsx';
import WardRound from '../../src/components/figures/ward-round/Figure.tsx';
import XorTraining from '../../src/components/figures/xor-training/Figure.tsx';
import { descents } from '../../src/exercises/gradient-descent/descents.ts';
import { threePoints } from '../../src/exercises/loss/errors.ts';
import { asked, seenAt } from '../../src/exercises/loss/two-moments.ts';
import PixelsFigure from '../../src/lab/pixels/PixelsFigure.tsx';
import { LessonTrainPanel } from '../../src/lab/train/LessonTrainPanel.tsx';
import { experimentOf } from '../../src/questions/index.ts';
import { mazur } from '../engine/examples.ts';
import { all, closest, type Element, hasClass, parse } from './markup.ts';

const digits = { decimals: 6 } as const;
const unit = experimentOf(unitJson);
const line = experimentOf(lineJson);
const xor = xorVariants(experimentOf(sigmoidJson), experimentOf(reluJson));
const warps = { linear: experimentOf(warpJson) };
const step = { cursor: 0, digits };
const network = { ...step, experiment: mazur(), granularity: 'operation' };

const descent = { id: '', caption: '' };

const figures: Readonly<Record<string, readonly [unknown, object]>> = {
  'f1-1': [Perceptron, { ...step, experiment: unit }],
  'f1-2': [DecisionLine, { ...step, experiment: line }],
  'f2-1': [PerceptronRule, { ...step, experiment: experimentOf(ruleAndJson) }],
  'f2-2': [GhostLines, { ...step, experiment: experimentOf(ruleAndJson) }],
  'f2-3': [GhostLines, { ...step, experiment: experimentOf(ruleAndJson), bound: true }],
  'f3-1': [DecisionLine, { ...step, experiment: experimentOf(xorLineJson), tally: true }],
  'f3-2': [TwoPlanes, { ...step, experiment: Object.values(xor)[0], variants: xor }],
  'f3-2-sigmoid': [TwoPlanes, { ...step, experiment: xor['sigmoid'], variants: xor }],
  'f3-3': [GridWarp, { ...step, experiment: warps.linear, variants: warps }],
  'f3-4': [HundredStarts, {}],
  'f4-1': [ForwardPass, network],
  'f4-2': [ParameterCounter, {}],
  'f5-1': [CurveSlope, { f: 'sigmoid', z: 2, step: 0 }],
  'f5-2': [EightAnswers, { z: 2 }],
  'f5-3': [SoftmaxMixer, { step: 0 }],
  'f5-4': [RemoveIt, { step: 0, rounds, points, ...view }],
  'f6-1': [BeatTheNumber, { ...step, experiment: threePoints }],
  'f6-2': [TwoLosses, { z: 1, step: 0 }],
  'f6-3': [OneHot, { ...step, experiment: experimentOf(fourJson) }],
  'f6-4': [Ledger, { moments: seenAt(), labels: asked.labels }],
  'f8-1': [TwoNumberWires, { presets: wirePresets, cursor: 2, noun: 'Graph', own: true }],
  'f8-2': [AllPaths, { presets: pathPresets, cursor: 0 }],
  'f8-3': [TwoNumberWires, { presets: gatePresets, cursor: 2, noun: 'Gate' }],
  'f11-1': [Chain, {}],
  'f11-2': [StartValues, {}],
  'f11-3': [Clipping, {}],
  'f11-4': [BatchNorm, {}],
  'f11-5': [WardRound, {}],
  'f10-1': [DeckOfCards, { step: 0 }],
  'f10-2': [OptimizerRace, {}],
  'f10-3': [XorTraining, {}],
  'f10-4': [TwoRuns, {}],
  'f12-1': [PixelsFigure, { first: { bytes: '', png: '', rowPng: '', batchPng: '', labels: [5] }, step: 0 }],
  'f12-2': [LessonTrainPanel, { shards: [], samples: [] }],
  'f7-1': [RollingBall, descentProps({ ...descent, of: 'one-valley' })],
  'f7-2': [RollingBall, descentProps({ ...descent, of: 'two-valleys' })],
  'f7-3': [LineFit, descentProps({ ...descent, of: 'line-fit' })],
  'f7-4': [NudgeCheck, { specs: descents }],
  'f7-5': [LossSurface, descentProps({ ...descent, of: 'xor-surface' })],
  'f9-1': [OneWeight, network],
  'f9-2': [Deltas, network],
  'f9-3': [GradientCheck, { experiment: mazur() }],
  'f9-4': [Averaging, { ...network, experiment: experimentOf(votesJson) }],
};

const render = (id: string, [figure, props]: readonly [unknown, object]) =>
  parse(renderToString(h(figure as ComponentType<object>, { ...props, id } as object)));

const isControl = ({ tag, attributes }: Element) =>
  tag === 'select' || tag === 'input' || (tag === 'button' && !(attributes['class'] ?? '').includes('term'));
/** Several buttons and fields that set one number together. */
const isOneNumber = (element: Element) => hasClass('nudge')(element) || hasClass('number-control')(element);
const isElsewhere = (element: Element) =>
  ['player', 'extras'].some((name) => hasClass(name)(element)) ||
  (element.tag === 'details' && !('open' in element.attributes));

/** What can be set: each number once, however many buttons it has; neither the steps nor what is folded. */
function controlsOf(figure: Element): Element[] {
  const shown = all(figure, isControl).filter((control) => closest(control, isElsewhere) === undefined);
  return [...new Set(shown.map((control) => closest(control, isOneNumber) ?? control))];
}

test.each(Object.entries(figures))('%s shows at most three controls when it opens', (id, figure) => {
  expect(controlsOf(render(id, figure)).length).toBeLessThanOrEqual(3);
});
