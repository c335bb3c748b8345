/** What DigitPicture says. */

export const sumsZ = 'sums z';
export const pixelsUnderTheFilter = (
  charAt: string,
  name: string,
  digitSide: number,
  filterName: string,
  mapSide: number,
  pooledSide: number,
) =>
  `${charAt}${name}, ${digitSide} × ${digitSide} pixels, under the filter “${filterName}”; its map of ${mapSide} × ${mapSide} and what pooling keeps of it, ${pooledSide} × ${pooledSide}.`;
export const nothingIsComputedYet = (sizes: string) => `${sizes} Nothing is computed yet.`;
export const ofNumbers = (count: number, mapSide: number, above: number) =>
  `${count} of ${mapSide} numbers of the map are computed, ${above} of them above 0.`;
export const mapIsBeingPooled = ' The map is being pooled.';
