/**
 * What is said about an answer. The English of practice stands here and nowhere else. Of a mistake the words say what the typed
 * number is, which is true of it, and never what went on in somebody's head.
 */
import type { Notation } from '../../notation/notation.ts';
import type { Verdict } from './judge.ts';
import type { Mistake, MistakeName } from './mistake.ts';

type Words = string | ((first: string, second: string) => string);

/** Each as it follows "That is". The words of a mistake's cells stand in for what it is about. */
const mistakeWords: Readonly<Record<MistakeName, Words>> = {
  'other-sign': 'the right number with the other sign',
  'factor-forgotten': (factor) => `what comes out without ${factor} as a factor`,
  'factors-added': (one, other) => `${one} plus ${other}, which are to be multiplied`,
  'term-forgotten': (term) => `the result without ${term}`,
  'bias-forgotten': (bias) => `the sum without ${bias}`,
  'path-forgotten': (path) => `the sum with one path left out: ${path}`,
  'term-twice': (term) => `the result with ${term} counted twice`,
  'term-sign': (term) => `the result with the other sign before ${term}`,
  'mean-for-sum': 'the mean, and the sum is asked for',
  'sum-for-mean': 'the sum, and the mean is asked for: it is yet to be divided by how many there are',
  'number-itself': (number) => (number === '' ? 'one of the numbers on the way, not the result' : `${number} itself`),
  'operands-added': (one, other) => `${one} plus ${other}: their difference is asked for`,
  'upside-down': 'the quotient upside down',
  multiplied: (one, other) => `${one} times ${other}`,
  'other-result': (other) => `${other}, another one than is asked for`,
  'other-weight': (taken, asked) => `what comes out with another weight: ${taken} in place of ${asked}`,
  'transposed-weight': (taken, asked) =>
    `what comes out with the two indices the wrong way round: ${taken} in place of ${asked}`,
  'other-unit': (taken, asked) => `what comes out with another unit's number: ${taken} in place of ${asked}`,
  'other-layer': (taken, asked) => `what comes out with a number of another layer: ${taken} in place of ${asked}`,
  'other-example': (taken, asked) => `what comes out with another example's number: ${taken} in place of ${asked}`,
  'other-number': (taken, asked) => `what comes out with ${taken} in place of ${asked}`,
  'updated-weight': (weight) => `what comes out with the updated value of ${weight}: the way back uses the old one`,
  'old-memory': (memory) => `what comes out with the old value of ${memory}: it has just been renewed`,
  'sum-for-activation': (sum, activation) => `what comes out with ${sum} in place of ${activation}`,
  'slope-forgotten': (taken, asked) => `what comes out with ${taken} in place of ${asked}: the slope f′ is missing`,
  'activation-for-slope': (taken, asked) => `what comes out with ${taken} in place of ${asked}`,
  'slope-of-sum': (sum, activation) => `the formula of the slope with ${sum} where ${activation} belongs`,
  'slope-at-activation': (activation, sum) => `the slope at ${activation}: it is asked for at ${sum}`,
  'slope-twice': (a) =>
    `the result times another ${a} × (1 − ${a}): with this loss the slope of the sigmoid has cancelled already`,
  'other-side': 'what holds in the other of the two cases',
  'function-for-slope': 'the function itself, f, and its slope f′ is asked for',
  'slope-for-function': 'the slope f′, and the function itself, f, is asked for',
  'exponent-sign': 'what comes out with the other sign in the exponent',
  'maximum-forgotten': (maximum) => `what comes out without ${maximum}`,
  'share-unfinished': (taken, asked) => `what comes out with ${taken} in place of ${asked}`,
  'mask-forgotten': (taken, asked) => `what comes out with ${taken} in place of ${asked}: dropout is missing`,
  'mask-unscaled': 'what comes out when dropout only lets through: what remains is scaled up too',
  'half-forgotten': 'the result without the half',
  'two-forgotten': 'half of the result: the 2 of the derivative of a square is missing',
  'two-too-many': 'twice the result: here the derivative has no 2 of its own',
  'square-forgotten': 'the result without a square',
  'root-forgotten': 'the result without the root',
  'mean-forgotten': (mean) => `what comes out without ${mean}`,
  'receiver-for-sender': (taken, asked) =>
    `what comes out with ${taken} in place of ${asked}: of the arrow's other end`,
  'weight-for-signal': (weight, signal) => `what comes out with ${weight} in place of ${signal}`,
  unclipped: (taken, asked) => `what comes out with ${taken} in place of ${asked}: before clipping`,
  'penalty-forgotten': (taken, asked) => `what comes out with ${taken} in place of ${asked}: the penalty is missing`,
  'penalty-sign': 'the result with the penalty pulling the other way',
  'penalty-squared': 'the result with the weight squared: the penalty is a square, its derivative is not',
  'penalty-doubled': 'the result with twice the penalty: here λ w stands for the derivative, without a 2',
  'penalty-size': 'the result with the size of the weight: of this penalty only the sign of the weight counts',
  'penalty-unweighted': (strength) => `what comes out without ${strength}`,
  'memory-forgotten': (taken, asked) => `what comes out of ${taken} alone: ${asked} is missing`,
  'share-forgotten': 'the result with one of the two shares left out',
  'betas-swapped': 'the result with the two shares swapped: the larger one belongs to the past',
  'gradient-subtracted': 'the result with the new gradient subtracted: it is added',
  uncorrected: (taken, asked) =>
    `what comes out with ${taken} in place of ${asked}: without the correction for the start at 0`,
  'power-forgotten': 'the result without the power',
  'times-for-power': 'a multiple where a power is asked for',
  'epsilon-inside': 'the result with ε below the root: it stands outside',
  'rate-forgotten': 'the result without the learning rate',
  'decay-forgotten': (taken, asked) => `what comes out with ${taken} in place of ${asked}: the decay is missing`,
  'step-alone': (step) => `${step} alone: the parameter moves by it`,
  'step-added': 'the step added, and it is subtracted: against the gradient',
  'step-other-way': 'the step taken the other way: with your sign it is added',
  'sum-for-max': 'the sum, and the largest is asked for',
  'smallest-for-max': 'the smallest, and the largest is asked for',
  'times-exponent': 'the number times its exponent, which is a power',
  'exponent-forgotten': 'the result without the exponent as a factor',
  'exponent-kept': 'the result with the exponent as it was: the derivative has one less',
  'base-ten': 'the logarithm to the base 10, and the natural one is asked for',
  'own-factor': (own) => `${own} itself: the derivative of a product by one factor is the other`,
  'wrong-gate': (taken, asked) => `what comes out with another gate's number: ${taken} in place of ${asked}`,
  'other-time': (taken, asked) => `what comes out one step of time off: ${taken} in place of ${asked}`,
  'kernel-flipped': 'what comes out with the filter turned round: here it is not',
  'window-shifted': (taken, asked) =>
    `what comes out with the window beside its place${taken === '' ? '' : `: ${taken} in place of ${asked}`}`,
  'padding-ignored': 'what comes out when the window is laid without the padding',
  'stride-ignored': 'what comes out when the window moves by one, not by the stride',
};

