/** What F15.1 says. */

export const uprightEdges = 'upright edges';
export const sameFlipped = 'the same, flipped';
export const addsUpNine = 'adds up nine';
export const copiesTheMiddle = 'copies the middle';
export const stride = 'stride 1';
export const stridePadding = 'stride 1, padding 1';
export const square = 'a square';
export const movedPixelLeft = 'moved 1 pixel left';
export const window = 'window';
export const filter = 'Filter';
export const windows = 'Windows';
export const image = 'Image';
export const sumsZ = 'sums z';
export const reLUZ = 'ReLU(z)';
export const products = 'products';
export const imageOfPixels = (
  rows: number,
  columns: number,
  filterRows: number,
  filterColumns: number,
  mapRows: number,
  mapColumns: number,
  pooledRows: number,
  pooledColumns: number,
) =>
  `An image of ${rows} × ${columns} pixels, a filter of ${filterRows} × ${filterColumns} weights, a map of ${mapRows} × ${mapColumns}, pooled to ${pooledRows} × ${pooledColumns}.`;
export const mapIsBeingPooled = (sizes: string) => `${sizes} The map is being pooled.`;
export const nothingIsComputedYet = (sizes: string) => `${sizes} Nothing is computed yet.`;
export const windowOfRowColumn = (sizes: string, window: number, value: number) =>
  `${sizes} The window of row ${window}, column ${value} is at work.`;
export const rowsOfTheMap = 'rows of the map';
export const rowsOfTheMapText = 'the rows of the map';
export const rows = 'rows';
export const rowsOfTheImage = 'the rows of the image';
export const rowsOfZeros = 'the rows of zeros on each side';
export const rowsOfTheFilter = 'rows of the filter';
export const rowsOfTheFilterText = 'the rows of the filter';
export const byHowManyRows = 'by how many rows it goes on';
export const filterLiesOnNo = 'The filter lies on no window yet.';
export const poolingRowColumn = (
  row: number | undefined,
  column: number | undefined,
  readValues: string,
  value: string,
) => `Pooling, row ${row}, column ${column}: the largest of ${readValues} is ${value}.`;
export const reLUMakes = 'ReLU makes 0 of it';
export const reLULeaves = 'ReLU leaves it as it is';
export const rowColumn = (row: number | undefined, column: number | undefined, z: string, so: string) =>
  `Row ${row}, column ${column} of the map: the products add up to ${z}, and ${so}.`;
