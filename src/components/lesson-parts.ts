/** The components of lesson-components.ts themselves. Each lesson imports those it writes: see scripts/integrations/lesson-imports.ts. */
import Averaging from './figures/averaging/Averaging.astro';
import CurveSlope from './figures/curve-slope/CurveSlope.astro';
import DecisionLine from './figures/decision-line/DecisionLine.astro';
import Deltas from './figures/deltas/Deltas.astro';
import EightAnswers from './figures/eight-answers/EightAnswers.astro';
import ForwardPass from './figures/forward-pass/ForwardPass.astro';
import GradientCheck from './figures/gradient-check/GradientCheck.astro';
import GridWarp from './figures/grid-warp/GridWarp.astro';
import HundredStarts from './figures/hundred-starts/HundredStarts.astro';
import AttackNetwork from './figures/lab-attack/AttackNetwork.astro';
import DrawDigit from './figures/lab-draw/DrawDigit.astro';
import EvaluateNetwork from './figures/lab-evaluate/EvaluateNetwork.astro';
import MnistLab from './figures/lab-mnist/MnistLab.astro';
import PixelNumbers from './figures/lab-pixels/PixelNumbers.astro';
import Writers from './figures/lab-pixels/Writers.astro';
import CompareRuns from './figures/lab-runs/CompareRuns.astro';
import NoLine from './figures/no-line/NoLine.astro';
import OneWeight from './figures/one-weight/OneWeight.astro';
import ParameterCounter from './figures/parameter-counter/ParameterCounter.astro';
import Perceptron from './figures/perceptron/Perceptron.astro';
import RemoveIt from './figures/remove-it/RemoveIt.astro';
import SixSlopes from './figures/six-slopes/SixSlopes.astro';
import SoftmaxMixer from './figures/softmax-mixer/SoftmaxMixer.astro';
import TwoPlanes from './figures/two-planes/TwoPlanes.astro';
import type { LessonComponentName } from './lesson-components.ts';
import YourAnswers from './prose/answers/YourAnswers.astro';
import Computed from './prose/Computed.astro';
import Exercise from './prose/exercise/Exercise.astro';
import Fold from './prose/Fold.astro';
import Fade from './prose/fade/Fade.astro';
import Hook from './prose/Hook.astro';
import Mark from './prose/Mark.astro';
import Measured from './prose/Measured.astro';
import Misconception from './prose/Misconception.astro';
import Note from './prose/Note.astro';
import Parameters from './prose/Parameters.astro';
import Prompt from './prose/prompt/Prompt.astro';
import Reveal from './prose/prompt/Reveal.astro';
import See from './prose/See.astro';
import Steps from './prose/Steps.astro';
import Term from './prose/Term.astro';
import Value from './prose/Value.astro';
import WarmUp from './prose/warmup/WarmUp.astro';

export const lessonParts = {
  AttackNetwork,
  Averaging,
  CompareRuns,
  Computed,
  CurveSlope,
  DecisionLine,
  Deltas,
  DrawDigit,
  EightAnswers,
  EvaluateNetwork,
  Exercise,
  Fade,
  Fold,
  ForwardPass,
  GradientCheck,
  GridWarp,
  Hook,
  HundredStarts,
  Mark,
  Measured,
  Misconception,
  MnistLab,
  NoLine,
  Note,
  OneWeight,
  ParameterCounter,
  Parameters,
  Perceptron,
  PixelNumbers,
  Prompt,
  RemoveIt,
  Reveal,
  See,
  SixSlopes,
  SoftmaxMixer,
  Steps,
  Term,
  TwoPlanes,
  Value,
  WarmUp,
  Writers,
  YourAnswers,
} satisfies Record<LessonComponentName, unknown>;
