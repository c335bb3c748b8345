/** What F2.2 says. */

export const mistakes = 'mistakes';
export const epochOf = (epoch: number) => `epoch ${epoch}`;
export const ofRightNow = (right: number, count: number) => `${right} of ${count} right now`;
export const boundIs = 'The bound is for a start from 0.';
export const noLinePartsThese = 'No line parts these points: there is no bound.';
export const boundWaits = (prediction: string) => `What bounds these waits for your guess in ${prediction}.`;
export const boundIsLarger = 'The bound is larger than a number can say.';
export const atMost = 'at most';
export const endsOfTheEpochs = (id: string) => `The ends of the epochs (${id})`;
export const howEachEpochEnded = 'How each epoch ended';
export const epoch = 'epoch';
export const start = 'start';
