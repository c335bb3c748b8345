/** A loss along two weights of a network, as that network: the weights that do not move are frozen. */
import type { DescentSpec } from '../../../engine/descent/descent.ts';
import { experimentOfNetwork, type NetworkFunction } from '../../../engine/descent/network.ts';
import type { ParameterName } from '../../../engine/experiment.ts';
import { targetsOf } from '../../../player/edit.ts';
import type { Handed } from '../stage/to-workbench/handed.ts';

/** @param at the place in its run */
export function handedOfDescent(spec: DescentSpec, at: Pick<Handed, 'update' | 'cell' | 'granularity'>): Handed {
  const its = spec.function as NetworkFunction;
  const { training, ...rest } = experimentOfNetwork(its, spec, spec.start);
  const { only: _only, ...plain } = training;
  const isStill = (name: string): name is ParameterName => /^[wb]\./.test(name) && !its.along.includes(name);
  const freeze = targetsOf({ ...rest, training: plain }).filter(isStill);
  return {
    experiment: { ...rest, training: { ...plain, freeze } },
    ...at,
    lacks: 'All weights but these two are frozen there, as they are here.',
  };
}
