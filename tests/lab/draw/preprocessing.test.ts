import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRng } from '../../../src/engine/math/rng.ts';
import { effectWords } from '../../../src/lab/draw/effect-words.ts';
import {
  boundingBox,
  centreOfMass,
  crop,
  type Grey,
  grey,
  placedIn,
  resize,
  scaledSides,
} from '../../../src/lab/draw/grey.ts';
import { lightOnDark } from '../../../src/lab/draw/picture/light-on-dark.ts';
import { preparePicture } from '../../../src/lab/draw/picture/prepare-picture.ts';
import { allOn, fitInto, type PreprocessingStep, prepare } from '../../../src/lab/draw/preprocessing.ts';
import { captionOf, switchedOff } from '../../../src/lab/draw/preprocessing-words.ts';
import { padSide, rasterise } from '../../../src/lab/draw/strokes.ts';
import { pixelsPerImage } from '../../../src/lab/protocol/shard.ts';

const picture = (rows: readonly (readonly number[])[]): Grey => ({
  width: rows[0]!.length,
  height: rows.length,
  values: Float32Array.from(rows.flat()),
});
const sum = (values: Float32Array) => values.reduce((total, value) => total + value, 0);
/** A stroke that crosses the pad from left to right, at a height and of a length. */
const bar = (y: number, from: number, to: number) => [
  { x: from, y },
  { x: to, y },
];

describe('a bounding box', () => {
  test('holds everything above the threshold and nothing more', () => {
    const dotted = picture([
      [0, 0, 9, 0],
      [0, 5, 0, 0],
      [0, 0, 0, 3],
    ]);
    expect(boundingBox(dotted, 3)).toEqual({ left: 1, top: 0, width: 2, height: 2 });
    expect(crop(dotted, { left: 1, top: 0, width: 2, height: 2 }).values).toEqual(Float32Array.of(0, 9, 5, 0));
  });

  test('is missing where there is no ink', () => {
    expect(boundingBox(grey(5, 4), 0)).toBeUndefined();
  });
});

test('the sides of a picture by a scale are whole pixels, and none is 0', () => {
  expect(scaledSides({ width: 301, height: 2 }, 0.1)).toEqual([30, 1]);
});

describe('resizing', () => {
  test('takes the mean of the area', () => {
    expect(resize(picture([[0, 10, 20, 30]]), 2, 1).values).toEqual(Float32Array.of(5, 25));
  });

  test('counts a pixel at the edge in part', () => {
    const [left, right] = resize(picture([[0, 30, 60]]), 2, 1).values;
    expect([left, right]).toEqual([10, 50]);
  });

  test('keeps the mean, whatever the sizes', () => {
    const side = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(side, side, side, side, (width, height, newWidth, newHeight) => {
        const values = Float32Array.from({ length: width * height }, (_, k) => (37 * k) % 256);
        const resized = resize({ width, height, values }, newWidth, newHeight);
        expect(resized.values).toHaveLength(newWidth * newHeight);
        expect(sum(resized.values) / resized.values.length).toBeCloseTo(sum(values) / values.length, 2);
      }),
    );
  });
});

describe('light on dark', () => {
  const paper = [200, 200, 200, 200];
  const drawn = picture([paper, [200, 20, 110, 200], paper, paper]);

  test('turns dark ink on light paper over: paper 0, ink by how much it is darker', () => {
    expect([...lightOnDark(drawn).values.subarray(4, 8)]).toEqual([0, 180, 90, 0]);
  });

  test('leaves light ink on black as it is', () => {
    const light = picture([paper.map(() => 0), [0, 255, 100, 0], paper.map(() => 0)]);
    expect(lightOnDark(light)).toEqual(light);
  });

  test('reads nothing on paper that is only a little uneven', () => {
    expect(preparePicture(picture([paper, [200, 190, 180, 200], paper]), allOn).reason).toBe('faint');
  });
});

test('in a photo of paper that is lit from one side, with noise, the ink is found and the paper is not', () => {
  const rng = createRng(3, 'photo');
  const [width, height] = [160, 120];
  const photo = grey(width, height);
  photo.values.forEach((_, k) => {
    const [row, col] = [Math.floor(k / width), k % width];
    const isInk = row >= 30 && row < 90 && col >= 70 && col < 78;
    photo.values[k] = (isInk ? 60 : 190 + col / 4) + 12 * (rng.uniform() - 0.5);
  });
  const { crop } = preparePicture(photo, { ...allOn, pen: false });
  expect([crop.width, crop.height]).toEqual([8, 60]);
  const { fit } = preparePicture(photo, allOn);
  expect(fit.height).toBe(20);
});

test('the longest side becomes 20, the proportions stay', () => {
  const tall = fitInto(grey(50, 100, 9), 20);
  expect([tall.width, tall.height]).toEqual([10, 20]);
  const flat = fitInto(grey(300, 2, 9), 20);
  expect([flat.width, flat.height]).toEqual([20, 1]);
});

