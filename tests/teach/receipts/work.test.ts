/** How much is computed to judge a receipt: counted, so that no busy machine can hide it, nor seem to have caused it. */
import { expect, test, vi } from 'vitest';
import type * as Forward from '../../../src/engine/forward.ts';
import { checkReceipt } from '../../../src/teach/receipt/check.ts';
import { slugs } from '../worksheet/lessons.ts';
import { answerTo, loadQuestions, receiptOf } from './answers.ts';

/** Parameters that a forward pass of the plain path has multiplied or added so far: training adds twice as many backwards. */
const work = vi.hoisted(() => ({ done: 0 }));
vi.mock('../../../src/engine/forward.ts', async (original) => {
  const its = await original<typeof Forward>();
  return {
    ...its,
    forward(...[workspace, x]: Parameters<typeof Forward.forward>) {
      for (const { weights, units } of workspace.layers) work.done += weights.length + units;
      return its.forward(workspace, x);
    },
  };
});

test('the sixty answers that cost most are judged with 15 million products forwards, of which most are one cure that is tried', async () => {
  const costs: [slot: string, products: number][] = [];
  for (const slug of slugs) {
    const { prompts, exercises } = await loadQuestions(slug);
    for (const slot of [...Object.keys(prompts), ...Object.keys(exercises)]) {
      const before = work.done;
      // As a pupil’s receipt is: judged once, and nothing was settled before.
      await checkReceipt(receiptOf([answerTo(slot, ['0.003', '0.1', '40'])]), loadQuestions);
      costs.push([slot, work.done - before]);
    }
  }
  const dearest = costs.sort(([, a], [, b]) => b - a).slice(0, 60);
  const total = dearest.reduce((sum, [, products]) => sum + products, 0);
  expect(total).toBeGreaterThan(5_000_000);
  expect(total).toBeLessThan(15_000_000);
});
