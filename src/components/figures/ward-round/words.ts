/** What F11.5 says. */
import { formatNumber } from '../../../notation/format.ts';

export const untreated = 'untreated';
export const newStartXavier = 'new start: Xavier';
export const reLUNewStartHe = 'ReLU, new start: He';
export const leakyReLU = 'leaky ReLU';
export const clipTheNorm = (clipAt: number) => `clip the norm at ${formatNumber(clipAt)}`;
export const tenthOfTheRate = 'a tenth of the rate';
export const look = 'look';
export const treatedNetworkGoesAlong = 'The treated network goes along.';
export const solidUntreatedDashedTreated =
  'Solid: untreated. Dashed: treated. Look at several moments, then say what is wrong.';
export const patient = 'Patient';
export const patientOf = (name: string) => `patient ${name}`;
export const diagnosis = 'Diagnosis';
export const diagnosisText = 'diagnosis?';
export const treatment = 'Treatment';
export const crossEntropyE = 'cross-entropy E';
export const updates = 'updates';
export const sizeOfEW = (moment: number) => `size of ∂E/∂w, ${moment === 0 ? 'at the start' : `after ${moment}`}`;
export const layer = 'layer';
export const layerOf = (place: number, size: number) => `layer ${place} ${formatNumber(size, { significant: 2 })}`;
export const treated = (of: string) => ` Treated: ${of}.`;
export const lossACrossEntropy = (moment: number, of: string, more: string) =>
  `The loss, a cross-entropy, over ${moment} updates, and the mean size of the gradients: ${of}.${more} All numbers stand in the table.`;
export const oneUnit = 'one unit';
export const allAlike = 'all alike';
export const allDiffer = 'all differ';
export const kinds = (different: number) => `${different} kinds`;
export const meansOfEachLayer = (id: string) => `Means of each layer at this look (${id})`;
export const sizeOfEWText = 'size of ∂E/∂w';
export const exactly = 'exactly 0';
export const units = 'units';
export const sizeOfW = 'size of w';
export const slopeF = 'slope f′';
export const hasTheLoss = (losses: number) => `has the loss ${formatNumber(losses, { significant: 3 })}`;
export const hasBrokenOff = (failed: number) =>
  `has broken off at update ${failed}: its numbers grew beyond what a computer holds`;
export const patientWith = (moment: number, loss: string) =>
  `${moment === 0 ? 'Before the first update' : `After ${moment} ${moment === 1 ? 'update' : 'updates'}`} the patient ${loss}.`;
export const itIsHealed = ' It is healed.';
export const itIsNotHealed = ' It is not healed.';
export const treatedIt = (patient: string, loss: string, end: string) => `${patient} Treated, it ${loss}.${end}`;
export const right = (founddisease: string) => `Right: ${founddisease}`;
export const notQuiteWith = (sign: string) =>
  `Not quite. With that disease, ${sign} Look again at all layers, and at several moments.`;
export const atTheFirstLook = (last: number, first: number) =>
  `at the first look the last layer has gradients of ${formatNumber(last, { significant: 3 })}, the first of ${formatNumber(first, { significant: 3 })}. None is exactly 0.`;
export const byNowTheLast = (last: number) =>
  ` By now the last, which learns alone, is down to ${formatNumber(last, { significant: 3 })}.`;
export const atTheFirstLookTheLayers = (min: number, max: number) =>
  `at the first look the layers have gradients between ${formatNumber(min, { significant: 3 })} and ${formatNumber(max, { significant: 3 })}.`;
export const oneUpdateMade = (atFirst: string, losse: number) =>
  `${atFirst} One update made the loss ${formatNumber(losse, { significant: 3 })}.`;
export const byNowAllGradients = (leap: string) =>
  `${leap} By now all gradients are exactly 0: that step has killed units.`;
export const allGradientsAreExactly =
  'all gradients are exactly 0, here and at every look, so no update can ever change a weight.';
export const inEveryHiddenLayer =
  'in every hidden layer all units have the same gradients, and these are not 0. They learn, but stay copies of one another.';
export const gradientsStart = (first: number, last: number) =>
  `the gradients start at a healthy size, ${formatNumber(first, { significant: 3 })} in the first layer and ${formatNumber(last, { significant: 3 })} in the last.`;
export const thenTheLossLeaps = (atFirst: string, losse: number, most: number) =>
  `${atFirst} Then the loss leaps from ${formatNumber(losse, { significant: 3 })} to ${formatNumber(most, { significant: 3 })}.`;
