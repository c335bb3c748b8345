/** Every kind of field in which a number is typed: the right number, or a sentence; never another number. */
import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldText, further, keypad, outside } from '../../src/components/kit/controls/field-numbers.ts';
import { takeTyped } from '../../src/components/kit/controls/take-typed.ts';
import { readSetting } from '../../src/lab/train/typed-setting.ts';
import { unread } from '../../src/notation/typed-number.ts';
import { construct } from '../../src/questions/kinds/construct.ts';
import { readAnswer } from '../../src/questions/practice/tolerance.ts';
import { judgeNumber } from '../../src/questions/values.ts';
import { writings } from './number-writings.ts';

/** What a field makes of a text: a number, or what it says. */
type Field = (text: string) => number | string;

/** Fields of figures, of the editor and of the picture; the bounds of the first are those of most of them. */
const figureField =
  (whole: boolean): Field =>
  (text) => {
    let taken: number | undefined;
    const change = (value: number) => {
      const expected = outside(value, -1e308, 1e308, whole);
      if (expected === undefined) taken = value;
      return expected;
    };
    return takeTyped(text, { label: 'w1', value: 0.4, whole, change }) ?? (taken as number);
  };

/** The judge of a question knows the number that is meant: a judge that reads another one says that it is wrong. */
const exerciseLine =
  (key: number, isCount: boolean): Field =>
  (text) => {
    const { state, say } = judgeNumber(text, { key, tolerance: isCount ? 'count' : { abs: 0 }, mistakes: [] });
    return state === 'right' ? key : say;
  };

const constructField =
  (whole: boolean): Field =>
  (text) => {
    let checked: readonly number[] = [];
    const question = construct({
      ask: '',
      fields: [whole ? { label: 'images', whole: true } : { label: 'w' }],
      check: (values) => {
        checked = values;
        return { ok: true, say: '' };
      },
      diagnose: [],
      example: [1],
    });
    const { state, say } = question.judge([text]);
    return state === 'unreadable' ? say : (checked[0] as number);
  };

const practice: Field = (text) => {
  const read = readAnswer(text);
  return 'why' in read ? unread(text, read) : read.value;
};
const lab =
  (whole: boolean): Field =>
  (text) => {
    const { value, why } = readSetting(text, whole);
    return Number.isNaN(value) ? (why ?? 'The setting must be a number.') : value;
  };

const fields = (is: number): Readonly<Record<string, Field>> => ({
  'a field of a figure': figureField(false),
  'a line of an exercise': exerciseLine(is, false),
  'a field of a construction': constructField(false),
  practice,
  'a setting of the lab': lab(false),
});

const wholeFields = (is: number): Readonly<Record<string, Field>> => ({
  'a whole number of a figure': figureField(true),
  'a count of an exercise': exerciseLine(is, true),
  'a whole number of a construction': constructField(true),
  'a whole number of the lab': lab(true),
});

test.each(writings)('$lang: $text', ({ text, is, whole = is }) => {
  for (const [name, read] of Object.entries(fields(typeof is === 'number' ? is : 0))) {
    const found = read(text);
    if (typeof is === 'number') expect(found, name).toBe(is);
    else expect(found, name).toMatch(/\.$/);
  }
  for (const [name, read] of Object.entries(wholeFields(typeof whole === 'number' ? whole : 0))) {
    const found = read(text);
    if (typeof whole !== 'number') expect(found, name).toMatch(/\.$/);
    // What is no whole number is refused by who asked for one.
    else if (Number.isInteger(whole)) expect(found, name).toBe(whole);
    else expect(found === whole || typeof found === 'string', name).toBe(true);
  }
});

describe('what stands in a field', () => {
  test('is read back as the number that it was', () =>
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const found = figureField(false)(fieldText(value));
        if (Math.abs(value) > 1e308) expect(found).toContain('cannot be used');
        else expect(found).toBe(value + 0);
      }),
    ));

  test('says what was expected where the number lies outside', () => {
    expect(takeTyped('12', { label: 'b', value: -2, change: (to) => outside(to, -10, 10) })).toBe(
      '“12” cannot be used; expected a number from −10 to 10. b stays −2.',
    );
    expect(takeTyped('2,5', { label: 'Row', value: 3, whole: true, change: (to) => outside(to, 0, 27, true) })).toBe(
      '“2,5” cannot be used; expected a whole number from 0 to 27. Row stays 3.',
    );
  });
});

describe('a step', () => {
  test('of 0.1, 0.25 or 0.01 does not drift, there and back', () => {
    for (const step of [0.1, 0.25, 0.01, 1e-7]) {
      let value = -1;
      for (let k = 1; k <= 20; k++) {
        value = further(value, step);
        expect(String(value).replace(/e-?\d+/, '').length).toBeLessThanOrEqual(12);
      }
      for (let k = 1; k <= 20; k++) value = further(value, -step);
      expect(value).toBe(-1);
    }
    expect(further(0.1, 0.2)).toBe(0.3);
    expect(further(1.1, -1)).toBe(0.1);
    expect(further(0.25, -0.25)).toBe(0);
  });

  test('is never further off than floating point is', () =>
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.constantFrom(0.25, -0.1, 1, -1000),
        (value, by) => {
          expect(Math.abs(further(value, by) - (value + by))).toBeLessThanOrEqual(1e-9);
        },
      ),
    ));
});

test('a phone offers a minus where a number may be negative', () => {
  expect(keypad(-10)).toBe('text');
  expect(keypad(0)).toBe('decimal');
  expect(keypad(1, true)).toBe('numeric');
});

test('no field reads numbers on its own', () => {
  const sources = globSync('src/**/*.{tsx,astro}').map((file) => ({ file, source: readFileSync(file, 'utf8') }));
  const typed = sources.filter(({ source }) => /inputMode=|type="number"/i.test(source));
  const known =
    /\/take-typed\.ts'|\/useTyped\.ts'|\/typed-setting\.ts'|import \{[^}]*readWhole \} from '.*\/worksheet\/limits\.ts'|import \{ readTyped, unread \} from '.*\/typed-number\.ts'/;
  // Seeds and counts of worksheets: see tests/teach/worksheet/code.test.ts.
  expect(readFileSync('src/teach/worksheet/limits.ts', 'utf8')).toMatch(/typedNumber\(text, \{ whole: true \}\)/);
  // Their texts go to a judge, which is held to the table above.
  const judged = /(answers\/inputs\/Lines|practice\/PracticePanel)\.tsx$/;
  expect(typed.length).toBeGreaterThanOrEqual(7);
  expect(typed.filter(({ file, source }) => !known.test(source) && !judged.test(file)).map(({ file }) => file)).toEqual(
    [],
  );
  expect(sources.filter(({ source }) => /parseFloat\(|type="number"/.test(source)).map(({ file }) => file)).toEqual([]);
});
