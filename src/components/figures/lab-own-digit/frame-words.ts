/** What frame says. */

export const noDigitIsDrawn = 'No digit is drawn yet. Press Draw, and write one on the pad.';
