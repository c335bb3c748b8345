/** A reader who counts target minus output: once that is known, what was typed before counts with the sign that was meant. */
import { expect, test } from 'vitest';
import { createRun } from '../../../src/engine/trace/run.ts';
import { judge, newPractice, type PracticeStep } from '../../../src/questions/practice/index.ts';
import { hasSignOfError } from '../../../src/questions/practice/sign.ts';
import { small, stepsOf } from './steps.ts';

const signed = [...stepsOf(createRun(small), 1)].filter((step) => hasSignOfError(step) && step.event.kind !== 'update');
const typed = (practice: ReturnType<typeof judge>['practice'], { event }: PracticeStep) =>
  practice.typed.find(({ index }) => index === event.index);
const otherWay = ({ event }: PracticeStep) => String(-event.value);

test('an answer that was wrong by its sign alone is right in the end, with the engine’s sign', () => {
  let turned = 0;
  for (const [k, first] of signed.entries()) {
    const second = signed[k + 1];
    if (second === undefined || first.event.value === 0 || second.event.value === 0) continue;
    const before = judge(newPractice, first, otherWay(first));
    const after = judge(before.practice, second, otherWay(second));
    if (before.verdict.state !== 'wrong' || after.practice.sign !== -1) continue;
    turned++;
    const earlier = typed(after.practice, first);
    expect(earlier?.state).toBe('right');
    expect(earlier?.value).toBeCloseTo(first.event.value, 12);
    expect(typed(after.practice, second)?.value).toBeCloseTo(second.event.value, 12);
  }
  expect(turned).toBeGreaterThan(3);
});