describe('the pipeline', () => {
  const stroke = fc.record({
    x: fc.double({ min: 30, max: 200, noNaN: true }),
    y: fc.double({ min: 30, max: 200, noNaN: true }),
    dx: fc.double({ min: -20, max: 60, noNaN: true }),
    dy: fc.double({ min: 10, max: 60, noNaN: true }),
  });

  test('puts every drawing in the middle, 20 pixels long', () => {
    fc.assert(
      fc.property(stroke, ({ x, y, dx, dy }) => {
        const { fit, centre, pixels } = prepare([
          [
            { x, y },
            { x: x + dx, y: y + dy },
          ],
        ]);
        expect(Math.max(fit.width, fit.height)).toBe(20);
        const { row, col } = centreOfMass(centre)!;
        expect(Math.abs(row - 14)).toBeLessThanOrEqual(0.5001);
        expect(Math.abs(col - 14)).toBeLessThanOrEqual(0.5001);
        expect(pixels).toHaveLength(pixelsPerImage);
        expect(Math.max(...pixels)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 20 },
    );
  });

  test('makes the same of a digit drawn tiny and huge', () => {
    const cross = (size: number) => [bar(140, 140 - size, 140 + size), bar(140 + size / 2, 140 - size, 140 + size / 2)];
    expect(prepare(cross(120)).pixels).toEqual(prepare(cross(12)).pixels);
    expect(prepare(cross(120), { ...allOn, pen: false }).pixels).not.toEqual(prepare(cross(12)).pixels);
  });

  test('makes the same of a drawing wherever it stands on the pad', () => {
    const at = (y: number) => prepare([bar(y, 60, 120), bar(y + 40, 70, 90)]).pixels;
    expect(at(200)).toEqual(at(50));
  });

  test('gives 0 … 255 when the division is switched off', () => {
    const drawn = [bar(100, 60, 120)];
    const scaled = prepare(drawn).pixels;
    const raw = prepare(drawn, { ...allOn, scale: false }).pixels;
    raw.forEach((value, k) => {
      expect(scaled[k]).toBeCloseTo(value / 255, 6);
    });
    expect(Math.max(...raw)).toBeGreaterThan(200);
  });

  test('of an empty pad is an empty image, and says so', () => {
    const { pixels, reason } = prepare([]);
    expect(reason).toBe('blank');
    expect(sum(pixels)).toBe(0);
  });
});

describe('a stroke', () => {
  test('of one point is a dot of the size of the pen', () => {
    const { values } = rasterise([[{ x: 100, y: 100 }]], padSide, 10);
    const ink = values.reduce((total, value) => total + (255 - value) / 255, 0);
    expect(ink).toBeGreaterThan(310);
    expect(ink).toBeLessThan(318);
  });

  test('that leaves the pad stays inside the array', () => {
    expect(
      sum(
        rasterise([
          [
            { x: -900, y: 50 },
            { x: -500, y: 50 },
          ],
        ]).values,
      ),
    ).toBe(255 * padSide * padSide);
  });
});

test('a picture placed over the edge loses what hangs over', () => {
  expect(sum(placedIn(grey(4, 4, 1), 28, -2, 26).values)).toBe(4);
});

describe('the captions of the stages', () => {
  const sheet = rasterise([bar(100, 60, 160)]);
  const caption = (stage: PreprocessingStep, off: readonly PreprocessingStep[], drawn = sheet) => {
    const on = { ...allOn, ...Object.fromEntries(off.map((one) => [one, false])) };
    return captionOf(stage, on, preparePicture(drawn, on));
  };

  test('say that ink is cropped and centred while it is light on dark', () => {
    expect(caption('crop', [])).toBe('Only the box around the ink is kept.');
    expect(caption('centre', [])).toBe('The ink’s middle goes to row 14, column 14.');
  });

  test('say that bright paper is taken for ink when it has not been turned', () => {
    expect(caption('crop', ['invert'])).toBe('Takes the bright paper for ink: nothing to cut.');
    expect(caption('centre', ['invert'])).toBe('Centres the bright paper, not the ink.');
    expect(caption('crop', ['invert', 'crop'])).toBe('Off: the whole sheet counts, margins too.');
  });

  test('say of a picture that is light on dark anyway that turning was not needed', () => {
    const light = { ...sheet, values: sheet.values.map((value) => 255 - value) };
    expect(caption('invert', ['invert'], light)).toBe('Off: the paper is dark as it is.');
    expect(caption('crop', ['invert'], light)).toBe('Only the box around the ink is kept.');
  });
});

test('what is switched off is named in the order of the stages', () => {
  expect(switchedOff(allOn, true)).toBe('');
  expect(switchedOff({ ...allOn, scale: false, invert: false }, true)).toBe('Switched off: Light on dark, ÷ 255');
  expect(switchedOff({ ...allOn, paper: false }, false)).toBe('');
});

describe('the line above the stages', () => {
  const read = (digit: number, probability: number) => ({
    isEmpty: false,
    prediction: {
      probabilities: Array.from({ length: 10 }, (_, k) => (k === digit ? probability : (1 - probability) / 9)),
      image: new Float32Array(pixelsPerImage),
    },
  });
  const nothing = { isEmpty: true, prediction: undefined };

  test('sets the answer beside the one with all stages on', () => {
    expect(effectWords('mnist', read(8, 0.63), read(7, 0.999))).toBe(
      'The network now says 8, 63 %; with all stages on: 7, > 99 %.',
    );
  });

  test('says when one of them has no ink to read', () => {
    expect(effectWords('mnist', read(2, 0.5), nothing)).toContain('with all stages on: nothing: there is no ink');
    expect(effectWords('mnist', nothing, undefined)).toMatch(/^Draw a digit/);
  });
});
