import type { PlannedLesson } from '../../../src/curriculum.ts';

/** The test of a new lesson's questions: one fact that is true, and the place for the lesson's own. */
export function testTemplate({ number, slug }: PlannedLesson): string {
  return `/** Lesson ${number}'s questions against numbers from elsewhere. Keys and diagnoses in general: questions.test.ts. */
import { expect, test } from 'vitest';
import { exercises } from '../../src/exercises/${slug}/index.ts';

test('the weighted sum of the first hidden unit is the published one', () => {
  expect(Number(exercises['x${number}-1'].settle(0).right[0])).toBeCloseTo(0.3775, 12);
});
`;
}
