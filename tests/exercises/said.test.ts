/**
 * All that a question of a lesson may say is drawn as it reads: what is seen in the browser of one question of each kind
 * (tests/browser/exercises.test.ts) holds of every one.
 */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { lessonFiles, questionsOf } from '../../scripts/lessons/rubric.ts';
import { Rich } from '../../src/components/prose/answers/Rich.tsx';
import { plainText } from '../../src/notation/rich.ts';
import type { Question } from '../../src/questions/question.ts';

const lessons = await Promise.all(lessonFiles().map(async ({ slug }) => ({ slug, ...(await questionsOf(slug)) })));

/** What stands on the page, without the spaces and marks that typesetting adds or takes. */
const squeezed = (text: string) => text.replaceAll(/[\s^]/g, '');
const drawn = (text: string) =>
  squeezed(
    renderToString(h(Rich, { text }))
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );

/** Its question, and its words and verdicts on every answer that it knows. */
const sayings = (question: Question) => [
  question.face.ask,
  ...[question.right, ...question.mistakes.map(({ answer }) => answer), ['abc$_1']].flatMap((answer) => {
    const { say, lines = [] } = question.judge(answer);
    return [say, ...lines.map((line) => line?.say ?? ''), question.words(answer)];
  }),
];

describe.each(lessons)('$slug', ({ prompts, exercises }) => {
  test.each([
    ...Object.entries(prompts).map(([id, prompt]) => {
      const settled = prompt.settle();
      return [id, [...sayings(settled), settled.why]] as const;
    }),
    ...Object.entries(exercises).map(([id, exercise]) => {
      const settled = exercise.settle(0);
      return [id, [...sayings(settled), ...settled.hints, ...settled.solution]] as const;
    }),
  ])('%s is drawn as it reads, whatever it says', (_, texts) => {
    expect(texts.map(drawn)).toEqual(texts.map((text) => squeezed(plainText(text))));
    // 795,010, as in the lesson, not 795010. Neither the sizes of a network are such numbers, nor decimals, nor what somebody typed.
    expect(texts.filter((text) => /[a-z]/.test(text) && /(?<![\d.,-])\d{5,}(?![\d.,-])/.test(text))).toEqual([]);
  });
});
