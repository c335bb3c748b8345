/** What F10.3 says. */
import { formatNumber, grouped } from '../../../notation/format.ts';

export const update = 'update';
export const updates = (stride: number) => `+ ${grouped(stride)} updates`;
export const insideThisUpdate = 'Inside this update';
export const updateIsOpened = 'The update is opened in the page, by JavaScript.';
export const optimizer = 'Optimizer';
export const batchSize = 'Batch size';
export const fourRows = (id: string) => `The four rows (${id})`;
export const fourRowsAtThisMoment = 'The four rows at this moment';
export const output = 'output';
export const shouldBe = 'should be';
export const lossOfTheUpdates = (curve: number, loss: number) =>
  `The loss of the updates so far: ${formatNumber(curve)} at the start, ${formatNumber(loss)} now.`;
export const meanOfAY = ', mean of ½ (a − y)²';
export const updatesText = 'updates →';
export const inputPlane = (said: string) => `The input plane with the lines of both hidden units. ${said}`;
export const planeOfTheHidden = (places: string) => `The plane of the hidden units. ${places}.`;
export const gets = (x: string, output: number) => `(${x}) gets ${formatNumber(output)}`;
export const outputOf = (place: number) => `output ${place}`;
export const outputForRow = (sub: string) => `the output for row ${sub}`;
export const targetOfRow = (sub: string) => `the target of row ${sub}`;
export const loss = 'the loss';
export const updatesOf = (update: number) => `${grouped(update)} updates`;
export const afterANumberGrew = (count: string) => `After ${count} a number grew too large: the run ended there.`;
export const afterTheLoss = (count: string, loss: number, outputs: string, all: boolean, right: number) =>
  `After ${count} the loss is ${formatNumber(loss)}, and the outputs are ${outputs}: ${all ? 'all four' : `${right} of 4`} on the right side of one half.`;
