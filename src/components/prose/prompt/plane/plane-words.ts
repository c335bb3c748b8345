/** What a picture says in which a point is placed, or a curve drawn. Places come as they are written. */

/** A place on the plane. */
export const place = (numbers: readonly string[]) => `(${numbers.join(', ')})`;
export const notPlaced = 'not placed yet';
export const yourPoint = (place: string) => `Your point: ${place}`;
/** For who does not see it. @param truth where it is, once it is known */
export const point = (place: string, truth: string | undefined) =>
  truth === undefined ? `Your point: ${place}.` : `Your point: ${place}. It is at ${truth}.`;
/** Beside the two points. */
export const marks = { guess: 'you', truth: 'it' } as const;

export const curve = (drawn: number, all: number, isKnown: boolean) =>
  `Your curve: ${drawn} of ${all} points set.${isKnown ? ' The true curve is drawn beside it.' : ''}`;
export const draw = (lines: number, places: string) => `Draw from left to right, across all ${lines} lines: ${places}.`;
export const stillToDraw = (drawn: number, all: number, places: string) =>
  `${drawn} of ${all} points set. Still to draw: ${places}.`;
export const whole = 'The curve is whole.';
export const bySliders = 'Set the points with sliders';
/** The name of a slider. @param axis what it sets, @param place where */
export const at = (axis: string, place: string) => `${axis} at ${place}`;
export const notSet = 'not set yet';
