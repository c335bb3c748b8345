/** What a reader can set in F10.2. */
import type { DescentSpec } from '../../../engine/descent/descent.ts';
import type { OptimizerSpec } from '../../../engine/experiment.ts';
import { type OptimizerName, optimizerNames } from '../../../engine/optimizers.ts';
import { valley } from '../../../exercises/training-loop/laps.ts';
import type { SettingValues, StepSpec } from '../../../player/settings.ts';

const rate = { kind: 'number', min: 0.0001, max: 10 } as const;

export const rules = {
  /** Whose numbers are shown. */
  follow: { kind: 'choice', names: optimizerNames },
  /** Whether the others are drawn too; before they are asked about, they are not. */
  show: { kind: 'choice', names: ['one', 'all'] },
  /** The learning rate of those that step by the gradient, and of those that divide by its size. */
  plain: rate,
  own: rate,
} as const;
export type RaceRules = typeof rules;

export const lastStep = 50;

/** Optimizers whose step is as long as the gradient, not as its size divided by what it usually is. */
export const plainSteps: ReadonlySet<OptimizerName> = new Set(['sgd', 'momentum', 'nesterov']);

/**
 * How far each goes before its prediction: where two updates with momentum lead is asked, and how long the first step is that is
 * divided by the size of the gradient.
 */
export const untils = ({ follow, show }: SettingValues<RaceRules>) => {
  const all = show === 'all';
  return [
    all || follow === 'momentum' || follow === 'nesterov' ? 1 : undefined,
    all || !plainSteps.has(follow) ? 0 : undefined,
  ];
};

/** All that take part, with the rates of the moment. RMSProp has the forgetting that is usual in text books. */
export const racers = ({ plain, own }: Pick<SettingValues<RaceRules>, 'plain' | 'own'>): OptimizerSpec[] =>
  optimizerNames.map((kind) => ({
    kind,
    learningRate: plainSteps.has(kind) ? plain : own,
    ...(kind === 'rmsprop' && { alpha: 0.9 }),
  }));

/** The way of one of them as a run of the engine, which has every operation of an update. */
export const descentOf = (optimizer: OptimizerSpec): DescentSpec => ({
  kind: 'descent',
  function: { kind: 'quadratic', curvatures: valley.curvatures },
  start: valley.start,
  optimizer,
});

export const raceSpec = (id: string, step = 0): StepSpec<RaceRules> => ({
  id,
  last: lastStep,
  rules,
  opened: { step, values: { follow: 'sgd', show: 'one', plain: 0.05, own: 0.1 } },
});
