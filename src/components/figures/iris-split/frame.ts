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
        `the standardised ${name} of flower ${first.number}`,
      ),
      relation: '=',
      tokens: row(
        '(',
        ownTerm('x', first.raw[shown] as number, 'input', `the ${name} of flower ${first.number}`),
        ' − ',
        ownTerm('mean', scaler.mean[shown] as number, 'plain', `the mean ${name} of the training flowers`),
        ') ∕ ',
        ownTerm('SD', scaler.scale[shown] as number, 'plain', 'their standard deviation'),
      ),
    };
  if (step === 3 && tested && named !== undefined)
    return {
      result: ownTerm('accuracy', accuracy(named.matrix), 'plain', 'the share of test flowers named right'),
      relation: '=',
      tokens: row(
        ownTerm('right', named.testRight, 'plain', 'test flowers named right'),
        ' ∕ ',
        ownTerm('tested', named.predicted.length, 'plain', 'all test flowers'),
      ),
    };
  if (others !== undefined) {
    const { mean } = spreadOf(others);
    return {
      result: ownTerm('mean score', mean / testedEach, 'plain', 'the mean of a hundred scores'),
      relation: '=',
      tokens: row(
        ownTerm('mean right', mean, 'plain', 'test flowers named right, on average over the splits'),
        ' ∕ ',
        ownTerm('tested', testedEach, 'plain', 'all test flowers'),
      ),
    };
  }
  return undefined;
}

/** Every split tests as many. */
const testedEach = 30;

function sentenceOf({ step, split, fold, scaler, named, tested, others }: Unsaid, asked: Asked): string {
  const n = (value: number, significant = 3) => formatNumber(value, { significant });
  const which = split === 0 ? 'The tutorial’s split' : `Split ${split}`;
  if (step === 0) return `${which}: ${fold.train.length} flowers to train on, ${fold.test.length} to test on.`;
  if (step === 1)
    return `Mean and standard deviation are those of the training flowers: their petals are ${n(scaler?.mean[shown] ?? 0)} cm long on average.`;
  if (named === undefined) return 'The network is being trained.';
  if (step === 2)
    return `The network 4-8-3 has made ${smallNetwork.updates} updates. It names ${named.trainRight} of the ${fold.train.length} training flowers right.`;
  if (step === 3 && !tested)
    return `It has named the ${fold.test.length} test flowers. How many right is what ${asked.test} asks.`;
  if (step === 4 && others === undefined)
    return `A hundred other splits were trained on and tested. How far apart they are is what ${asked.others} asks.`;
  if (others === undefined)
    return `It names ${named.testRight} of the ${fold.test.length} test flowers right, which is ${n(100 * accuracy(named.matrix))} %.`;
  const { deviation } = spreadOf(others.map((right) => right / testedEach));
  return `A hundred other splits: from ${n((100 * Math.min(...others)) / testedEach)} % to ${n((100 * Math.max(...others)) / testedEach)} %, with the standard deviation ${n(100 * deviation, 2)} %.`;
}
