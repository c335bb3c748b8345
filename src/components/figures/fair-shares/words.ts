/** What F16.5 says. */
import { formatNumber } from '../../../notation/format.ts';

export const gamesOfTwo = { 11: '1 and 1', 10: '1 and 0', '01': '0 and 1', '00': '0 and 0' } as const;
export const step = 'step';
export const noInput = 'no input is in yet';
export const answerOf = 'Answer of';
export const inputs = 'Inputs';
export const missingIs = 'Missing is';
export const of = (gameTitle: string, x: string, value: string) => `${gameTitle} of (${x}, ${value})`;
export const fairShares = 'fair shares';
export const input = (share: string) => `input 1: ${share}`;
export const inputOf = (share: string) => `input 2: ${share}`;
export const answer = (none: string, plus: string, share: string, whole: string) =>
  `${none} ${plus} ${share} = ${whole}, the answer`;
export const doTheyAddUp = 'Do they add up to the answer?';
export const inputAdds = (k: number, player: number, adds: string | undefined) =>
  `${k === 0 ? 'first' : 'then'} input ${player} adds ${adds ?? 'something unknown'}`;
export const sharesAnd = (share: string, value: string) => ` Shares: ${share} and ${value}.`;
export const inputThatIsNot = (gameTitle: string, missing: string, sentence: string, said: string, found: string) =>
  `${gameTitle}, an input that is not in counts as ${missing}. ${sentence} ${said}.${found}`;
export const whatInputAdds = (player: number) => `what input ${player} adds`;
export const answerTo = (both: string) => `the answer to ${both}`;
export const fairShareOfInput = 'the fair share of input 1';
export const first = 'first';
export const whatItAdds = 'what it adds as the first';
export const whatItAddsAsTheLast = 'what it adds as the last';
export const answerToBothInputs = 'the answer to both inputs';
export const answerWithoutAnyInput = 'the answer without any input';
export const fairShareOfInputText = 'the fair share of input 2';
export const inputComes = (player: number, before: number, after: number, adds: number) =>
  `Input ${player} comes in: the answer goes from ${formatNumber(before)} to ${formatNumber(after)}, so it adds ${formatNumber(adds)}.`;
export const answersToAndWhile = (of: string, whole: number, both: string, none: number) =>
  `${of} answers ${formatNumber(whole)} to ${both}, and ${formatNumber(none)} while no input is in. Who is responsible?`;
export const checkWithoutAnyInput = (none: number, whole: number) =>
  `The check: ${formatNumber(none)} without any input, and both shares, come to ${formatNumber(whole)}. Nothing is left over.`;
export const meansOverBothOrders = (found: number, value: number) =>
  `The means over both orders: input 1 has ${formatNumber(found)}, input 2 has ${formatNumber(value)}.`;
