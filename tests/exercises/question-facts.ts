/** What holds for any prompt and any exercise, whatever lesson asks it. */
import { describe, expect, test } from 'vitest';
import type { Exercise } from '../../src/questions/exercise.ts';
import type { Prompt } from '../../src/questions/prompt.ts';
import type { Question } from '../../src/questions/question.ts';
import { toldApart } from '../../src/questions/values.ts';

/** Seeds of new numbers that are tried. */
const seeds = Array.from({ length: 15 }, (_, k) => k + 1);

/** What holds for any question: the right answer is right, each known mistake is told, and the face gives nothing away. */
function expectSound(question: Question) {
  expect(question.judge(question.right).state).toBe('right');
  expect(question.blanks.filter((blank) => !toldApart(blank))).toEqual([]);
  for (const { answer, say } of question.mistakes) {
    const verdict = question.judge(answer);
    expect(verdict.state).toBe('wrong');
    // Where the digits do not tell, “You …” is said as “Perhaps you …”, and “That is …” as “That would be …”.
    // Of a number that is also the right one, rounded, either is said.
    const its = say.replace(/^(You|That is|Those are) /, '').toLowerCase();
    expect([verdict.say, ...(verdict.lines ?? []).map((line) => line?.say ?? '')].join('\n').toLowerCase()).toContain(
      its,
    );
  }
  const face = JSON.stringify(question.face);
  // A short key, such as 1, may stand in a text by chance.
  const long = question.blanks.map(({ key }) => String(key).slice(0, 9)).filter((key) => key.length > 5);
  expect(long.filter((key) => face.includes(key))).toEqual([]);
}

/** States it of each, as tests of the file that calls. */
export function describeQuestions(
  prompts: readonly (readonly [id: string, prompt: Prompt])[],
  exercises: readonly (readonly [id: string, exercise: Exercise])[],
): void {
  describe.each(prompts)('%s', (_, prompt) => {
    test('has an outcome that its own judge calls right, and says why', () => {
      const settled = prompt.settle();
      expectSound(settled);
      expect(settled.why).not.toBe('');
      expect(settled.words(settled.right)).not.toBe('');
    });

    test('leads to a moment that its figure has', () => {
      expect(prompt.watch()?.startsWith(`${prompt.figure}=`) ?? prompt.figure === undefined).toBe(true);
    });

    test('answers garbage with words', () => {
      const { judge } = prompt.settle();
      for (const answer of [[], [''], ['abc'], ['NaN'], ['1e999'], ['<b>'], Array(50).fill('x')]) {
        expect(judge(answer).say).not.toBe('');
      }
    });
  });

  describe.each(exercises)('%s', (_, exercise) => {
    const settled = exercise.settle(0);

    test('calls its key right and names each known mistake', () => expectSound(settled));

    test('has two different hints and a solution', () => {
      expect(new Set(settled.hints).size).toBe(2);
      expect(settled.solution.length).toBeGreaterThan(0);
      expect(
        [...settled.hints, ...settled.solution].filter((text) => text === '' || /undefined|NaN/.test(text)),
      ).toEqual([]);
    });

    test('answers garbage with words and never calls it right', () => {
      if (settled.right.length === 0) return;
      for (const answer of [
        [],
        [''],
        ['abc'],
        ['NaN'],
        ['1e999'],
        ['0x10'],
        ['<b>'],
        ['1', '2', '3', '4', '5', '6', '7'],
      ]) {
        const { state, say } = settled.judge(answer);
        expect(say).not.toBe('');
        expect(state).not.toBe('right');
      }
    });

    test('has the same numbers for the same seed', () => {
      const { face, right } = exercise.settle(3);
      const again = exercise.settle(3);
      expect(again.face).toEqual(face);
      expect(again.right).toEqual(right);
    });
  });

  describe.each(exercises.filter(([, { renewable }]) => renewable))('%s', (_, exercise) => {
    test('has new numbers that keep key and mistakes apart', () => {
      const keys = seeds.map((seed) => {
        const other = exercise.settle(seed);
        expectSound(other);
        return other.face.ask;
      });
      expect(new Set(keys).size).toBeGreaterThan(seeds.length / 2);
    });
  });
}
