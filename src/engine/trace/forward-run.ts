/**
 * A run that ends with the outputs: the forward pass of the first example and nothing after it, with the cells, the order and
 * the bits of a whole run (tests hold them equal), and without the code for losses, gradients and updates.
 */
import type { Experiment } from '../experiment.ts';
import { forwardTrace } from '../forward-trace.ts';
import type { Granularity } from './granularities.ts';
import { type Block, type Layout, layoutBuilder, slotOf } from './layout.ts';
import { marksOf } from './marks.ts';
import { finishPlan } from './plan.ts';
import type { UpdateRecord } from './record.ts';
import type { Run } from './run.ts';
import { eventWriter } from './writer.ts';

/** @throws Error for an activation function that forwardTrace does not have */
export function createForwardRun(experiment: Experiment): Run {
  const events = forwardTrace(experiment.network, experiment.data.inputs[0] as readonly number[]);
  const layout = layOut(experiment);
  const writer = eventWriter(() => 'forward');
  for (const { kind, reads, write } of events) {
    const slots = reads.map((cell) => slotOf(layout, cell));
    writer.emit(kind, write.index[1] as number, slotOf(layout, write), slots);
  }
  const plan = finishPlan(layout, writer.finish(), 1);
  const last = events.findIndex(({ value }) => !Number.isFinite(value));
  const fault = last >= 0;
  const initial = givenNumbers(experiment, layout);
  const record: UpdateRecord = {
    update: 0,
    plan,
    batch: [0],
    initial,
    values: Float64Array.from(events, ({ value }) => value),
    count: fault ? last + 1 : events.length,
    fault,
  };
  const marks = new Map<Granularity, Int32Array>();
  return {
    experiment,
    updates: 1,
    updatesPerEpoch: 1,
    batch: () => record.batch,
    plan: () => plan,
    parametersAt: () => initial.subarray(0, layout.parameters),
    record: () => record,
    marks(_, granularity) {
      const known = marks.get(granularity) ?? marksOf(plan, granularity);
      marks.set(granularity, known);
      return known;
    },
    bytesKept: 0,
  };
}

function layOut({ network }: Experiment): Layout {
  const builder = layoutBuilder();
  for (const [k, { weights, bias }] of network.layers.entries()) {
    builder.add('weights', [k + 1], [bias.length, weights[0]?.length ?? 0]);
    builder.add('bias', [k + 1], [bias.length]);
  }
  builder.endOfParameters();
  builder.endOfPersistent();
  builder.add('a', [0, 0], [network.inputs]);
  builder.endOfGiven();
  for (const [k, { weights, bias }] of network.layers.entries()) {
    builder.add('product', [0, k + 1], [bias.length, weights[0]?.length ?? 0]);
    builder.add('z', [0, k + 1], [bias.length]);
    builder.add('a', [0, k + 1], [bias.length]);
  }
  return builder.finish();
}

/** Weights, biases and inputs in their slots. */
function givenNumbers({ network, data }: Experiment, layout: Layout): Float64Array {
  const initial = new Float64Array(layout.given);
  const put = (block: Block | undefined, values: readonly number[]) => initial.set(values, block?.offset);
  for (const [k, { weights, bias }] of network.layers.entries()) {
    put(layout.block('weights', k + 1), weights.flat());
    put(layout.block('bias', k + 1), bias);
  }
  put(layout.block('a', 0, 0), data.inputs[0] as readonly number[]);
  return initial;
}
