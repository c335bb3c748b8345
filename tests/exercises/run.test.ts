/** A run of the lab as an answer: written and read back, and any other text refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/lab/protocol/settings.ts';
import { runThat } from '../../src/questions/kinds/run.ts';
import { type ReportedRun, readRun, runWords, writeRun } from '../../src/questions/reported-run.ts';

const good: ReportedRun = { settings: { ...defaultSettings, images: 5000 }, accuracy: 0.9179 };
const poor: ReportedRun = { ...good, accuracy: 0.5 };
const broken: ReportedRun = { ...good, accuracy: 'diverged' };

describe('a reported run', () => {
  test.each([
    ['good', good],
    ['at chance', { ...good, accuracy: 0 }],
    ['perfect', { ...good, accuracy: 1 }],
    ['broken', broken],
  ] as const)('that is %s comes back as it was written', (_, run) => expect(readRun(writeRun(run))).toEqual(run));

  test('is said in words', () => {
    expect(runWords(writeRun(good))).toBe('784-32-10 ReLU, 5,000 images, 20 epochs: 91.79 % of the test images');
    expect(runWords(writeRun(broken))).toMatch(/broke off, its loss was no longer a number$/);
  });

  test.each([
    '',
    '1;',
    '1;2',
    '1;1.5',
    ';0.5',
    '1;NaN',
    '1;-0.1',
    '1;0.5;0.5',
    '2;0.5',
    '1,images:3;0.5',
    '1,units:9;0.5',
    '{}',
  ])('is not read from %j', (text) => {
    expect(readRun(text)).toBeUndefined();
    expect(runWords(text)).toBe('');
  });

  test('is never read with an error, whatever the text', () =>
    fc.assert(fc.property(fc.string(), (text) => readRun(text) === undefined || readRun(text) !== null)));
});

describe('a question for a run', () => {
  const question = runThat({
    check: ({ accuracy }) => ({ ok: accuracy !== 'diverged' && accuracy > 0.9, say: 'So it reads.' }),
    diagnose: [{ when: ({ accuracy }) => accuracy === 'diverged', say: 'It broke off.', example: broken }],
    example: good,
  })('Train!');

  test('shows nothing but what it asks', () =>
    expect(question.face).toEqual({ ask: 'Train!', input: { kind: 'run' } }));

  test.each([
    [good, 'right', 'So it reads.'],
    [poor, 'wrong', 'So it reads.'],
    [broken, 'wrong', 'It broke off. So it reads.'],
  ] as const)('judges what a run has reached', (run, state, say) =>
    expect(question.judge([writeRun(run)])).toEqual({ state, say }),
  );

  test.each([[[]], [['']], [['abc']], [['90 %']]])('asks for a run where the answer is %j', (answer) =>
    expect(question.judge(answer).state).toBe('unreadable'),
  );
});
