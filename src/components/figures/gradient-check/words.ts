/** What F9.3 says. */

import type { ComponentChildren } from 'preact';
import { formatNumber } from '../../../notation/format.ts';

export const lossAtW = 'loss at w + ε';
export const lossAtWText = 'loss at w − ε';
export const relativeError = 'relative error';
export const itsValue = 'its value';
export const backwardPass = 'backward pass';
export const ofAllWeights = (full: boolean, id: string) =>
  `${full ? 'Both losses' : 'Gradients'} of all weights (${id})`;
export const whereBothDiffer = '✗ where both differ by more than 1 in 1,000';
export const forOf = (error: number, nudgeOf: number) => `${formatNumber(error, { significant: 2 })} for ${nudgeOf}`;
export const relativeErrorOf = (own: number | undefined, notYet: string, name: string | undefined) =>
  `Relative error${own === undefined ? `: ${notYet}` : ` at ${name}: ${formatNumber(own, { significant: 2 })}`}`;
export const relativeErrorForEachNudge = (words: string) => `Relative error for each nudge: ${words}.`;
export const nudge = 'nudge ε';
export const tooSmallDigitsCancel = '◀ too small: digits cancel';
export const tooLargeTheSlope = 'too large: the slope changes ▶';
export const weight = 'weight';
export const version = 'Version';
export const asYouStepped = 'A: as you stepped';
export const withAMistake = (name: string) => `${name}: with a mistake`;
export const nudgeText = 'Nudge ε =';
export const network = (sentence: string) => `The network. ${sentence}`;
export const itsBackwardPass = 'Its backward pass has no mistake: version A. Nudge a weight there by typing it.';
export const atAt = (i: ComponentChildren, name: string): ComponentChildren => [
  '(',
  i,
  ` at ${name} + ε − `,
  i,
  ` at ${name} − ε) ∕ (2 ε)`,
];
export const whatIsWrongIt = 'What is wrong? It';
export const backwardPassHasGiven =
  'The backward pass has given each weight a gradient. Nudge the weights one by one: does the loss agree?';
export const nudgingByEitherWay = (name: string, nudgedBy: number, slope: number, claimed: number, agrees: boolean) =>
  `Nudging ${name} by ${nudgedBy} either way gives the slope ${formatNumber(slope)}; the backward pass says ${formatNumber(claimed)}. They ${agrees ? 'agree' : 'differ'}.`;
export const allWeightsAreChecked = (one: string, count: number) =>
  `${one} All ${count} weights are checked, and all agree.`;
export const allWeightsAreCheckedThese = (one: string, count: number, wrong: string) =>
  `${one} All ${count} weights are checked; these differ: ${wrong}.`;
export const yesItThatGives = (mistake: string) => `Yes: it ${mistake}. That gives all these gradients.`;
export const noWhoGets = (mistake: string, it: number, name: string, claimed: number) =>
  `No. Who ${mistake} gets ${formatNumber(it)} for ${name}; this version has ${formatNumber(claimed)}.`;
export const takesTargetMinusOutput = 'takes target minus output';
export const forgetsTheSlope = 'forgets the slope of the outputs';
export const forgetsTheSlopeOfTheHidden = 'forgets the slope of the hidden units';
export const followsOnlyThePath = 'follows only the path through o1';
export const takesTheInput = 'takes the input for the signal of h1 and h2';
export const goesBackThroughWeights = 'goes back through weights that have already moved';