/** More mistakes than this with the same number are not all said. */
const said = 3;

/** One mistake, as it follows "That is". */
export function mistakeSaid({ name, cells }: Mistake, { words }: Pick<Notation, 'words'>): string {
  const its = mistakeWords[name];
  if (typeof its === 'string') return its;
  const [first, second] = cells.map((cell) => words(cell));
  return its(first ?? '', second ?? '');
}

/** What is said about an answer; the right result is not part of it. */
export function verdictSaid(verdict: Verdict, notation: Pick<Notation, 'words'>): string {
  const from = (cells: Extract<Verdict, { from: unknown }>['from']) => all(cells.map((cell) => notation.words(cell)));
  switch (verdict.state) {
    case 'unreadable':
      return verdict.why;
    case 'right':
      return verdict.otherSign
        ? 'Right. You count target minus output: then every delta and gradient has the other sign, and the step is added: your numbers agree.'
        : 'Right.';
    case 'carried':
      return `Right from your own ${bare(from(verdict.from))}: the slip was there, and this step is done well.`;
    case 'wrong': {
      const possible = verdict.mistakes.slice(0, said).map((mistake) => mistakeSaid(mistake, notation));
      const start = verdict.from.length === 0 ? 'Not yet. ' : `Not yet. From your own ${bare(from(verdict.from))}: `;
      if (possible.length === 0) return `${start}No mistake that is known here gives this number.`;
      const what = possible.length === 1 ? possible[0] : `either ${possible.join(', or ')}`;
      return `${start}That is ${what}.`;
    }
  }
}

/** The words of a number after "your own". */
const bare = (words: string) => words.replace(/^the /, '');

const all = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
