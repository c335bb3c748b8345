/** What a reader does to a state, as pure functions from one state to the next. */
import type { Experiment, ParameterName } from '../../engine/experiment.ts';
import type { ActivationName } from '../../engine/math/activations.ts';
import { parameterBlocks } from '../../engine/parameters.ts';
import type { DataSource, Prepared } from '../data/kinds.ts';
import { withoutStrays } from '../state/experiment-of.ts';
import type { BuiltLayer, BuiltTraining, WorkbenchState } from '../state/state.ts';

/** What a new hidden layer is like where there is none to be like. */
const newHidden: BuiltLayer = { units: 4, activation: 'tanh' };

/** The state with other layers: numbers set by hand or frozen go with the weights that are gone. */
export function withLayers(state: WorkbenchState, layers: readonly BuiltLayer[], inputs: number): WorkbenchState {
  const { dropout } = state.training;
  const fits = dropout === undefined || dropout.length === layers.length;
  const { dropout: _left, ...rest } = state.training;
  return {
    ...state,
    network: withoutStrays({ ...state.network, layers }, inputs),
    training: fits ? state.training : { ...rest, dropout: resized(dropout, layers.length) },
  };
}

/** Dropout's shares for another number of layers: hidden layers keep theirs, the output has none. */
const resized = (dropout: readonly number[], layers: number) =>
  Array.from({ length: layers }, (_, k) => (k === layers - 1 || k >= dropout.length - 1 ? 0 : (dropout[k] as number)));

/** A hidden layer behind another; behind 0, the inputs, before all. It is like the one it stands beside. */
export function withNewLayer({ network: { layers } }: WorkbenchState, after: number): BuiltLayer[] {
  const beside = layers.length > 1 ? layers[Math.max(0, Math.min(after, layers.length - 1) - 1)] : undefined;
  return [...layers.slice(0, after), beside ?? newHidden, ...layers.slice(after)];
}

/** Every layer of a state with one changed. @param l counted from 1 */
export const withLayer = ({ network: { layers } }: WorkbenchState, l: number, to: Partial<BuiltLayer>): BuiltLayer[] =>
  layers.map((layer, k) => (k === l - 1 ? { ...layer, ...to } : layer));

/** What the last layer and the loss have to be for a task. */
const outputFor: Readonly<Record<Prepared['task'], { activation: ActivationName; loss: BuiltTraining['loss'] }>> = {
  binary: { activation: 'sigmoid', loss: 'binary-cross-entropy' },
  classes: { activation: 'softmax', loss: 'categorical-cross-entropy' },
  values: { activation: 'linear', loss: 'mse' },
};

/**
 * A state with other data. Where they ask for another number of outputs, or for another task, the last layer and the loss become
 * what suits them.
 * @returns what was changed besides the data, in words; undefined where nothing was
 */
export function withSource(
  state: WorkbenchState,
  source: DataSource,
  before: Prepared | undefined,
  prepared: Prepared,
): { readonly state: WorkbenchState; readonly said: string | undefined } {
  const { layers } = state.network;
  const units = prepared.targets[0]?.length ?? 1;
  const next = { ...state, source };
  if (layers.at(-1)?.units === units && before?.task === prepared.task)
    return { state: withLayers(next, layers, prepared.names.length), said: undefined };
  const { activation, loss } = outputFor[prepared.task];
  const fitted = withLayers(next, [...layers.slice(0, -1), { units, activation }], prepared.names.length);
  const why = { binary: 'two classes', classes: `${prepared.classes.length} classes`, values: 'values to fit' };
  return {
    state: { ...fitted, training: { ...fitted.training, loss } },
    said: `These data have ${why[prepared.task]}: the last layer now has ${units} ${units === 1 ? 'unit' : 'units'} with ${activation}, and the loss is ${loss}.`,
  };
}

/** All weights and biases as they stand, by name, so that a run can begin with them. */
export function asChanges(experiment: Experiment, parameters: ArrayLike<number>): Record<ParameterName, number> {
  const entries = parameterBlocks(experiment).flatMap(({ quantity, layer, offset, size, shape }) => {
    if (quantity === 'slope') return [];
    const senders = (quantity === 'weights' ? shape[1] : 1) as number;
    return Array.from({ length: size }, (_, k) => {
      const [j, i] = [Math.floor(k / senders), k % senders];
      const name = quantity === 'weights' ? `w.${layer}.${j}.${i}` : `b.${layer}.${j}`;
      return [name, parameters[offset + k] as number] as const;
    });
  });
  return Object.fromEntries(entries) as Record<ParameterName, number>;
}

/** The state with some weights or biases set by hand, by their names. */
export const withChanges = (state: WorkbenchState, changes: Readonly<Record<string, number>>): WorkbenchState => ({
  ...state,
  network: { ...state.network, changes: { ...state.network.changes, ...changes } },
});

/** The state with a weight or bias frozen, or learned again. */
export function withFrozen(state: WorkbenchState, names: readonly string[], frozen: boolean): WorkbenchState {
  const others = state.network.frozen.filter((name) => !names.includes(name));
  const now = frozen ? [...others, ...(names as readonly ParameterName[])] : others;
  return { ...state, network: { ...state.network, frozen: now } };
}

/** The state with some settings of training changed; undefined takes one away. */
export function withTraining(
  state: WorkbenchState,
  to: { readonly [Name in keyof BuiltTraining]?: BuiltTraining[Name] | undefined },
): WorkbenchState {
  const entries = Object.entries({ ...state.training, ...to }).filter(([, value]) => value !== undefined);
  return { ...state, training: Object.fromEntries(entries) as unknown as BuiltTraining };
}
