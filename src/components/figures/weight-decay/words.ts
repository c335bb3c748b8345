/** What F14.4 says. */

export const updates = 'updates →';
export const weight = (place: number) => `weight ${place}`;
export const withThey = (so: string, weights: string | undefined) => `with ${so} they are ${weights}`;
export const twoPicturesOfFour = (startWeights: string, update: number, said: string) =>
  `Two pictures of four weights that begin at ${startWeights}. After ${update} updates ${said}.`;
export const wAsInKeras = 'λw², as in Keras';
export const update = 'update';
export const weights = (id: string) => `The weights (${id})`;
export const beganAt = 'began at';
export const strengthOfThePenalty = 'the strength of the penalty';
export const firstWeight = 'the first weight';
export const penalty = 'penalty';
export const whatIsAdded = 'what is added to the loss for the first weight';
export const firstWeightBefore = 'the first weight before the update';
export const learningRate = 'the learning rate';
export const signW = 'sign w';
export const signOfTheWeight = 'the sign of the weight: 1 or −1, and 0 at 0';
export const firstWeightAfter = 'the first weight after the update';
export const fourWeightsAndNothing = (startWeights: string) =>
  `Four weights, ${startWeights}, and nothing pulls on them but a penalty.`;
export const and = (short: string, weight: string) => `${short} and ${weight}`;
export const updatesOf = (update: number) => `${update} updates`;
export const afterTheWeights = (after: string, of: string, l: string) =>
  `After ${after} the weights that began at 2 and 0.305 are ${of} with L2, ${l} with L1.`;
