/** How numbers become widths. Colours are classes: see figure.css and the tokens. */

const thinnest = 0.75;
const thickest = 5;
/** Weights of this size and above are drawn at full width. */
const largest = 2;

/** The stroke of a weight: a weight four times as large adds twice as much width. */
export function strokeWidth(weight: number): number {
  const part = Math.sqrt(Math.min(Math.abs(weight), largest) / largest);
  return Number((thinnest + (thickest - thinnest) * part).toFixed(2));
}
