/** The events between the gradients and the new parameters: clipping, penalties, the optimizer's own. */
import type { Emit, Optimizer, OptimizerSlots } from '../../optimizers/optimizer.ts';
import { type ParameterBlock, parameterBlocks } from '../../parameters.ts';
import { gradientStages } from '../../rules.ts';
import { perParameter } from '../slots.ts';
import { type Builder, range } from './builder.ts';

export function update(builder: Builder, optimizer: Optimizer) {
  const { experiment, events, slot } = builder;
  const { training } = experiment;
  const blocks = parameterBlocks(experiment).filter(({ learned }) => learned);
  if (training.clipNorm !== undefined) gradientNorm(builder, blocks);
  const shared = [...optimizer.powers, ...optimizer.shared];
  const once = Object.fromEntries(shared.map((name) => [name, slot(name)]));
  const constants = Object.fromEntries(Object.keys(optimizer.constants).map((name) => [name, slot(name as 'alpha')]));
  const learningRate = slot('learningRate');
  const emitOnce: Emit = (kind, write, reads) => events.emit(kind, 0, write, reads);
  optimizer.traceOnce(emitOnce, { learningRate, ...constants, ...once } as OptimizerSlots);

  /** The events of a block of parameters, one parameter at a time. */
  const stepper = (block: ParameterBlock) => {
    const { quantity, layer: l } = block;
    const at = (name: string) => slot(perParameter(quantity, name), l);
    const emit: Emit = (kind, write, reads) => events.emit(kind, l, write, reads);
    const stages = gradientStages(training, quantity);
    const slots = {
      parameter: slot(quantity, l),
      gradient: at(stages.at(-1) ?? 'Gradient'),
      step: at('Step'),
      learningRate,
      ...constants,
      ...once,
      ...Object.fromEntries([...optimizer.memory, ...optimizer.working].map((name) => [name, at(name)])),
    } as OptimizerSlots;
    const prepare = stages.map((stage, s) => {
      const [from, to] = [at(stages[s - 1] ?? 'Gradient'), at(stage)];
      if (stage === 'ClippedGradient') return (k: number) => emit('clip', to + k, [from + k, slot('clipScale')]);
      const [kind, lambda] = stage === 'L2Gradient' ? (['addL2', 'l2'] as const) : (['addL1', 'l1'] as const);
      return (k: number) => emit(kind, to + k, [from + k, slot(lambda), slots.parameter + k]);
    });
    return (k: number) => {
      for (const stage of prepare) stage(k);
      optimizer.trace(emit, slots, k);
    };
  };

  for (let l = builder.layers.length; l >= 1; l--) {
    const of = (quantity: ParameterBlock['quantity']) => {
      const block = blocks.find((candidate) => candidate.layer === l && candidate.quantity === quantity);
      return block && stepper(block);
    };
    const [weight, bias, slope] = [of('weights'), of('bias'), of('slope')];
    const inputs = builder.sizes[l - 1] as number;
    for (let j = 0; j < (builder.sizes[l] as number); j++) {
      for (let k = j * inputs; k < (j + 1) * inputs; k++) weight?.(k);
      bias?.(j);
    }
    slope?.(0);
  }
}

/** ‖g‖ over all learned parameters together, and the factor that brings it down to clipNorm. */
function gradientNorm({ events, slot }: Builder, blocks: readonly ParameterBlock[]) {
  const gradients = blocks.flatMap(({ quantity, layer, size }) =>
    range(slot(perParameter(quantity, 'Gradient'), layer), size),
  );
  events.emit('squaredNorm', 0, slot('squaredNorm'), gradients);
  events.emit('norm', 0, slot('gradientNorm'), [slot('squaredNorm')]);
  events.emit('clipScale', 0, slot('clipScale'), [slot('clipNorm'), slot('gradientNorm')]);
}
