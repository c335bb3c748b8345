/**
 * When a typed number counts as the one that was meant: one rule for the questions of all lessons.
 *
 * - A number that four significant digits say exactly, such as 3, −2 or 0.75, is that number and no other; of four digits it may be
 *   rounded to three. This holds unless a question says how far off an answer may be.
 * - Any other number may be off by half a percent: three significant digits are enough.
 * - A number that is asked for to so many decimals is what rounds to it, and nothing else.
 */

/**
 * How far an answer may be off: absolutely; as a share of the value, where that is no short number; by what rounding to so many
 * decimals takes away; or not at all, for a count.
 */
export type Tolerance = { readonly abs: number } | { readonly rel: number } | { readonly decimals: number } | 'count';

/** Half a percent: three significant digits are enough. */
export const defaultTolerance = { rel: 0.005 };

/** What computing leaves of a difference of equal numbers: 0.1 + 0.2 is within 0 of 0.3. */
const noise = 1e-9;
const exactDigits = 4;
/** Three significant digits are enough, unless a question says how far off an answer may be. */
export const enoughDigits = 3;

/** Whether two numbers are the same, up to what computing keeps of them. */
export const isSame = (a: number, b: number) => Math.abs(a - b) <= noise * Math.max(Math.abs(a), Math.abs(b));

/** The number with so many significant digits. */
const toDigits = (value: number, digits: number) => Number(value.toPrecision(digits));

/** Whether four significant digits say all of the number. */
export const isExact = (value: number) => isSame(value, toDigits(value, exactDigits));

/** How many significant digits a number has, up to what computing keeps of them. */
export function digitsOf(value: number): number {
  const [mantissa = ''] = value.toExponential(11).split('e');
  return Math.max(1, mantissa.replace(/\D/g, '').replace(/0+$/, '').length);
}

/** One in the last of so many significant digits of a number. */
export const unitOf = (value: number, digits: number) =>
  10 ** (Math.floor(Math.log10(Math.abs(toDigits(value, digits)))) - digits + 1);

/** How far from a value an answer may be and still stand for it. */
export function toleranceAt(tolerance: Tolerance, value: number): number {
  if (tolerance === 'count') return 0;
  if ('abs' in tolerance) return tolerance.abs;
  if ('decimals' in tolerance) return 0.5 * 10 ** -tolerance.decimals;
  if (!isExact(value)) return tolerance.rel * Math.abs(value);
  return digitsOf(value) <= enoughDigits ? 0 : unitOf(value, enoughDigits) / 2;
}

export function within(value: number, target: number, tolerance: Tolerance): boolean {
  if (tolerance === 'count') return isSame(value, target);
  const spare = toleranceAt(tolerance, target);
  if ('decimals' in tolerance) return roundsTo(value, target, tolerance.decimals);
  const isNear = isSame(value, target) || Math.abs(value - target) <= spare * (1 + noise);
  // Of an exact number of four digits another of four is another number.
  const isRounded = 'abs' in tolerance || !isExact(target) || digitsOf(value) <= enoughDigits;
  return isNear && (isRounded || isSame(value, target));
}

/** Whether two numbers are the same to so many decimals; what lies halfway may be rounded up or down. */
function roundsTo(value: number, target: number, decimals: number): boolean {
  const scale = 10 ** decimals;
  const half = 0.5 + noise * Math.max(1, Math.abs(target) * scale);
  const isNear = (rounded: number) =>
    Math.abs(value * scale - rounded) <= half && Math.abs(target * scale - rounded) <= half;
  return isNear(Math.floor(value * scale)) || isNear(Math.ceil(value * scale));
}

/** Whether a number is another of which all decimals but so many are left out. */
export const isCutOff = (value: number, target: number, decimals: number) =>
  isSame(value, Math.trunc(target * 10 ** decimals) / 10 ** decimals);

/**
 * Whether a number is said by the digits of another, rounded or cut off: 0.42 and 0.419 are by those of 0.41997, 0.421 is not.
 * @param digits how many were typed: 0.410 is none of those, 0.41 of 0.41497 is
 */
export function hasDigitsOf(value: number, target: number, digits = digitsOf(value)): boolean {
  if (value === 0 || target === 0) return false;
  if (isExact(target)) return isSame(value, target);
  return digits >= 2 && Math.abs(value - target) < unitOf(target, digits) * (1 - noise);
}

/** Whether a number that was typed with so many digits is another, rounded to them: 0.42 with two, of 0.41997. */
export const isRoundingOf = (value: number, target: number, digits: number) =>
  digits >= 1 && digits <= exactDigits && !isSame(value, target) && isSame(value, toDigits(target, digits));

/** A mistake is said of no other number: however far off an answer may be, three significant digits tell what gave it. */
export function gives(mistake: number, value: number, tolerance: Tolerance): boolean {
  if (tolerance === 'count') return isSame(value, mistake);
  if (isExact(mistake)) return within(value, mistake, defaultTolerance);
  const isNear = Math.abs(value - mistake) <= Math.max(0.001, 0.005 * Math.abs(mistake));
  return isNear && within(value, mistake, tolerance);
}

/** Whether no answer could stand for two of these numbers. */
export const apart = (values: readonly number[], tolerance: Tolerance) =>
  values.every(
    (a, k) =>
      Number.isFinite(a) &&
      values
        .slice(k + 1)
        .every(
          (b) => !isSame(a, b) && Math.abs(a - b) > 2 * Math.max(toleranceAt(tolerance, a), toleranceAt(tolerance, b)),
        ),
  );
