/** What F14.2 says. */
import { formatNumber } from '../../../notation/format.ts';

export const validationLoss = 'validation loss';
export const validationAccuracy = 'validation accuracy';
export const epoch = 'epoch';
export const nothingIsTrainedYet = 'nothing is trained yet';
export const watch = 'Watch';
export const patience = 'patience';
export const training = 'training';
export const validation = 'validation';
export const epochText = 'epoch →';
export const waited = 'waited';
export const emptyPicture = (by: string) => `An empty picture for the ${by} of 20 epochs, in training and validation.`;
export const afterEachOfEpochs = (
  by: string,
  count: number,
  training: number,
  validation: number,
  best: number,
  stopped: boolean,
  patience: number,
  waited: number,
) =>
  `The ${by} after each of ${count} epochs: training goes to ${formatNumber(training)}, validation to ${formatNumber(validation)}. The best validation was in epoch ${best}; ${stopped ? `with a patience of ${patience} training has stopped` : `${waited} epochs have passed since`}.`;
export const log = (id: string) => `The log (${id})`;
export const loss = 'loss';
export const accuracy = 'accuracy';
export const bestSoFar = 'best so far';
export const epochsSinceTheBest = 'epochs since the best one';
export const epochJustTrained = 'the epoch just trained';
export const bestEpochSoFar = 'the best epoch so far';
export const nothingIsTrainedYetText = 'Nothing is trained yet.';
export const afterEpoch = (epoch: number, name: string, validation: number) =>
  `After epoch ${epoch} the ${name} is ${formatNumber(validation, { significant: 4 })}`;
export const bestSoFarOf = (now: string) => `${now}, the best so far.`;
export const noBetter = (validation: number, best: number) =>
  `no better than the ${formatNumber(validation, { significant: 4 })} of epoch ${best}`;
export const ofWaitedTrainingStops = (now: string, than: string, waited: number, patience: number, best: number) =>
  `${now}, ${than}: ${waited} of ${patience} waited. Training stops, and epoch ${best} is kept.`;
export const ofWaited = (now: string, than: string, waited: number, patience: number) =>
  `${now}, ${than}: ${waited} of ${patience} waited.`;
