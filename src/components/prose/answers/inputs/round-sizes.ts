/** The numbers of a slider on which about equal distances are equal factors. */

const leading = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9];

/** Every number that is said roundly between two bounds, and the bounds; of counts only `whole` ones. */
export function roundSizes(min: number, max: number, whole = false): number[] {
  const powers = Array.from(
    { length: Math.ceil(Math.log10(max)) - Math.floor(Math.log10(min)) + 1 },
    (_, k) => Math.floor(Math.log10(min)) + k,
  );
  const between = powers
    .flatMap((power) => leading.map((first) => Number(`${first}e${power}`)))
    .filter((size) => size > min && size < max && (!whole || Number.isInteger(size)));
  return [min, ...between, max];
}

/** The place, among sizes, of the one that is fewest times too large or too small. */
export function nearestSize(sizes: readonly number[], size: number): number {
  const factors = sizes.map((each) => Math.abs(Math.log(each / size)));
  return factors.indexOf(Math.min(...factors));
}

/** Letters that have room below the slider of a phone, and those by which the first and the last number reach over its ends. */
const letters = 33;
const over = 0.7;

/**
 * The places of sizes that have a number below the slider: 1, 2, 5 and 10, or the powers of ten where those are too many, or
 * every other power.
 */
export function labelledSizes(sizes: readonly number[], label: (size: number) => string): number[] {
  const places = (firsts: readonly string[]) =>
    sizes.flatMap((size, k) => (firsts.includes(size.toExponential().replace(/e.*/, '')) ? [k] : []));
  const last = sizes.length - 1;
  const begin = (place: number) => {
    const length = label(sizes[place] as number).length;
    const middle = (place / last) * letters - length / 2;
    return Math.min(Math.max(middle, -over), letters + over - length);
  };
  const end = (place: number) => begin(place) + label(sizes[place] as number).length;
  const fits = (labelled: readonly number[]) =>
    labelled.slice(1).every((place, k) => begin(place) - end(labelled[k] as number) >= over);
  const powers = places(['1']);
  return [places(['1', '2', '5']), powers].find(fits) ?? powers.filter((_, k) => k % 2 === 0);
}
