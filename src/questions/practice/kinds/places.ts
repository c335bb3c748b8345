/** Mistakes of place in a convolution: a filter turned round, a window beside its place, padding or stride left out. */
import { type ConvolutionSpec, convolutionShapes, tapsOf } from '../../../engine/convolution/convolution.ts';
import type { Block, Quantity } from '../../../engine/trace/layout.ts';
import type { Made, MistakeName } from '../mistake.ts';
import { type PracticeStep, resultWith, valueBefore } from '../step.ts';

export function mistakesOfPlace(step: PracticeStep): Made[] {
  const spec = step.run.experiment;
  if (!('kind' in spec) || spec.kind !== 'convolution') return [];
  const { kind, write } = step.event;
  if (kind === 'weightedSum' && write.quantity === 'mapSum') return ofWindow(step, spec);
  const [first] = step.event.reads;
  if (kind !== 'multiply' || first?.quantity !== 'kernel') return [];
  const { filter } = convolutionShapes(spec);
  const [f = 0, channel = 0, row = 0, column = 0] = first.index;
  const mirrored = {
    quantity: first.quantity,
    index: [f, channel, filter.rows - 1 - row, filter.columns - 1 - column],
  };
  const value = valueBefore(step, mirrored);
  return value === undefined ? [] : [['kernel-flipped', resultWith(step, 0, value), mirrored, first]];
}

/** Steps to a neighbouring pixel, down and to the right. */
const shifts = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
] as const;

/** The weighted sum of a whole window, wherever it was laid. */
function ofWindow(step: PracticeStep, spec: ConvolutionSpec): Made[] {
  const [f = 0, row = 0, column = 0] = step.event.write.index;
  const { filter, channels } = convolutionShapes(spec);
  const size = filter.rows * filter.columns;
  const number = (quantity: Quantity, k: number) =>
    step.record.initial[(step.record.plan.layout.block(quantity) as Block).offset + k] as number;
  const asItIs = (k: number) => k;
  const turned = (k: number) => Math.floor(k / size) * size + size - 1 - (k % size);
  const sum = (laid: ConvolutionSpec, y: number, x: number, tap: (k: number) => number) =>
    tapsOf(laid, y, x).reduce(
      (total, { k, pixel }) => total + number('kernel', f * size * channels + tap(k)) * number('pixel', pixel),
      number('kernelBias', f),
    );
  const { padding = 0, stride = 1 } = spec;
  const single = { ...spec, stride: 1 };
  const made = (name: MistakeName, applies: boolean, value: () => number): Made[] => (applies ? [[name, value()]] : []);
  return [
    ['kernel-flipped', sum(spec, row, column, turned)],
    ...made('padding-ignored', padding > 0, () => sum({ ...spec, padding: 0 }, row, column, asItIs)),
    ...made('stride-ignored', stride > 1, () => sum(single, row, column, asItIs)),
    ...shifts.map(
      ([down, right]): Made => ['window-shifted', sum(single, row * stride + down, column * stride + right, asItIs)],
    ),
  ];
}
