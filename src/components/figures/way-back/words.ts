/** What F15.2 says. */

export const aboveTheWayForward = (sentence: string) =>
  `Above, the way forward: image, filter, map, pooled. Below, the way back, from right to left. ${sentence}`;
export const reLUZ = 'ReLU(z)';
export const eachPlaceAdds = 'each place adds';
export const upperLeft = 'upper left';
export const upperRight = 'upper right';
export const lowerLeft = 'lower left';
export const lowerRight = 'lower right';
export const place = 'place';
export const gradientOfTheWeight = 'Gradient of the weight';
export const otherAre = (zeros: number) => `the other ${zeros} are 0`;
export const rowColumn = (place: number, value: number) => `row ${place}, column ${value}`;
export const wayForwardIsDone = (value: string) => `The way forward is done: the loss is ${value}.`;
export const windowOfOnly = (where: string) =>
  `Window of ${where}: only the first of the largest is handed the gradient (g), the others get 0.`;
export const oneWeightUsed = (result: string) =>
  `One weight, used in every place: what all of them add comes to ${result}. All four are added up now, and the bias.`;
export const placeIn = (where: string, value: string, other: string, result: string) =>
  `Place in ${where}: its δ is ${value}, the pixel under the weight is ${other}, so it adds ${result}.`;
