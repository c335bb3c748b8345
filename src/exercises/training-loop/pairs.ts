/** The pairs of runs of Figure 10.4: alike in all but one setting. */
import type { Experiment } from '../../engine/experiment.ts';
import { createRun } from '../../engine/trace/run.ts';
import { cardsExperiment, openedDeal } from './cards.ts';
import { type ComparedPass, comparePasses } from './compare.ts';

export const changes = ['rate', 'seed', 'batch', 'momentum', 'bit', 'nothing'] as const;
export type ChangeName = (typeof changes)[number];

/** Updates that are compared. */
export const comparedUpdates = 5;

const base = cardsExperiment(openedDeal);

/** The second run of a pair; the first is that of Figure 10.1 as it opens. */
function changed(change: ChangeName): Experiment {
  switch (change) {
    case 'rate':
      return cardsExperiment({ ...openedDeal, rate: openedDeal.rate * 2 });
    case 'seed':
      return cardsExperiment({ ...openedDeal, seed: openedDeal.seed + 1 });
    case 'batch':
      return cardsExperiment({ ...openedDeal, batch: openedDeal.batch * 2 });
    case 'momentum':
      return {
        ...base,
        training: { ...base.training, optimizer: { kind: 'momentum', learningRate: openedDeal.rate } },
      };
    case 'bit': {
      const [layer] = base.network.layers;
      const weights = [[nextAfter(layer?.weights[0]?.[0] as number)]];
      return { ...base, network: { ...base.network, layers: [{ ...(layer as typeof layer & object), weights }] } };
    }
    case 'nothing':
      return base;
  }
}

/** The number beside this one, as near as two numbers of a computer can be. */
function nextAfter(value: number): number {
  const bits = new BigInt64Array(Float64Array.of(value).buffer);
  bits[0] = (bits[0] as bigint) + 1n;
  return new Float64Array(bits.buffer)[0] as number;
}

export const pairOf = (change: ChangeName): readonly [Experiment, Experiment] => [base, changed(change)];

const known = new Map<ChangeName, readonly ComparedPass[]>();

/** All passes of a pair, compared; made once. */
export function comparedPair(change: ChangeName): readonly ComparedPass[] {
  const passes = known.get(change) ?? comparePasses(pairOf(change), comparedUpdates);
  known.set(change, passes);
  return passes;
}

/** The pass in which the first number differs; undefined where none does. */
export const firstDifference = (change: ChangeName) => comparedPair(change).find(({ first }) => first !== undefined);

/** The weight of both runs before each update, and after the last one. */
export function weightsOf(change: ChangeName): readonly (readonly [number, number])[] {
  const [one, other] = pairOf(change).map((experiment) => createRun(experiment));
  const at = (run: typeof one, update: number) => run?.parametersAt(update)?.[0] as number;
  return Array.from({ length: comparedUpdates + 1 }, (_, update) => [at(one, update), at(other, update)]);
}
