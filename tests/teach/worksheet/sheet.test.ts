/** Worksheets: the same from the same seed, no two alike, and a key that is the exercise's own. */
import { describe, expect, test, vi } from 'vitest';
import type { Exercise } from '../../../src/questions/exercise.ts';
import type { Answer, Rich } from '../../../src/questions/question.ts';
import { exerciseSeed } from '../../../src/teach/worksheet/limits.ts';
import { alike, alikeWords, letterOf, type SheetItem, sheetMaker, varies } from '../../../src/teach/worksheet/sheet.ts';
import { allForPaper } from './lessons.ts';

// Exercises that train, thirty times over.
vi.setConfig({ testTimeout: 120_000 });

const all = await allForPaper();
const variants = Array.from({ length: 30 }, (_, k) => k + 1);
const some = (ids: readonly string[]) => new Map(all.filter(([id]) => ids.includes(id)));
const twelve = some(['x9-2', 'x9-3', 'x9-4', 'x9-5', 'x9-6', 'x9-7', 'x9-9', 'x9-10', 'x8-1', 'x8-14', 'x6-7', 'x3-6']);

describe('a sheet of twelve exercises in thirty variants', () => {
  const sheets = variants.map(sheetMaker(twelve, 7));

  test('is the same from the same seed, whichever variants were made before it', () => {
    expect(sheets[0]?.items).toHaveLength(12);
    for (const variant of [30, 1, 17]) expect(sheetMaker(twelve, 7)(variant)).toEqual(sheets[variant - 1]);
  });

  test('has no two variants alike, nor one like a variant of another seed', () => {
    const others = variants.slice(0, 5).map(sheetMaker(twelve, 8));
    expect(alike([...sheets, ...others])).toEqual([]);
    expect(new Set(sheets.map(({ code }) => code)).size).toBe(30);
  });

  test('differs in every exercise that has new numbers or another order', () => {
    for (const [k, [id, exercise]] of [...twelve].entries()) {
      const texts = new Set(sheets.map(({ items }) => JSON.stringify([items[k]?.ask, items[k]?.input])));
      if (varies(exercise)) expect(texts.size, id).toBeGreaterThan(10);
      else expect(texts.size, id).toBe(1);
    }
  });
});

test('variants that are alike are named', () => {
  const fixed = variants.slice(0, 3).map(sheetMaker(some(['x9-7']), 7));
  expect(alike(fixed)).toEqual([[1, 2, 3]]);
  expect(alikeWords(fixed)).toMatch(/^All variants are the same/);
  const order = variants.map(sheetMaker(some(['x6-8']), 7));
  expect(alikeWords(order)).toMatch(/^These exercises have few numbers: the same sheet is variant \d+ and \d+/);
  expect(alikeWords(variants.slice(0, 1).map(sheetMaker(some(['x9-7']), 7)))).toBe(undefined);
});

/** The answer that a key prints, as somebody would type or tick it. */
function answerOf({ input, key }: SheetItem): Answer {
  const printed = key.answers.map(({ text }) => numberIn(text));
  switch (input.kind) {
    case 'choose':
      return (printed[0] ?? '').split(', ').map((letter) => String(letter.charCodeAt(0) - 65));
    case 'order':
      return (printed[0] ?? '').split(' ').map((letter) => input.items[letter.charCodeAt(0) - 65]?.value ?? '');
    default:
      return printed;
  }
}

const numberIn = (text: Rich) => text.replace('≈ ', '');

const itemOf = (id: string, exercise: Exercise, variant: number) =>
  sheetMaker(new Map([[id, exercise]]), 7)(variant).items[0] as SheetItem;

describe.each(all)('%s', (id, exercise) => {
  const tried = varies(exercise) ? variants.slice(0, 8) : [1];
  const items = tried.map((variant) => itemOf(id, exercise, variant));
  const settled = items.map(({ seed }) => exercise.settle(seed));

  test('has the numbers of its seed and variant', () => {
    for (const [k, { seed }] of items.entries()) expect([0, exerciseSeed(7, tried[k] as number)]).toContain(seed);
    if (exercise.renewable) expect(items.filter(({ seed }) => seed === 0).length).toBeLessThan(3);
  });

  test('has the key of the question, printed so that it is judged right', () => {
    for (const [k, item] of items.entries()) {
      if (item.input.kind === 'construct') expect(item.key.answers[0]?.text).toBe(settled[k]?.words(settled[k].right));
      else expect(settled[k]?.judge(answerOf(item)), JSON.stringify(answerOf(item))).toMatchObject({ state: 'right' });
      expect(item.key.steps).toEqual(settled[k]?.solution);
    }
  });

  test('prints no known wrong answer like the key, or like another', () => {
    for (const [k, { key, input }] of items.entries()) {
      expect(key.wrong.map(({ means }) => means)).toEqual(
        input.kind === 'numbers'
          ? settled[k]?.blanks.flatMap(({ mistakes }) => mistakes.map(({ say }) => say))
          : settled[k]?.mistakes.map(({ say }) => say),
      );
      const lines = input.kind === 'numbers' ? settled[k]?.blanks.map(({ mistakes }) => mistakes.length) : undefined;
      let from = 0;
      for (const [line, count] of (lines ?? [key.wrong.length]).entries()) {
        const printed = [key.answers[line], ...key.wrong.slice(from, from + count)].map((each) => each?.text);
        from += count;
        // Of a choice of several, one that was ticked wrongly may be part of what is right.
        expect(new Set(printed).size, printed.join(' | ')).toBe(count + 1);
      }
    }
  });
});

test('an exercise after a worked example says on paper what is to be done, and not “Now you”: the example is in the lesson', () => {
  const asked = all.filter(([, { settle }]) => settle(0).face.ask.startsWith('Now you'));
  expect(asked.length).toBeGreaterThan(2);
  const { items } = sheetMaker(new Map(asked), 7)(1);
  for (const { ask } of items) expect(ask).toMatch(/^Work out the empty lines with these values: \$/);
});

test('options are named by letters', () => {
  expect([0, 1, 25].map(letterOf)).toEqual(['A', 'B', 'Z']);
});
