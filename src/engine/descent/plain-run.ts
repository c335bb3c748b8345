/**
 * The run of a descent that needs little: plain steps on a function that is written down. The cells, the order and the bits are
 * those of createDescentRun (tests hold them equal); there is no code for networks, clipping and other optimizers.
 */
import { mse } from '../math/losses/squared.ts';
import { descentKinds } from '../trace/kinds/descent.ts';
import type { KindOfEvent } from '../trace/kinds/operands.ts';
import { plainKinds } from '../trace/kinds/plain.ts';
import { stepKinds } from '../trace/kinds/step.ts';
import { type Block, layoutBuilder, type Quantity } from '../trace/layout.ts';
import { finishPlan, type Plan } from '../trace/plan.ts';
import { noBatches, type Run, startRun } from '../trace/start-run.ts';
import { eventWriter } from '../trace/writer.ts';
import { formulaCuts } from './coordinates.ts';
import type { DescentSpec } from './descent.ts';
import { type TracedFunction, tracedFunction } from './functions.ts';

const { lossTerm, lossSlope, weightGradient } = plainKinds;
const kinds = { ...descentKinds, ...stepKinds, lossTerm, lossSlope, weightGradient } as const;

function formulaOf({ function: its }: Pick<DescentSpec, 'function'>): TracedFunction {
  if (its.kind === 'network') throw new Error('this run knows functions that are written down; see createDescentRun');
  return tracedFunction(its);
}

/** The function by itself, with the bits of the traced value. @throws Error for the loss of a network */
export const plainFunctionOf = (spec: Pick<DescentSpec, 'function'>) => formulaOf(spec).value;

/** @throws Error for the loss of a network, clipping, or another optimizer than sgd; see createDescentRun */
export function createPlainDescent(spec: DescentSpec): Run<DescentSpec> {
  const { optimizer, clipNorm, start } = spec;
  if (optimizer.kind !== 'sgd' || clipNorm !== undefined)
    throw new Error(`this run knows plain steps only, not ${optimizer.kind} or clipping; see createDescentRun`);
  const f = formulaOf(spec);
  const plan = layOut(f);
  return startRun({
    subject: 'descent',
    experiment: spec,
    updates: Number.POSITIVE_INFINITY,
    batches: noBatches,
    arithmetic: { kinds, activations: [], loss: mse, outputs: f.outputs },
    cuts: formulaCuts,
    start: Float64Array.from(start),
    parameters: f.coordinates,
    plan: () => plan,
    given(put) {
      put([optimizer.learningRate], 'learningRate');
      f.given(put);
    },
  });
}

function layOut(f: TracedFunction): Plan {
  const builder = layoutBuilder();
  builder.add('point', [], [f.coordinates]);
  builder.endOfParameters();
  builder.endOfPersistent();
  builder.add('learningRate', [], []);
  f.addGiven(builder);
  builder.endOfGiven();
  f.addComputed(builder);
  for (const quantity of ['pointGradient', 'pointStep'] as const) builder.add(quantity, [], [f.coordinates]);
  const layout = builder.finish();
  const slot = (quantity: Quantity, ...prefix: number[]) => (layout.block(quantity, ...prefix) as Block).offset;
  const { emit, finish } = eventWriter((kind) => (kinds[kind as keyof typeof kinds] as KindOfEvent).pass);
  f.emit(emit, slot);
  for (let i = 0; i < f.coordinates; i++) {
    const [point, step] = [slot('point') + i, slot('pointStep') + i];
    emit('step', 0, step, [slot('learningRate'), slot('pointGradient') + i]);
    emit('update', 0, point, [point, step]);
  }
  return finishPlan(layout, finish(), 0);
}
