/** Faults are said where they are met: the worker's with its messages, the page's on the page. */
import { expect, test } from 'vitest';
import type { LabFault } from '../../../src/lab/protocol/faults.ts';
import { explain as onPage } from '../../../src/lab/session/explain.ts';
import { explain, withWords } from '../../../src/lab/worker/fault-words.ts';

const met: readonly LabFault[] = [
  { kind: 'corrupt', file: 'a.bin' },
  { kind: 'diverged', step: 3, epoch: 1, cause: 'The learning rate is 10.' },
  { kind: 'memory', reason: 'out of memory' },
];

test('a fault leaves the worker with its words, in a run and in an answer, and the page shows them', () => {
  for (const fault of met) {
    for (const message of [
      { type: 'fault', run: 1, fault },
      { type: 'unanswered', ask: 1, fault },
    ] as const) {
      const sent = withWords(message) as typeof message;
      expect(sent).toEqual({ ...message, fault: { ...fault, said: explain(fault) } });
      expect(onPage(sent.fault)).toEqual(explain(fault));
    }
  }
  expect(explain(met[1]!).remedy).toBe('The learning rate is 10.');
});

test('other messages are what they are', () => {
  const message = { type: 'held', run: 1, holds: [] } as const;
  expect(withWords(message)).toBe(message);
});

test('what the page meets when the worker is silent it says by itself, in the same words', () => {
  const faults: readonly LabFault[] = [
    { kind: 'worker-missing' },
    { kind: 'worker-silent', seconds: 10 },
    { kind: 'worker-error', reason: 'x is not a function' },
    { kind: 'memory', reason: 'Array buffer allocation failed' },
  ];
  for (const fault of faults) expect(onPage(fault)).toEqual(explain(fault));
});
