/**
 * What rounding leaves of a sum that is 0 on paper: 0.3 − 0.1 − 0.2 is −2.8×10⁻¹⁷ in a computer, which keeps none of the three
 * exactly. A unit then does not fire, though on paper it does; a figure shows the number that decides, and says where it is from.
 */

/** Roundings of a few products and of their sum come to no more than this, of the largest part. */
const roundings = 4 * Number.EPSILON;

/** Whether a sum is not 0 only because its parts are rounded. Parts that were typed with 15 digits or fewer are never so near by themselves. */
export const isLeftOver = (sum: number, parts: readonly number[]): boolean =>
  sum !== 0 && Math.abs(sum) <= roundings * Math.max(...parts.map(Math.abs));

const nearly = 'The computer keeps numbers such as 0.1 only nearly, and this little is left.';

/** What is said after such a sum; nothing after any other. @param so what holds on paper, where it is not the sum itself that is 0 */
export const leftOverSaid = (sum: number, parts: readonly number[], so = 'the sum is 0'): string =>
  isLeftOver(sum, parts) ? ` On paper ${so}. ${nearly}` : '';

/** What is said after such a sum was compared with a threshold. */
export const nearTieSaid = (sum: number, threshold: number): string =>
  isLeftOver(sum - threshold, [sum, threshold]) ? ` On paper both are the same. ${nearly}` : '';
