/** How a number of the network is changed where it stands: as a start value, from which a run begins afresh. */
import type { Editing } from '../../components/kit/stage/edit/editing.ts';
import { type Experiment, layerSizes } from '../../engine/experiment.ts';
import { parameterBlocks, parseParameter } from '../../engine/parameters.ts';
import { denseNames } from '../../notation/dense/names.ts';
import { asChanges, withChanges, withTraining } from './changes.ts';
import type { Bench } from './useBench.ts';

/** Where a weight or bias stands among all parameters; undefined where the network has none of this name. */
export function positionOf(experiment: Experiment, target: string): number | undefined {
  const named = parseParameter(target);
  if (named === undefined) return undefined;
  const [l = 0, j = 0, i = 0] = named.index;
  const quantity = target.startsWith('w') ? 'weights' : 'bias';
  const sizes = layerSizes(experiment.network);
  const block = parameterBlocks(experiment).find((its) => its.layer === l && its.quantity === quantity);
  if (block === undefined || j >= (sizes[l] as number) || i >= (sizes[l - 1] as number)) return undefined;
  return block.offset + (quantity === 'weights' ? j * (sizes[l - 1] as number) + i : j);
}

/**
 * The numbers of the network as they are at the place that is shown. Who changes one later than at the start begins a new run with
 * all weights of that moment.
 */
export function edited(bench: Pick<Bench, 'session' | 'place' | 'change' | 'say'>): Editing {
  const { session, place, change, say } = bench;
  const { experiment } = session;
  const names = denseNames(experiment.network);
  return {
    read(target) {
      if (target === 'lr') return experiment.training.optimizer.learningRate;
      const at = positionOf(experiment, target);
      return at === undefined ? undefined : session.parametersAt(place.update)[at];
    },
    name(target) {
      if (target === 'lr') return 'η';
      const [l = 0, j = 0, i = 0] = parseParameter(target)?.index ?? [];
      return target.startsWith('w') ? names.weight(l, j, i) : `b_${names.unit(l, j)}`;
    },
    change(target, value) {
      if (!Number.isFinite(value)) return 'a finite number';
      if (target === 'lr') {
        if (value < 0) return 'a number from 0';
        change((before) => withTraining(before, { optimizer: { ...before.training.optimizer, learningRate: value } }));
        return undefined;
      }
      if (positionOf(experiment, target) === undefined) return 'a weight or bias: examples are changed in the data';
      const all = place.update === 0 ? {} : asChanges(experiment, session.parametersAt(place.update));
      change((before) => withChanges(before, { ...all, [target]: value }));
      if (place.update > 0)
        say(`A new run begins with the weights after ${place.update} updates, and the one you changed.`);
      return undefined;
    },
  };
}
