/** What the fields of questions say. */

/** A field that its question names already. */
export const yourNumber = 'Your number';
/** For who does not see the mark. */
export const right = 'right';
/** @param line what is moved */
export const moveUp = (line: string) => `Move up: ${line}`;
export const moveDown = (line: string) => `Move down: ${line}`;

export const estimate = 'Your estimate';
export const moveSlider = 'Move the slider';
/** @param size as it is written, @param unit may be empty */
export const about = (size: string, unit: string) => `about ${size} ${unit}`.trim();
