/** Whether a picture is ink on paper or chalk on a board is read off its border, not off its darkest or brightest sign. */
import { expect, test } from 'vitest';
import { isLight } from '../../../src/lab/draw/picture/light-on-dark.ts';

const side = 10;
/** A picture of one grey, with some of its border pixels of another. */
function picture(paper: number, spot: number, spots: number) {
  const values = new Float32Array(side * side).fill(paper);
  for (let k = 0; k < spots; k++) values[k] = spot;
  return { width: side, height: side, values };
}

test.each([
  [255, 0, 0, true],
  [0, 255, 0, false],
  // Ink that touches the edge is not the paper.
  [255, 0, 8, true],
  [0, 255, 8, false],
  // Grey paper is light where what stands out is darker.
  [100, 0, 3, true],
  [150, 255, 3, false],
])('paper of grey %d with signs of %d at %d places of its edge: light is %s', (paper, spot, spots, light) =>
  expect(isLight(picture(paper, spot, spots))).toBe(light),
);
