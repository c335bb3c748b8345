/** What Figure says. */

export const uprightEdges = 'upright edges';
export const sameFlipped = 'the same, flipped';
export const levelEdges = 'level edges';
export const addsUpNine = 'adds up nine';
export const copiesTheMiddle = 'copies the middle';
export const our = 'our 7';
export const yourOwn = 'your own';
export const drawingThatThisBrowser =
  'The drawing that this browser has kept is damaged and cannot be shown. Draw a new one.';
export const window = 'window';
export const yourDigit = 'your digit';
export const noDigitYet = 'no digit yet';
export const noWindowYet = 'no window yet';
export const digit = 'Digit';
export const filter = 'Filter';
export const draw = 'Draw';
