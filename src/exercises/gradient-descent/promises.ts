/** What a gradient promises and what it does not: an exercise with many right answers. */
import { createDescentRun } from '../../engine/descent/run.ts';
import { valueIn } from '../../engine/trace/record.ts';
import { exercise } from '../../questions/index.ts';
import { at, heightAfter, pointAfter, slopes } from './descend.ts';
import { descents } from './descents.ts';

const { 'one-valley': valley, 'line-fit': fit, 'two-valleys': two, 'xor-surface': surface } = descents;

/** Steps along the gradient itself, uphill. */
const uphill = at(valley, -valley.optimizer.learningRate);
const rest = pointAfter(two, 300) ?? [];
const level = { ...surface, start: [3, -3] };
const [across = 0, along = 0] = slopes(fit);
const best = pointAfter(fit, 2000) ?? [];

/** The learning rate as the record of a later step holds it. */
function rateAfter(steps: number): number | undefined {
  const record = createDescentRun(valley).record(steps);
  return valueIn(record, { quantity: 'learningRate', index: [] }, record.count);
}

export const promises = exercise({
  kind: 'choose',
  many: true,
  objective: 'promise',
  grade: 'check',
  ask: 'Which of these sentences are true of gradient descent?',
  options: [
    {
      text: 'The gradient points to where the loss grows',
      right: heightAfter(uphill, 1) > heightAfter(valley, 0),
      say: 'It does, and the step is taken against it.',
    },
    {
      text: 'The step points at the lowest place',
      right: Math.abs(across * (best[1] ?? 0) - along * (best[0] ?? 0)) < 1e-6,
      misconception: 'M22',
      say: 'In Figure 7.3 it points across the valley. It only says where the ground falls fastest *here*.',
    },
    {
      text: 'Where the slope is 0, the loss is as low as it can be',
      right: Math.max(...slopes(level).map(Math.abs)) > 0.001,
      misconception: 'M23',
      say: 'On the plateau of Figure 7.5 the slopes are nearly 0, and the loss is high.',
    },
    {
      text: 'Two starts close together may end in different valleys',
      right: Math.sign(rest[0] ?? 0) !== Math.sign(pointAfter({ ...two, start: [0.11] }, 300)?.[0] ?? 0),
      say: 'They may: 0.10 and 0.11 in Figure 7.2 do.',
    },
    {
      text: 'A step grows shorter near the bottom, though $η$ stays the same',
      right: Math.abs(slopes({ ...valley, start: [2.9] })[0] ?? 0) < Math.abs(slopes(valley)[0] ?? 0),
      say: 'It does: the slope is one factor of the step, and it shrinks.',
    },
    {
      text: 'While it trains, the network improves its $η$',
      right: rateAfter(20) !== valley.optimizer.learningRate,
      misconception: 'M24',
      say: 'Nothing in a step writes $η$. We choose it.',
    },
  ],
  hints: ['For each sentence there is a figure that shows it, or its opposite.', 'Three of them are true.'],
  solution: [
    'True: the gradient points uphill; close starts may part; steps shrink near the bottom.',
    'Not true: that it points at the minimum, that slope 0 is always the best place, and that $η$ is learned.',
  ],
});
