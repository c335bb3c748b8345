/** What is said of answers: by the judge of each kind of question. Numbers come as they are written. */
export const right = 'Right.';

/** Numbers to type. */
export const rightOf = (right: number, all: number) => `${right} of ${all} right.`;
export const goOn = (right: number, all: number) => `${rightOf(right, all)} Go on.`;
export const fillIn = 'Fill in a line first.';
export const allRight = 'All right.';
/** A number that is shown rounded. */
export const about = (number: string) => `about ${number}`;

/** Options. */
export const chooseMany = 'Choose what applies.';
export const chooseOne = 'Choose one.';
export const incomplete = 'What you chose belongs to the answer, but something is still missing.';
/** @param options which are right, as one text */
export const theseAreRight = (count: number, options: string) =>
  `So ${count === 1 ? 'this is' : 'these are'} right: ${options}.`;
/** Of a line of code that a reader suspects. @param say more, or nothing */
export const wouldGive = (made: string, shown: string, say: string) =>
  `That would give ${made}, not ${shown}. ${say}`.trim();

/** Up, down or the same. */
export const directions = { up: 'It rises', down: 'It falls', same: 'It stays the same' } as const;
export const chooseFirst = 'Choose one first.';
export const notSo = 'Not so.';

/** Lines to put in order. */
export const everyLine = 'Expected every line once, in an order.';
export const orderWorks = 'This order works.';
export const needsBefore = (line: string, before: string) => `“${line}” needs “${before}” before it.`;
export const inOrder = (lines: readonly string[]) => lines.join(', then ');

/** A point and a curve. */
export const point = (x: string, y: string) => `(${x}, ${y})`;
export const placeFirst = 'Place the point first.';
export const lands = 'There it lands.';
/** @param off how far, along which axis */
export const offBy = (off: readonly { readonly by: string; readonly axis: string }[]) =>
  `Your point is off by ${off.map(({ by, axis }) => `${by} in ${axis}`).join(' and ')}.`;
export const drawFirst = 'Draw the curve first.';
export const notDrawnAt = (places: string) => `The curve is not drawn yet at ${places}.`;
export const closeAllTheWay = 'Your curve is close all the way.';
export const furthestOff = (place: string, isHigh: boolean) =>
  `Your curve is furthest off at ${place}: ${isHigh ? 'too high' : 'too low'}.`;
export const curves = { truth: 'the solid line', guess: 'the dashed line' } as const;

/** A run of the lab. */
export const chooseRun = 'Choose one of your runs. Where there is none, train one in the lab first.';
export const run = (what: string, share: string) => `${what}: ${share} of the test images`;
export const brokenRun = (what: string) => `${what}: broke off, its loss was no longer a number`;

/** How large. */
export const moveSlider = 'Move the slider first.';
export const measured = 'Among what was measured.';
export const close = 'Close.';
const far = (factor: string, isLarge: boolean) => `${factor} times too ${isLarge ? 'large' : 'small'}`;
export const rightSize = (factor: string, isLarge: boolean) => `The right size, though ${far(factor, isLarge)}.`;
export const guessIs = (factor: string, isLarge: boolean) => `Your guess is ${far(factor, isLarge)}.`;
