/** What F15.3 says. */
import { grouped } from '../../../notation/format.ts';

export const productsForOneImage = 'products for one image';
export const rowsThatComeOut = 'rows that come out';
export const pixelsItSees = 'pixels it sees';
export const sameRoundedUp = 'same: rounded up';
export const validRoundedDown = 'valid: rounded down';
export const row = 'row';
export const noRowYet = 'no row yet';
export const asMuchAsBefore = 'as much as before, or the whole image';
export const formulaOf = 'Formula of';
export const pooling = 'Pooling';
export const layer = 'layer';
export const parameters = 'parameters';
export const total = 'total';
export const seesTheWholeImage = 'sees the whole image';
export const seesPixels = (sees: number) => `sees ${sees} × ${sees} pixels`;
export const parametersProducts = (
  nameOf: string,
  shapeOf: string,
  parameters: number,
  multiplications: number,
  sees: string,
) => `${nameOf}: ${shapeOf}, ${grouped(parameters)} parameters, ${grouped(multiplications)} products, ${sees}`;
export const inAllParameters = (parameters: number, multiplications: number) =>
  `In all ${grouped(parameters)} parameters and ${grouped(multiplications)} products.`;
export const noRowIsComputed = 'No row is computed yet.';
export const stillToCome = (open: string) => `Still to come: ${open}.`;
export const allRowsTogetherParameters = (parameters: number, multiplications: number) =>
  `All rows together: ${grouped(parameters)} parameters, and ${grouped(multiplications)} products for one image.`;
export const imageOfPixelsGoes = 'An image of 28 × 28 pixels goes in. No row is computed yet.';
export const givesWithParameters = (nameOf: string, shapeOf: string, parameters: number) =>
  `${nameOf} gives ${shapeOf}, with ${parameters === 0 ? 'no' : grouped(parameters)} parameters.`;
export const convD = (filters: number) => `Conv2D ${filters}`;
export const flatten = 'Flatten';
export const dense = (units: number) => `Dense ${units}`;
export const rowsAndColumns = 'rows and columns of a filter';
export const channelsThatCome = 'channels that come in';
export const weightsAndBiases = 'weights and biases of the layer';
export const inputs = 'inputs';
export const numbersThatCome = 'numbers that come in';
export const units = 'units';
export const nothingIn = 'nothing in it is learned';
export const nothingInItIsMultiplied = 'nothing in it is multiplied';
export const rows = 'rows';
export const columns = 'columns';
export const columnsThatComeOut = 'columns that come out';
export const rowsBefore = 'rows before';
export const rowsThatCome = 'rows that come in';
export const rowsOfZeros = 'rows of zeros on each side';
export const rowsAndColumnsOfAWindow = 'rows and columns of a window';
export const roundedUpWhat = 'rounded up: what is left over has a window of its own';
export const roundedDownWhat = 'rounded down: what is left over is dropped';
export const numbersInARow = 'numbers in a row';
export const columnsBefore = 'columns before';
export const columnsThatCome = 'columns that come in';
export const numbersThatComeOut = 'numbers that come out';
export const rowsOfPixels = 'rows of pixels that one number depends on';
export const fieldBefore = 'field before';
export const rowsOfPixelsBefore = 'rows of pixels before the layer';
export const rowsOfTheWindow = 'rows of the window';
export const pixelsBetweenTwoNeighbours = 'pixels between two neighbours before the layer';
