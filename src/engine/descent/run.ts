/** The run of a descent: an update is one step of the optimizer. */

import { batchesOf } from '../batches.ts';
import { mse } from '../math/losses/squared.ts';
import { optimizers } from '../optimizers.ts';
import type { ParameterBlock } from '../parameters.ts';
import { withMemory } from '../start-state.ts';
import { denseCuts } from '../trace/dense-cuts.ts';
import { denseParts, putConstants } from '../trace/dense-parts.ts';
import { denseKinds } from '../trace/kinds/dense.ts';
import { descentKinds } from '../trace/kinds/descent.ts';
import { memoryKinds } from '../trace/kinds/memory.ts';
import type { KindOfEvent } from '../trace/kinds/operands.ts';
import { updateKinds } from '../trace/kinds/update.ts';
import { kindsOfUpdate } from '../trace/lay-out-plan.ts';
import { type Block, layoutBuilder, type Quantity } from '../trace/layout.ts';
import { startUpdate } from '../trace/passes/update.ts';
import { finishPlan, type Plan } from '../trace/plan.ts';
import { planUpdate } from '../trace/plan-update.ts';
import { addConstants, addPersistent, addUpdate } from '../trace/slots.ts';
import { noBatches, type Run, startRun } from '../trace/start-run.ts';
import { eventWriter } from '../trace/writer.ts';
import { createTrainer } from '../train.ts';
import { formulaCuts, untilTheValue } from './coordinates.ts';
import type { DescentSpec } from './descent.ts';
import { type FormulaSpec, tracedFunction } from './functions.ts';
import { experimentOfNetwork, lossAlong, type NetworkFunction } from './network.ts';

export { type Coordinates, coordinatesOf } from './coordinates.ts';

const { lossTerm, lossSlope, weightGradient } = denseKinds;
const kinds = { ...descentKinds, ...updateKinds, ...memoryKinds, lossTerm, lossSlope, weightGradient } as const;

/** Starts the run of a valid descent. `maxBytes` bounds what is kept for going back. */
export function createDescentRun(spec: DescentSpec, maxBytes?: number): Run<DescentSpec> {
  const { function: its } = spec;
  return its.kind === 'network' ? networkRun(spec, its, maxBytes) : formulaRun(spec, its, maxBytes);
}

function formulaRun(spec: DescentSpec, its: FormulaSpec, maxBytes: number | undefined): Run<DescentSpec> {
  const f = tracedFunction(its);
  const optimizer = optimizers[spec.optimizer.kind];
  const plan = planFormula(spec, its);
  return startRun(
    {
      subject: 'descent',
      experiment: spec,
      updates: Number.POSITIVE_INFINITY,
      batches: noBatches,
      arithmetic: { kinds, activations: [], loss: mse, outputs: f.outputs },
      cuts: formulaCuts,
      start: withMemory(spec.start, optimizer),
      parameters: f.coordinates,
      plan: () => plan,
      given(put) {
        putConstants(put, optimizer, spec);
        f.given(put);
      },
    },
    maxBytes,
  );
}

/** Terms and value, slopes, then the optimizer's events, coordinate by coordinate. */
function planFormula(spec: DescentSpec, its: FormulaSpec): Plan {
  const f = tracedFunction(its);
  const optimizer = optimizers[spec.optimizer.kind];
  const block: ParameterBlock = {
    quantity: 'point',
    layer: 0,
    shape: [f.coordinates],
    offset: 0,
    size: f.coordinates,
    learned: true,
  };
  const builder = layoutBuilder();
  addPersistent(builder, optimizer, [block]);
  addConstants(builder, spec, optimizer);
  f.addGiven(builder);
  builder.endOfGiven();
  f.addComputed(builder);
  addUpdate(builder, spec, optimizer, [block]);
  const layout = builder.finish();
  const slot = (quantity: Quantity, ...prefix: number[]) => (layout.block(quantity, ...prefix) as Block).offset;
  const events = eventWriter((kind) => (kinds[kind as keyof typeof kinds] as KindOfEvent).pass);
  f.emit(events.emit, slot);
  const step = startUpdate({ training: spec, events, slot }, optimizer, [block])(block);
  for (let i = 0; i < f.coordinates; i++) step(i);
  return finishPlan(layout, events.finish(), 0);
}

function networkRun(spec: DescentSpec, its: NetworkFunction, maxBytes: number | undefined): Run<DescentSpec> {
  const experiment = experimentOfNetwork(its, spec, spec.start);
  const parts = denseParts(experiment, {
    optimizer: optimizers[spec.optimizer.kind],
    batches: batchesOf(experiment),
    kinds: kindsOfUpdate,
    plan: (examples) => planUpdate(experiment, examples),
    train: (state, done) => createTrainer(experiment, state, done),
  });
  return startRun({ ...parts, subject: 'descent', experiment: spec, cuts: untilTheValue('loss', denseCuts) }, maxBytes);
}

/**
 * The function by itself, without events and with the bits of the traced value: for a curve, or for contours over a grid.
 * @returns its value at a point of one or two numbers; what it gives may be infinite or NaN
 */
export const functionOf = ({ function: its }: Pick<DescentSpec, 'function'>): ((point: readonly number[]) => number) =>
  its.kind === 'network' ? lossAlong(its) : tracedFunction(its).value;
