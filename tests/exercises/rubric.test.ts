/** The automatic half of the lesson rubric: that it finds what it looks for, and that the lessons pass it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inWorkFile } from '../../scripts/lessons/new-lesson.ts';
import { formatProblems } from '../../scripts/lessons/problem.ts';
import { partsOf } from '../../scripts/lessons/rubric/blocks.ts';
import { longSentences, longStretches, sentencesOf, typedNumbers } from '../../scripts/lessons/rubric/prose.ts';
import { questionProblems } from '../../scripts/lessons/rubric/questions.ts';
import { lettersOf, undefinedSymbols } from '../../scripts/lessons/rubric/symbols.ts';
import { lessonFiles, questionsOf, rubricProblems } from '../../scripts/lessons/rubric.ts';
import { exercises, prompts } from '../../src/exercises/backprop/index.ts';

/** Lessons that are still being written. A lesson leaves the list when nothing is found in it any more. */
const inWork: readonly string[] = JSON.parse(readFileSync(inWorkFile, 'utf8'));

const findings = async (lesson: ReturnType<typeof lessonFiles>[number]) =>
  formatProblems(rubricProblems(lesson.file, lesson.source, await questionsOf(lesson.slug)));

const lessons = lessonFiles();
const finished = lessons.filter(({ slug }) => !inWork.includes(slug));
const unfinished = lessons.filter(({ slug }) => inWork.includes(slug));

test('there are lessons', () => expect(lessons.length).toBeGreaterThan(0));

for (const lesson of finished)
  test(`${lesson.slug} passes the rubric`, async () => expect(await findings(lesson)).toBe(''));

for (const lesson of unfinished)
  test(`${lesson.slug} is in work, and something is left to do`, async () =>
    expect(await findings(lesson)).not.toBe(''));

const messages = (found: readonly { message: string }[]) => found.map(({ message }) => message);

describe('numbers', () => {
  const found = (text: string) => messages(typedNumbers(partsOf(text)));

  test.each([
    'It is 0.7513 now.',
    'It is $0.751$ now.',
    '- .125',
    '| a |\n| - |\n| 1.234 |',
    '<Misconception id="M1" thought="So.">\n  <Fragment slot="try">Put 0.7513.</Fragment>\n</Misconception>',
  ])('typed into %j are found', (text) => expect(found(text)).toHaveLength(1));

  test.each([
    'It is 0.75 now.',
    'There are 25,450 of them.',
    'A step of 1,000,000.',
    '<Value experiment="mazur" cell="loss" />',
  ])('in %j are none', (text) => expect(found(text)).toEqual([]));
});

describe('sentences', () => {
  test('end with a full stop, a colon or a question mark', () =>
    expect(sentencesOf('One. Two? Three: four is 4.5 here.')).toEqual(['One.', 'Two?', 'Three:', 'four is 4.5 here.']));

  test('longer than 22 words on average are found', () => {
    expect(messages(longSentences(partsOf(`${'word '.repeat(23)}.`)))).toEqual([expect.stringContaining('23.0 words')]);
    expect(longSentences(partsOf(`${'word '.repeat(23)}.\n\nShort.`))).toEqual([]);
  });
});

describe('stretches without anything to do', () => {
  const words = (count: number) => 'word '.repeat(count);

  test('of more than 120 words are found, with the line where they begin', () =>
    expect(longStretches(partsOf(`${words(60)}\n\n${words(61)}`))).toEqual([
      { line: 1, message: expect.stringContaining('121 words') },
    ]));

  test.each([
    '<Prompt id="p9-1" />',
    '<OneWeight id="f9-1" caption="C." experiment="mazur" />',
    '[Look](#f9-1=1,2,unit)',
  ])('end at %s', (doing) => expect(longStretches(partsOf(`${words(100)}\n\n${doing}\n\n${words(100)}`))).toEqual([]));

  test('leave out what is folded', () =>
    expect(longStretches(partsOf(`${words(100)}\n\n<Fold summary="More">\n\n${words(300)}\n\n</Fold>\n`))).toEqual([]));
});

describe('symbols', () => {
  const found = (text: string) => messages(undefinedSymbols(partsOf(text)));

  test('are the letters of a formula without indices, words and function names', () =>
    expect(lettersOf("\\frac{\\partial E}{\\partial w_{ji}} = \\delta_{\\mathrm{o1}} \\cdot f'(z_k) \\ln(a)")).toEqual([
      'E',
      'w',
      '\\delta',
      'f',
      'z',
      'a',
    ]));

  test('that nothing names where they stand first are found', () => {
    expect(found('Take $w$.')).toEqual([expect.stringContaining('w stands here first')]);
    expect(found('Take the weight $w$. Then $w$ again.')).toEqual([]);
  });

  test('may be named in the sentence before or after the formula', () =>
    expect(found('The loss is\n\n$$\nE = 1\n$$\n')).toEqual([]));

  test('that the site does not have are found', () =>
    expect(found('A thing $Q$.')).toEqual([expect.stringContaining('Q is no symbol of the site')]));
});

describe('questions', () => {
  const frame = {
    objectives: ['output-weight', 'hidden-weight', 'update', 'check', 'separate'].map((id) => ({
      id,
      text: 'Compute.',
    })),
    misconceptions: [{ id: 'M26', experiment: 'f9-1' }],
    instructor: { states: [{ label: 'a', link: '#f9-1=1,2,unit' }] },
  } as unknown as Parameters<typeof questionProblems>[1];
  const questions = { prompts, exercises };
  const complete = `
<Hook>

Words.

</Hook>

<OneWeight id="f9-1" caption="C." experiment="mazur" />

<WarmUp of="w9-1 w9-2 w9-3" />

<Misconception id="M26" thought="T.">x</Misconception>

${Object.keys(prompts)
  .map((id) => `<Prompt id="${id}" />`)
  .join('\n\n')}

<Fade of="x9-1 x9-2 x9-3 x9-4" />

${[5, 6, 7, 8, 9, 10, 11, 12].map((k) => `<Exercise id="x9-${k}" />`).join('\n\n')}

<YourAnswers />
`;
  const found = (source: string) => messages(questionProblems(partsOf(source), frame, questions));

  test('of a lesson that has them all are in order', () => expect(found(complete)).toEqual([]));

  test.each([
    ['<Exercise id="x9-7" />', /x9-7 is written, but the lesson does not ask it/],
    ['<Exercise id="x9-10" />', /no exercise assesses the objective check/],
    ['<Fade of="x9-1 x9-2 x9-3 x9-4" />', /R10/],
    ['<WarmUp of="w9-1 w9-2 w9-3" />', /the warm-up has 0 questions/],
    ['<YourAnswers />', /hit rate/],
    ['<OneWeight id="f9-1" caption="C." experiment="mazur" />', /M26 is refuted by f9-1, which is not on the page/],
  ])('without %s are found wanting', (part, expected) =>
    expect(found(complete.replace(part, '')).join('\n')).toMatch(expected),
  );

  test('that are asked twice are found', () =>
    expect(found(`${complete}\n\n<Exercise id="x9-5" />`)).toEqual([expect.stringContaining('x9-5 is asked twice')]));
});
