/** F13.4: 150 irises are split, standardised, trained on and tested; the network is trained when the page comes to that. */
import { irisFeatures } from '../../../engine/datasets/iris.ts';
import { accuracy } from '../../../engine/metrics/confusion-matrix.ts';
import { spreadOf } from '../../../engine/metrics/spread.ts';
import type { Fold } from '../../../engine/splits/fold.ts';
import { fitStandardizer, type Standardizer, standardize } from '../../../engine/standardize.ts';
import {
  measurementsOf,
  type NamedFlowers,
  namedFlowers,
  smallNetwork,
} from '../../../exercises/evaluation/iris-network.ts';
import { irises, splitOf } from '../../../exercises/evaluation/iris-splits.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { Formula } from '../../../notation/notation.ts';
import { ownTerm, row } from '../../../notation/own-term.ts';
import * as words from './words.ts';

export interface SplitFrame {
  readonly step: number;
  /** 0 for the tutorial's, else a seed. */
  readonly split: number;
  readonly fold: Fold;
  /** Statistics of the training flowers; undefined before they are worked out. */
  readonly scaler: Standardizer | undefined;
  /** The first test flower, before and after it is standardised by them. */
  readonly first: { readonly number: number; readonly raw: readonly number[]; readonly scaled: readonly number[] };
  /** Undefined before the network is trained. */
  readonly named: NamedFlowers | undefined;
  /** Whether the network has named the test flowers, and it may be said how. */
  readonly tested: boolean;
  /** How many of 30 were right, for each of the hundred seeds; undefined before the last step. */
  readonly others: readonly number[] | undefined;
  readonly formula: Formula | undefined;
  readonly sentence: string;
}

/** A split that a link names with a fraction is the one below it. */
const whole = Math.floor;

/** Training takes a hundredth of a second: it is done once for each split, when the page comes to it. */
export const trainedFor = (split: number): NamedFlowers => namedFlowers(smallNetwork, splitOf(whole(split)));

/**
 * @param named what trainedFor gave for this split; undefined before it is trained
 * @param others for each seed how many of its test flowers were right
 * @param asked the predictions that ask for the test and for the other splits: what is asked is kept back
 */
export function splitFrame(
  step: number,
  given: number,
  named: NamedFlowers | undefined,
  others: readonly number[],
  asked: Asked = {},
): SplitFrame {
  const split = whole(given);
  const fold = splitOf(split);
  const scaler = fitStandardizer(measurementsOf(smallNetwork.features, fold.train));
  const tested = fold.test[0] as number;
  const raw = irises.inputs[tested] as readonly number[];
  const scaled = standardize([raw], scaler)[0] as readonly number[];
  const frame = {
    ...{ step, split, fold },
    scaler: step >= 1 ? scaler : undefined,
    first: { number: tested + 1, raw, scaled },
    named: step >= 2 ? named : undefined,
    tested: step >= 3 && asked.test === undefined,
    others: step >= 4 && asked.others === undefined ? others : undefined,
  };
  return { ...frame, formula: formulaOf(frame), sentence: sentenceOf(frame, asked) };
}

/** What the page calls predictions that are still to be made. */
interface Asked {
  readonly test?: string | undefined;
  readonly others?: string | undefined;
}

type Unsaid = Omit<SplitFrame, 'formula' | 'sentence'>;

/** The measurement that formulas show: the petal length. */
const shown = 2;

function formulaOf({ step, scaler, first, named, tested, others }: Unsaid): Formula | undefined {
  const name = irisFeatures[shown];
  if (step === 1 && scaler !== undefined)
    return {
      result: ownTerm(
        'standardised',
        first.scaled[shown] as number,
        'input',
        words.standardisedOfFlower(name, first.number),
      ),
      relation: '=',
      tokens: row(
        '(',
        ownTerm('x', first.raw[shown] as number, 'input', words.ofFlower(name, first.number)),
        ' − ',
        ownTerm('mean', scaler.mean[shown] as number, 'plain', words.meanOfTheTraining(name)),
        ') ∕ ',
        ownTerm('SD', scaler.scale[shown] as number, 'plain', words.theirStandardDeviation),
      ),
    };
  if (step === 3 && tested && named !== undefined)
    return {
      result: ownTerm(words.accuracy, accuracy(named.matrix), 'plain', words.shareOfTestFlowers),
      relation: '=',
      tokens: row(
        ownTerm('right', named.testRight, 'plain', words.testFlowersNamedRight),
        ' ∕ ',
        ownTerm('tested', named.predicted.length, 'plain', words.allTestFlowers),
      ),
    };
  if (others !== undefined) {
    const { mean } = spreadOf(others);
    return {
      result: ownTerm(words.meanScore, mean / testedEach, 'plain', words.meanOfAHundred),
      relation: '=',
      tokens: row(
        ownTerm(words.meanRight, mean, 'plain', words.testFlowersNamedRightOnAverage),
        ' ∕ ',
        ownTerm('tested', testedEach, 'plain', words.allTestFlowers),
      ),
    };
  }
  return undefined;
}

/** Every split tests as many. */
const testedEach = 30;

function sentenceOf({ step, split, fold, scaler, named, tested, others }: Unsaid, asked: Asked): string {
  const n = (value: number, significant = 3) => formatNumber(value, { significant });
  const which = split === 0 ? words.tutorialSSplit : words.splitOf(split);
  if (step === 0) return words.flowersToTrain(which, fold.train.length, fold.test.length);
  if (step === 1) return words.meanAndStandardDeviation(n(scaler?.mean[shown] ?? 0));
  if (named === undefined) return words.networkIsBeingTrained;
  if (step === 2) return words.networkHasMadeUpdates(smallNetwork.updates, named.trainRight, fold.train.length);
  if (step === 3 && !tested) return words.itHasNamed(fold.test.length, asked.test);
  if (step === 4 && others === undefined) return words.hundredOtherSplitsWere(asked.others);
  if (others === undefined) return words.itNames(named.testRight, fold.test.length, n(100 * accuracy(named.matrix)));
  const { deviation } = spreadOf(others.map((right) => right / testedEach));
  return words.hundredOtherSplits(
    n((100 * Math.min(...others)) / testedEach),
    n((100 * Math.max(...others)) / testedEach),
    n(100 * deviation, 2),
  );
}
