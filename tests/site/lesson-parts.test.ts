import { describe, expect, test } from 'vitest';
import { checkQuestionNames, numberedQuestion } from '../../scripts/lessons/check-question-names.ts';
import type { LessonQuestions } from '../../src/components/prose/answers/load.ts';
import { lessonParts, questionNames, questionNumbers } from '../../src/lesson-parts.ts';

const source = `
<WarmUp of="x4-1 p4-2" />

## One idea

<Scene>

<OneWeight id="f9-1" caption="A figure." />

<Prompt id="p9-2" />

<Reveal prompt="p9-2">

<Exercise id="x9-5" />

</Reveal>

</Scene>

### A detail

## Another

<Fade of="x9-1 x9-2" /> <Prompt id="p9-1" />
`;

describe('the parts of a lesson', () => {
  const parts = lessonParts(source);

  test('are its sections, figures and questions in the order of the page, however deep they stand', () => {
    expect(parts.map((part) => ('id' in part ? part.id : part.kind))).toEqual([
      'section',
      'f9-1',
      'p9-2',
      'x9-5',
      'section',
      'x9-1',
      'x9-2',
      'p9-1',
    ]);
  });

  test('number predictions and exercises apart, by their place and not by their id', () => {
    expect([...questionNumbers(9, parts)]).toEqual([
      ['p9-2', '9.1'],
      ['p9-1', '9.2'],
      ['x9-5', '9.1'],
      ['x9-1', '9.2'],
      ['x9-2', '9.3'],
    ]);
  });

  test('are called as readers know them, in the order of the page, after the warm-up', () => {
    expect(Object.entries(questionNames(9, parts, ['p9-1', 'p9-2', 'x9-2', 'x9-5', 'w9-1']))).toEqual([
      ['w9-1', 'Warm-up 1 of lesson 9'],
      ['p9-2', 'Prediction 9.1'],
      ['x9-5', 'Exercise 9.1'],
      ['x9-2', 'Exercise 9.3'],
      ['p9-1', 'Prediction 9.2'],
    ]);
  });
});

describe('a lesson that names a question', () => {
  const names = { questions: ['x9-5', 'p9-1'] };
  const found = (text: string) => checkQuestionNames('lesson.mdx', text, names).map(({ message }) => message);

  test('by a number is told to name it by its id', () =>
    expect(found('- As in Exercise 9.5, and in Predictions 9.1')).toEqual([
      expect.stringMatching(/^“Exercise 9\.5” is wrong when a question moves: write <Task of=/),
      expect.stringMatching(/^“Predictions 9\.1” is wrong/),
    ]));

  test('that does not exist is told the nearest', () =>
    expect(found('as in {x9-6}')).toEqual(['There is no question {x9-6}. Did you mean x9-5?']));

  test('by its id has no problem', () => expect(found('as in {x9-5} and <Task of="p9-1" />, Figure 9.1')).toEqual([]));
});

test('no text of a question names another by a number', async () => {
  const files = Object.values(import.meta.glob<LessonQuestions>('../../src/exercises/*/index.ts'));
  const lessons = await Promise.all(files.map((load) => load()));
  const settled = lessons.flatMap(({ prompts, exercises }) => [
    ...Object.values(prompts).map((prompt) => prompt.settle()),
    ...Object.values(exercises).map((exercise) => exercise.settle(0)),
  ]);
  expect(settled.length).toBeGreaterThan(100);
  expect(JSON.stringify(settled).match(numberedQuestion) ?? []).toEqual([]);
});
