/** The events between the gradients and the new parameters: clipping, penalties, the optimizer's own. */
import type { Emit, Optimizer, OptimizerSlots } from '../../optimizers/optimizer.ts';
import { isLearned, type ParameterBlock, parameterBlocks, prefixOf } from '../../parameters.ts';
import { gradientStages, type UpdateSpec } from '../../rules.ts';
import { perParameter, type Slots } from '../slots.ts';
import type { EventWriter } from '../writer.ts';
import { type Builder, range } from './builder.ts';

/** What the update of any subject needs to write its events. */
export interface UpdateBuilder extends Pick<Slots, 'slot'> {
  readonly training: UpdateSpec;
  readonly events: Pick<EventWriter, 'emit'>;
}

export function update(builder: Builder, optimizer: Optimizer) {
  const { experiment, events, slot, sizes } = builder;
  const blocks = parameterBlocks(experiment);
  const stepperOf = startUpdate({ training: experiment.training, events, slot }, optimizer, blocks);
  for (let l = builder.layers.length; l >= 1; l--) {
    const of = (quantity: ParameterBlock['quantity']) => {
      const block = blocks.find((candidate) => candidate.layer === l && candidate.quantity === quantity);
      return block?.learned ? stepperOf(block) : undefined;
    };
    const [weight, bias, slope] = [of('weights'), of('bias'), of('slope')];
    const inputs = sizes[l - 1] as number;
    for (let j = 0; j < (sizes[l] as number); j++) {
      for (let k = j * inputs; k < (j + 1) * inputs; k++) weight?.(k);
      bias?.(j);
    }
    slope?.(0);
  }
}

/**
 * The events that happen once an update.
 * @returns what writes the events of one parameter of a block, from its gradient to its new value
 */
export function startUpdate(builder: UpdateBuilder, optimizer: Optimizer, blocks: readonly ParameterBlock[]) {
  const { training, events, slot } = builder;
  if (training.clipNorm !== undefined) gradientNorm(builder, blocks);
  const shared = [...optimizer.powers, ...optimizer.shared];
  const once = Object.fromEntries(shared.map((name) => [name, slot(name)]));
  const constants = Object.fromEntries(Object.keys(optimizer.constants).map((name) => [name, slot(name as 'alpha')]));
  const learningRate = slot('learningRate');
  const emitOnce: Emit = (kind, write, reads) => events.emit(kind, 0, write, reads);
  optimizer.traceOnce(emitOnce, { learningRate, ...constants, ...once } as OptimizerSlots);

  return (block: ParameterBlock) => {
    const { quantity } = block;
    const at = (name: string) => slot(perParameter(quantity, name), ...prefixOf(block));
    const emit: Emit = (kind, write, reads) => events.emit(kind, block.layer, write, reads);
    const stages = gradientStages(training, quantity);
    const slots = {
      parameter: slot(quantity, ...prefixOf(block)),
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
      if (!isLearned(block, k)) return;
      for (const stage of prepare) stage(k);
      optimizer.trace(emit, slots, k);
    };
  };
}

/** ‖g‖ over all learned parameters together, and the factor that brings it down to clipNorm. */
function gradientNorm({ events, slot }: UpdateBuilder, blocks: readonly ParameterBlock[]) {
  const gradients = blocks.flatMap((block) =>
    range(0, block.size)
      .filter((k) => isLearned(block, k))
      .map((k) => slot(perParameter(block.quantity, 'Gradient'), ...prefixOf(block)) + k),
  );
  events.emit('squaredNorm', 0, slot('squaredNorm'), gradients);
  events.emit('norm', 0, slot('gradientNorm'), [slot('squaredNorm'), ...gradients]);
  events.emit('clipScale', 0, slot('clipScale'), [slot('clipNorm'), slot('gradientNorm')]);
}
