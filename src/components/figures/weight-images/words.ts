/** What F16.1 says. */
import { formatNumber } from '../../../notation/format.ts';

export const noHiddenUnits = 'no hidden units';
export const hiddenUnits = '16 hidden units';
export const picture = 'picture';
export const lightWeightAboveDark = 'light: weight above 0, dark: below';
export const network = 'Network';
export const noUnitYet = 'no unit yet';
export const unit = (known: number) => `unit ${known}`;
export const digit = (names: string | undefined) => `digit ${names}`;
export const digitsItAnswers = 'digits it answers to';
export const digitText = 'digit';
export const activeInImages = 'active in images of';
export const hiddenUnitsText = 'hidden units';
export const unitAnswersToDigits = (place: number, name: string) => `unit ${place} answers to ${name} digits`;
export const pictureIsTheDigit = (place: number, name: string) => `picture ${place} is the digit ${name}`;
export const activeInTheseShares = (shares: string) => ` Active in these shares of test images: ${shares}.`;
export const weightsOfAsPictures = (
  count: number,
  what: string,
  sentence: string,
  known: number,
  said: string,
  rates: string,
) =>
  `The weights of ${count} ${what} as pictures of 14 × 14 places, light where a weight is above 0 and dark where it is below. ${sentence}${known > 0 ? ` Known: ${said}.` : ''}${rates}`;
export const hiddenUnitsTheWeights = (count: number) =>
  `${count} hidden units, the weights of each as a picture. To what do they answer?`;
export const outputsTheWeights = (count: number) =>
  `${count} outputs, the weights of each as a picture. Which digit is which?`;
export const pictureTheWeights = (step: number, shuffled: number | undefined) =>
  `Picture ${step}: the weights of the output for the digit ${shuffled}.`;
export const unitIsActive = (step: number, to: number, most: number, onward: number) =>
  `Unit ${step} is active in more than half of the images of ${to} ${to === 1 ? 'digit' : 'digits'}. It speaks most for the ${most}, with a weight of ${formatNumber(onward)}.`;
