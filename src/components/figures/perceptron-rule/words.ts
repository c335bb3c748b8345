/** What the steps of the perceptron rule are called: an update is an example, and has three steps. */
import type { Nouns } from '../../../player/run-time.ts';

export const nouns: Nouns = { operation: 'operation', pass: 'step', update: 'example' };

export const point = (written: string) => `point ${written}`;
export const pointOf = (place: number) => `Point ${place}`;
export const targetOf = (target: number) => `target: ${target}`;
export const visitItEarlier = 'Visit it earlier';
export const removeIt = 'Remove it';
export const addAPoint = 'Add a point';
export const reverseTheOrder = 'Reverse the order';
export const epochExample = (epoch: number, example: number, count: number) =>
  `Epoch ${epoch}, example ${example} of ${count}`;
export const shouldGive = ') should give';
export const elseText = ' ≥ 0, else 0';
export const discShouldBeRing = 'Disc: should be 1; ring: 0. Hatched: gives 1.';
export const dashedBefore = ' Dashed: before.';
export const pressThePlane = ' Press the plane to add a point; drag a point to move it, press it to turn it over.';
export const shouldGiveOf = (pointName: string, target: number) => `${pointName} should give ${target}`;
export const lineCutsThePlane = 'A line cuts the plane';
export const thereIsNoLine = 'There is no line yet';
export const ofPointsAreRight = (line: string, right: number, count: number, listed: string, example: number) =>
  `${line}: ${right} of ${count} points are right. ${listed}. At hand is example ${example}. All numbers stand in the tables.`;
export const points = 'Points';
export const learningRate = 'Learning rate η';
export const pointsAndTheirOrder = 'The points and their order';
export const pointsCanBeChanged = 'Points can be changed where JavaScript runs.';
export const lastExamples = (id: string) => `The last examples (${id})`;
export const lastExamplesText = 'The last examples';
export const epoch = 'epoch';
export const example = 'example';
export const target = 'target';
export const output = 'output';
export const start = 'start';
export const firstExampleIsIt = (name: string, target: number) =>
  `The first example is ${name}. It should give ${target}. Nothing is predicted yet.`;
export const compareShouldGive = (name: string, target: number) =>
  `Compare: ${name} should give ${target}, and it does. The error is 0.`;
export const compareShouldGiveAndItGives = (name: string, target: number, output: number | undefined, show: string) =>
  `Compare: ${name} should give ${target}, and it gives ${output}. The error is ${show}.`;
export const predictForTheWeighted = (name: string, show: string, z: number, output: number, rounded: string) =>
  `Predict: for ${name} the weighted sum z is ${show}, ${z >= 0 ? '0 or more' : 'below 0'}. The output is ${output}.${rounded}`;
export const updateTheError = 'Update: the error is 0, so nothing changes.';
export const thereIsNoLineEvery = (so: number) => ` There is no line: every point gets ${so}.`;
export const updateWW = (w: string | undefined, value: string | undefined, b: string | undefined, none: string) =>
  `Update: w1, w2 and b are now ${w}, ${value} and ${b}.${none}`;
export const epochIsOver = (count: number, mistakes: number) =>
  ` Epoch ${count} is over, with ${mistakes === 1 ? '1 mistake' : `${mistakes} mistakes`}.`;
export const lineHasCome = (over: string) => `${over} The line has come to rest.`;
export const stateAfterEpoch = (epoch: number, of: number) =>
  `The state after epoch ${epoch} is exactly the state ${of === 0 ? 'at the start' : `after epoch ${of}`}, so the same moves come again and again.`;
export const ownPoints = 'own points';
