import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepAnswer } from '../../../src/components/prose/answers/keep.ts';
import {
  type AnswerEvent,
  clearAnswers,
  damagedAnswers,
  isAnswered,
  onAnswers,
  readAnswers,
} from '../../../src/components/prose/answers/store.ts';

const key = 'perceptible.answers.1';
let entries: Map<string, string>;

beforeEach(() => {
  entries = new Map();
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => entries.get(name) ?? null,
    setItem: (name: string, value: string) => entries.set(name, value),
    removeItem: (name: string) => entries.delete(name),
  });
});
afterEach(() => vi.unstubAllGlobals());

const kept = { answer: ['0.5'], right: true };

test('an answer that was kept is read again', () => {
  expect(keepAnswer('x1-1', kept)).toBe(true);
  expect(readAnswers()).toMatchObject({ 'x1-1': kept });
});

test('an answer that was right at first is told from one that came after a wrong one', () => {
  keepAnswer('x1-1', { answer: ['1'], right: false });
  keepAnswer('x1-1', kept);
  keepAnswer('x1-2', kept);
  keepAnswer('x1-2', kept);
  expect(readAnswers()).toMatchObject({ 'x1-1': { ...kept, late: true }, 'x1-2': kept });
  expect(readAnswers()['x1-2']).not.toHaveProperty('late');
});

test('a question that is asked again is open, and what comes next comes late, unless it had been right at once', () => {
  for (const [id, right] of [['p9-1', false] as const, ['p9-2', true] as const]) {
    keepAnswer(id, { answer: ['up'], right });
    keepAnswer(id, { answer: [], right, again: true });
    expect(isAnswered(readAnswers()[id])).toBe(false);
    keepAnswer(id, { answer: ['down'], right: true });
    expect(isAnswered(readAnswers()[id])).toBe(true);
    expect(readAnswers()[id]?.late, id).toBe(right ? undefined : true);
  }
  // The page that counts them hears it too.
  const heard: (AnswerEvent | undefined)[] = [];
  const stop = onAnswers((event) => heard.push(event));
  keepAnswer('p9-1', { answer: ['up'], right: true });
  stop();
  expect(heard[0]?.kept?.late).toBe(true);
  // Who has looked without a guess has seen the outcome too.
  keepAnswer('p9-3', { answer: [], right: false, shown: true });
  keepAnswer('p9-3', { answer: ['up'], right: true });
  expect(readAnswers()['p9-3']?.late).toBe(true);
});

test('answers are counted, with the minute of the last; opening a question again is none', () => {
  vi.useFakeTimers({ now: 29_943_000 * 60_000 + 59_999 });
  const answer = (right: boolean) => keepAnswer('x1-1', { answer: ['1'], right });
  answer(false);
  answer(false);
  expect(readAnswers()['x1-1']).toMatchObject({ tries: 2, at: 29_943_000, late: true });
  keepAnswer('x1-1', { answer: [], right: false, again: true });
  expect(readAnswers()['x1-1']?.tries).toBe(2);
  vi.advanceTimersByTime(60_000);
  answer(true);
  expect(readAnswers()['x1-1']).toMatchObject({ tries: 3, at: 29_943_001 });
  // One that was kept before anybody counted is one of them.
  entries.set(key, JSON.stringify({ 'x1-2': kept }));
  keepAnswer('x1-2', kept);
  expect(readAnswers()['x1-2']?.tries).toBe(1);
  vi.useRealTimers();
});

test('all answers stand in one entry of the storage', () => {
  keepAnswer('x1-1', kept);
  keepAnswer('p9-1', kept);
  expect([...entries.keys()]).toEqual([key]);
});

test('an answer can be forgotten alone, or all together', () => {
  keepAnswer('x1-1', kept);
  keepAnswer('p9-1', kept);
  keepAnswer('x1-1', undefined);
  expect(Object.keys(readAnswers())).toEqual(['p9-1']);
  clearAnswers();
  expect(entries.size).toBe(0);
});

test('whoever listens hears of each answer, and of clearing', () => {
  const heard: (AnswerEvent | undefined)[] = [];
  const stop = onAnswers((event) => heard.push(event));
  keepAnswer('x1-1', kept);
  clearAnswers();
  stop();
  keepAnswer('x1-1', kept);
  expect(heard).toMatchObject([{ id: 'x1-1', kept }, undefined]);
});

describe('a storage', () => {
  test.each([
    ['a seed of another type', { seed: '3' }],
    ['a seed that is no count', { seed: 1.5 }],
    ['a seed that cannot be counted on', { seed: 1e308 }],
    ['a seed below 0', { seed: -1 }],
    ['a mark that is none', { late: 'yes' }],
    ['tries that are no count', { tries: '2' }],
    ['a time that is none', { at: -5 }],
    ['a number for an answer', { answer: [3] }],
    ['a book for an answer', { answer: ['9'.repeat(3000)] }],
    ['no verdict', { right: 'true' }],
  ])('with %s in one piece keeps all others, and says that one is left out', (_, wrong) => {
    entries.set(key, JSON.stringify({ 'x1-1': { ...kept, ...wrong }, 'p9-1': kept, 'x1-2': { ...kept, seed: 4 } }));
    expect(readAnswers()).toEqual({ 'p9-1': kept, 'x1-2': { ...kept, seed: 4 } });
    expect(damagedAnswers()).toBe(1);
  });

  test('that holds anything gives answers of which every part has its type, and never throws', () => {
    const piece = fc.record(
      {
        answer: fc.oneof(fc.array(fc.string()), fc.jsonValue()),
        right: fc.oneof(fc.boolean(), fc.jsonValue()),
        seed: fc.jsonValue(),
        shown: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.dictionary(fc.string(), fc.oneof(piece, fc.jsonValue())).map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(text, (damaged) => {
        entries.set(key, damaged);
        for (const { answer, right, seed = 0 } of Object.values(readAnswers())) {
          expect(answer.every((each) => typeof each === 'string')).toBe(true);
          expect(typeof right).toBe('boolean');
          expect(Number.isSafeInteger(seed) && seed >= 0).toBe(true);
        }
        expect(damagedAnswers()).toBeGreaterThanOrEqual(0);
        expect(keepAnswer('p9-1', kept)).toBe(true);
        expect(readAnswers()['p9-1']?.answer).toEqual(kept.answer);
      }),
    );
  });

  test.each([
    'not JSON',
    '[1]',
    '"text"',
    'null',
    '{"x1-1":{"answer":"0.5","right":true}}',
    '{"x1-1":{"answer":[3],"right":true}}',
    '{"x1-1":{"answer":["0.5"],"right":"yes"}}',
    '{"x1-1":{"answer":["0.5"]}}',
    '[{"answer":["0.5"],"right":true}]',
    '{"x1-1":3}',
    '{"x1-1":null}',
  ])('that holds %s is read as empty and written over', (text) => {
    entries.set(key, text);
    expect(readAnswers()).toEqual({});
    expect(keepAnswer('p9-1', kept)).toBe(true);
    expect(readAnswers()).toMatchObject({ 'p9-1': kept });
  });

  test('that is full says so, and the page hears of the answer all the same', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    const heard: unknown[] = [];
    onAnswers((event) => heard.push(event));
    expect(keepAnswer('x1-1', kept)).toBe(false);
    expect(heard).toHaveLength(1);
  });

  test('that is missing or forbidden breaks nothing', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(readAnswers()).toEqual({});
    expect(keepAnswer('x1-1', kept)).toBe(false);
    expect(clearAnswers).not.toThrow();
  });
});
