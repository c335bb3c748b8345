/** What the text of lesson 13 counts and measures. */
import { classWeights } from '../../engine/datasets/balance.ts';
import { spreadOf } from '../../engine/metrics/spread.ts';
import { denseParameters } from '../../engine/parameters.ts';
import { once } from '../../questions/once.ts';
import type { LessonNumbers, TextNumber } from '../../questions/text-numbers.ts';
import { cardScores, shuffledScores } from './folds-measured.ts';
import { namedFlowers, smallNetwork } from './iris-network.ts';
import { splitOf } from './iris-splits.ts';
import { freshFlowers, type Leak, pipeline } from './pipeline.ts';
import { recorded } from './recorded.ts';
import { testedBySepals } from './sepals.ts';
import { reportAt } from './thresholds.ts';

/** The network 4-8-3 on the tutorial's split. */
const small = once(() => namedFlowers(smallNetwork, splitOf(0)));
export const smallRight = () => small().testRight;

const sepalsRight = () => testedBySepals().filter(({ truth, predicted }) => truth === predicted).length;
const made = (leak: Leak, id: string) => pipeline(leak).find((its) => its.id === id)?.value ?? Number.NaN;

const count = (value: number): TextNumber => ({ value, unit: 'count' });
const share = (value: number): TextNumber => ({ value, unit: 'share' });

export const numbers: LessonNumbers = {
  'sepals right': () => count(sepalsRight()),
  /** Of three classes with 60, 30 and 10 examples, the last. */
  'weight of the rarest': () => ({ value: classWeights([60, 30, 10])[2] as number }),
  'plain accuracy': () => share(reportAt(0.5).accuracy),
  'plain caught': () => count(reportAt(0.5).matrix[1]?.[1] as number),
  'low caught': () => count(reportAt(0.1).matrix[1]?.[1] as number),
  'low alarmed': () => count(reportAt(0.1).matrix[0]?.[1] as number),
  'plain precision': () => ({ value: reportAt(0.5).precision }),
  'low precision': () => ({ value: reportAt(0.1).precision }),
  'quarter precision': () => ({ value: reportAt(0.25).precision }),
  'quarter recall': () => share(reportAt(0.25).recall),
  'card mean': () => share(spreadOf(cardScores()).mean),
  'card deviation': () => share(spreadOf(cardScores()).deviation),
  'shuffled mean': () => share(spreadOf(shuffledScores()).mean),
  'small parameters': () => count(denseParameters(4, 8) + denseParameters(8, 3)),
  'small right': () => count(smallRight()),
  'small training': () => count(small().trainRight),
  'large right': () => count(recorded.large.testRight),
  'worst split': () => share(Math.min(...recorded.splits) / 30),
  'best split': () => share(Math.max(...recorded.splits) / 30),
  'mean split': () => share(spreadOf(recorded.splits.map((right) => right / 30)).mean),
  'honest test': () => ({ value: made('none', 'T') }),
  'honest later': () => ({ value: made('none', 'F') }),
  'tuned test': () => ({ value: made('tuning', 'T') }),
  'tuned later': () => ({ value: made('tuning', 'F') }),
  'scaler test': () => ({ value: made('scaler', 'T') }),
  'twin test': () => ({ value: made('duplicate', 'T') }),
  'scaler later': () => ({ value: made('scaler', 'F') }),
  'twin later': () => ({ value: made('duplicate', 'F') }),
  'later flowers': () => count(freshFlowers.length),
};
