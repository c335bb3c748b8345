/** What WindowNumbers says. */

export const fourNumbers = 'Four numbers of the map, and the largest';
export const windowTheFilter = 'A window, the filter on it, and their products';
export const fourOfTheMap = 'four of the map';
export const largest = 'the largest';
export const window = 'window';
export const filter = 'filter';
export const products = 'products';
