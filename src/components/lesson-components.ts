import { type Granularity, granularities } from '../engine/trace/granularities.ts';
import { averagingSteps, deltasSteps, forwardPassSteps, oneWeightSteps } from './figures/granularities.ts';
import { curveNames } from './kit/plot/curves.ts';
import { figureMarks } from './kit/stage/figure-marks.ts';
import { flag, integer, number, oneOf, optional, type Prop, required, text } from './lesson-props.ts';

/** Props of every figure that steps a network, by the step sizes it offers: see LessonFigureProps in kit/figure-props.ts. */
const networkFigure = (steps: readonly Granularity[]) => ({
  id: required(text),
  caption: required(text),
  experiment: required(text, 'experiments'),
  from: optional(text),
  step: optional(oneOf(...steps)),
  decimals: optional(integer(0, 15)),
});

/** Props of figures that show forward passes only: see LessonStepFigure in kit/lesson-step-figure.ts. */
const stepFigure = {
  id: required(text),
  caption: required(text),
  experiment: required(text, 'experiments'),
  from: optional(oneOf('start', 'end')),
  decimals: optional(integer(0, 15)),
};

/** The same for figures that bring their own experiments. */
const { experiment: _experiment, ...variedFigure } = stepFigure;

/**
 * Every component a lesson may use, by the name it is written with, and the props it takes. The build checks each
 * lesson against this table and names file, line and the nearest name where a lesson differs from it.
 *
 *     Hint: {},                                               takes no props
 *     DeltaFlow: {
 *       id: required(text),                                   must be given
 *       digits: optional(integer(1, 12)),                     may be given
 *       granularity: optional(oneOf('weight', 'unit')),       a mistake is answered with the nearest of these
 *       experiment: optional(text, 'experiments'),            the name of a file in content/experiments
 *     },
 *
 * Adding a component takes an entry here and one in lesson-parts.ts, which says where a lesson
 * finds the component itself.
 * Keep this file free of imports that need a bundler (.astro, .tsx, .css): the build reads it as it is.
 */
export const lessonComponents = {
  /** Attacks on the network that the reader has trained on this page. */
  AttackNetwork: { id: required(text), caption: required(text) },
  Averaging: networkFigure(averagingSteps),
  /** The runs that the reader has trained on this page. */
  CompareRuns: { id: required(text), caption: required(text) },
  /** A number of an activation function or of a figure of lesson 5: see prose/computed.ts. */
  Computed: { of: required(text), significant: optional(integer(1, 15)), decimals: optional(integer(0, 15)) },
  CurveSlope: {
    id: required(text),
    caption: required(text),
    f: optional(oneOf(...curveNames)),
    z: optional(number(-6, 6)),
    step: optional(integer(0, 4)),
  },
  DecisionLine: stepFigure,
  Deltas: networkFigure(deltasSteps),
  /** A digit drawn for the network that the reader has trained on this page. */
  DrawDigit: { id: required(text), caption: required(text) },
  EightAnswers: { id: required(text), caption: required(text), z: optional(number(-6, 6)) },
  /** Matrix, report and mistakes of the network that the reader has trained on this page. */
  EvaluateNetwork: { id: required(text), caption: required(text) },
  Exercise: { id: required(text, 'exercises') },
  /** Exercises that belong together: a worked example, then the same with more and more steps missing. */
  Fade: { of: required(text, 'exercises') },
  Fold: { summary: required(text), open: optional(flag) },
  ForwardPass: networkFigure(forwardPassSteps),
  GradientCheck: { id: required(text), caption: required(text), experiment: required(text, 'experiments') },
  GridWarp: variedFigure,
  Hook: {},
  HundredStarts: { id: required(text), caption: required(text) },
  /** Words that light something in a figure of the lab, and go there. */
  Mark: { figure: required(text), of: required(oneOf(...figureMarks)) },
  /** A share measured in the lab for lesson 12: see exercises/mnist-lab/measured.ts. */
  Measured: { of: required(text) },
  Misconception: { id: required(text), thought: required(text) },
  /** The MNIST lab, for a lesson: one on a page. */
  MnistLab: { id: required(text), caption: required(text) },
  NoLine: stepFigure,
  Note: { title: optional(text) },
  OneWeight: networkFigure(oneWeightSteps),
  ParameterCounter: { id: required(text), caption: required(text) },
  /** How many parameters a dense network has: `of` holds its sizes, as in 784-32-10. */
  Parameters: { of: required(text), layer: optional(integer(1, 99)) },
  Perceptron: stepFigure,
  /** One image of MNIST as picture, grid and row of numbers. */
  PixelNumbers: { id: required(text), caption: required(text), step: optional(integer(0, 5)) },
  Prompt: { id: required(text, 'prompts') },
  RemoveIt: { id: required(text), caption: required(text) },
  /** Prose that gives away the outcome of a prompt: folded until the reader has committed. */
  Reveal: { prompt: required(text, 'prompts') },
  See: {
    figure: required(text),
    experiment: required(text, 'experiments'),
    at: required(text),
    update: optional(integer(0, 9999)),
    step: optional(oneOf(...granularities)),
    edits: optional(text),
  },
  SixSlopes: { id: required(text), caption: required(text) },
  SoftmaxMixer: { id: required(text), caption: required(text), step: optional(integer(0, 3)) },
  Steps: {},
  Term: { of: required(text, 'glossary') },
  TwoPlanes: variedFigure,
  Value: {
    experiment: required(text, 'experiments'),
    cell: required(text),
    update: optional(integer(0, 9999)),
    edits: optional(text),
    change: optional(flag),
    over: optional(text),
    decimals: optional(integer(0, 15)),
    significant: optional(integer(1, 15)),
  },
  /** Three questions, mostly from earlier lessons. */
  WarmUp: { of: required(text, 'questions') },
  /** Three handwritten digits that no simple rule tells apart. */
  Writers: {},
  YourAnswers: {},
} satisfies Record<string, Record<string, Prop>>;

/** A name a lesson may write. */
export type LessonComponentName = keyof typeof lessonComponents;
