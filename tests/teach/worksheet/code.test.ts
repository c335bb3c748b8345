/** What is typed by people: the code on a sheet, the ids, the numbers. Each is read, or answered with a sentence. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { checkOf, readCode, writeCode } from '../../../src/teach/worksheet/code.ts';
import { findExercises } from '../../../src/teach/worksheet/find.ts';
import { limits, readWhole } from '../../../src/teach/worksheet/limits.ts';
import { needThePage, sortForPaper, whyNotOnPaper } from '../../../src/teach/worksheet/on-paper.ts';
import { loadLesson, slugs } from './lessons.ts';

// Exercises that train.
vi.setConfig({ testTimeout: 120_000 });

const codes = fc.record({
  ids: fc.array(fc.stringMatching(/^[wx][1-9]\d?-[1-9]\d?$/), { minLength: 1, maxLength: 20 }),
  seed: fc.integer({ min: 1, max: limits.seed }),
  variant: fc.integer({ min: 1, max: limits.variants }),
  check: fc.string().map((text) => checkOf([text])),
});

describe('the code of a sheet', () => {
  test('is read as it was written, in small letters too', () => {
    expect(writeCode({ ids: ['x9-2', 'x9-3', 'x8-1', 'x9-4'], seed: 7, variant: 3, check: 'K3F9' })).toBe(
      '7.3.x9-2_3.x8-1.x9-4.K3F9',
    );
    fc.assert(
      fc.property(codes, (code) => {
        expect(readCode(` ${writeCode(code).toLowerCase()} `)).toEqual(code);
      }),
    );
  });

  test('that is none is answered with what is wrong and what was expected', () => {
    const said = (text: string) => {
      const read = readCode(text);
      return 'problem' in read ? read.problem : read;
    };
    expect(said('')).toMatch(/^code: it is empty; expected what stands at the head of a sheet, as in 7\.3\./);
    expect(said('7.3.K3F9')).toContain('“7.3.K3F9” has too few parts');
    expect(said('0.3.x9-2.K3F9')).toContain('the seed is “0”');
    expect(said('7.201.x9-2.K3F9')).toContain('the variant is “201”');
    expect(said('7.3.x9-2.K3F')).toContain('it ends with “K3F”');
    expect(said('7.3.<b>.K3F9')).toContain('“<b>” names no exercises');
    for (const text of ['x'.repeat(100_000), '....', '7.3.x9-2_.K3F9', '7.3.x9-2__3.K3F9'])
      expect(said(text), text.slice(0, 20)).toMatch(/^code: /);
    fc.assert(fc.property(fc.string(), (text) => void readCode(text)));
  });
});

test('a number is a whole one within its limits, or the sentence says which was expected', () => {
  expect(readWhole('seed', '7')).toEqual({ value: 7 });
  expect(readWhole('variants', ' 30 ')).toEqual({ value: 30 });
  for (const text of ['0', '-1', '1.5', 'abc', '1e9', '201', '<b>'])
    expect(readWhole('variants', text)).toEqual({
      problem: `variants: “${text}”; expected a whole number from 1 to 200.`,
    });
  expect(readWhole('seed', '')).toEqual({ problem: 'seed: it is empty; expected a whole number from 1 to 99,999.' });
});

describe('exercises', () => {
  test('are found in the order of their ids', async () => {
    const found = await findExercises(['x9-5', 'x8-1', 'w9-1'], loadLesson);
    expect('exercises' in found && [...found.exercises.keys()]).toEqual(['x9-5', 'x8-1', 'w9-1']);
  });

  test('that are none are all named, with what was expected', async () => {
    const found = await findExercises(['x9-55', 'y9-1', 'x99-1', 'x9-5', 'x9-5', 'x9-__proto__'], loadLesson);
    expect('problems' in found ? found.problems : []).toEqual([
      expect.stringMatching(/^exercises: “x9-55” is not known; expected one of w9-1, .*; did you mean x9-5\?$/),
      expect.stringMatching(/^exercises: “y9-1” is not known; expected an id such as x9-5/),
      'exercises: “x99-1” is not known: there is no lesson 99 with exercises.',
      'exercises: x9-5 stands twice; expected each once.',
      expect.stringContaining('“x9-__proto__” is not known'),
    ]);
    expect(await findExercises([], loadLesson)).toEqual({
      problems: ['exercises: none is chosen; expected at least one, as in x9-5.'],
    });
    expect(await findExercises(Array(61).fill('x9-5'), loadLesson)).toEqual({
      problems: ['exercises: 61 are chosen; expected 60 at most.'],
    });
  });
});

describe('what goes on paper', () => {
  test('names no figure, asks for no run and no drawing, and asks something', async () => {
    for (const slug of slugs) {
      const { paper, leftOut } = sortForPaper(await loadLesson(slug));
      expect(paper.length, slug).toBeGreaterThan(3);
      for (const { id, exercise } of paper) {
        const { face } = exercise.settle(0);
        expect(JSON.stringify(face), id).not.toMatch(/Figure \d/);
        expect(['numbers', 'choose', 'order', 'construct'], id).toContain(face.input.kind);
      }
      for (const { id, why } of leftOut) expect(why, id).toMatch(/^it (is|asks) /);
    }
  });

  test('is not what stands on the list of those that need their page, each of which there is', async () => {
    for (const id of Object.keys(needThePage)) {
      const found = await findExercises([id], loadLesson);
      if ('problems' in found) throw new Error(found.problems.join());
      const exercise = found.exercises.get(id);
      expect(exercise && whyNotOnPaper(id, exercise), id).toBe(needThePage[id]);
    }
  });
});
