/** What gets no answer says why. */
import { expect, test } from 'vitest';
import { type Grey, grey } from '../../../src/lab/draw/grey.ts';
import { preparePicture } from '../../../src/lab/draw/picture/prepare-picture.ts';
import { allOn, prepare, type Reason } from '../../../src/lab/draw/preprocessing.ts';
import { noAnswerWords } from '../../../src/lab/draw/preprocessing-words.ts';
import { rasterise, type Stroke } from '../../../src/lab/draw/strokes.ts';

const line = (x: number, from: number, to: number): Stroke => [
  { x, y: from },
  { x, y: to },
];
const frame: Stroke = [
  { x: 14, y: 14 },
  { x: 266, y: 14 },
  { x: 266, y: 266 },
  { x: 14, y: 266 },
  { x: 14, y: 14 },
];
const picture = (strokes: readonly Stroke[], ink = 0): Grey => {
  const drawn = rasterise(strokes);
  return { ...drawn, values: drawn.values.map((value) => 255 - ((255 - ink) * (255 - value)) / 255) };
};
const why = (strokes: readonly Stroke[]) => [prepare(strokes).reason, preparePicture(picture(strokes), allOn).reason];

test.each([
  ['white', 255],
  ['grey', 128],
  ['black', 0],
])('a %s picture has no ink, for lack of contrast', (_, shade) => {
  expect(preparePicture(grey(40, 40, shade), allOn).reason).toBe('blank');
  expect(noAnswerWords('blank', allOn, true)).toContain('one shade nearly everywhere');
});

test('a dark picture has no ink while it is not turned into light on dark, for another reason', () => {
  const off = { ...allOn, invert: false };
  expect(preparePicture(grey(40, 40, 4), off).reason).toBe('blank');
  expect(noAnswerWords('blank', off, true)).toContain('dark everywhere');
});

test('two digits side by side are not read, drawn or in a picture', () => {
  expect(why([line(80, 60, 220), line(200, 60, 220)])).toEqual(['several', 'several']);
});

test('a digit that was broken in the middle is one', () => {
  expect(why([line(140, 40, 130), line(140, 150, 240)])).toEqual([undefined, undefined]);
});

test('a frame alone is not read; one round a digit goes, and the digit is', () => {
  expect(why([frame])).toEqual(['frame', 'frame']);
  expect(why([frame, line(140, 80, 200)])).toEqual([undefined, undefined]);
  expect(prepare([frame, line(140, 80, 200)]).pixels).toEqual(prepare([line(140, 80, 200)]).pixels);
});

test('ink that hardly differs from its paper is said to be faint', () => {
  expect(preparePicture(picture([line(140, 60, 220)], 238), allOn).reason).toBe('faint');
});

test('a dot beside the digit changes nothing', () => {
  const digit = line(140, 60, 220);
  const speck: Stroke = [{ x: 250, y: 30 }];
  expect(prepare([digit, speck]).pixels).toEqual(prepare([digit]).pixels);
  const [withSpeck, without] = [[digit, speck], [digit]].map(
    (strokes) => preparePicture(picture(strokes), allOn).pixels,
  );
  expect(withSpeck).toEqual(without);
});

test.each<Reason>(['blank', 'faint', 'frame', 'several'])(
  'what is said of "%s" begins with what there is not',
  (reason) => {
    for (const isPicture of [true, false]) expect(noAnswerWords(reason, allOn, isPicture)).toMatch(/^No answer: .*\.$/);
  },
);
