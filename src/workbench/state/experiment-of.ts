/** From what a reader has built to an experiment of the engine, or to all that speaks against it. */
import { type Experiment, parameterCount } from '../../engine/experiment.ts';
import { initialWeights } from '../../engine/initialization.ts';
import { parseParameter } from '../../engine/parameters.ts';
import type { Problem } from '../../engine/problems.ts';
import { tooManyEvents } from '../../engine/trace/event-count.ts';
import { validateExperiment } from '../../engine/validate.ts';
import type { Prepared, Problems } from '../data/kinds.ts';
import { prepare } from '../data/source.ts';
import { type BuiltNetwork, builtLimits, type WorkbenchState } from './state.ts';

export interface Built {
  /** Its data are the training examples alone, in the order of the split. */
  readonly experiment: Experiment;
  readonly prepared: Prepared;
  /** Why it can be trained, but not be stepped through; undefined where it can. */
  readonly tooLong: Problem | undefined;
}

/**
 * @param known what `prepare` made of the same source and preparation, where that is at hand
 * @returns the experiment, or every problem with its path in the state
 */
export function experimentOf(state: WorkbenchState, known?: Prepared): Built | Problems {
  const prepared = known ?? prepare(state.source, state.preparation);
  if ('problems' in prepared) return prepared;
  const { network, training } = state;
  const inputs = prepared.names.length;
  const problems = [
    ...outputProblems(network, prepared),
    ...sizeProblems(network, inputs),
    ...nameProblems(network, inputs),
  ];
  if (problems.length > 0) return { problems };
  const rows = (matrix: readonly (readonly number[])[]) => prepared.split.training.map((n) => matrix[n]);
  const json = {
    network: { inputs, layers: layersOf(network, inputs) },
    data: { inputs: rows(prepared.inputs), targets: rows(prepared.targets) },
    training: { ...training, ...(network.frozen.length > 0 && { freeze: network.frozen }) },
    seed: network.start.seed,
  };
  const read = validateExperiment(json);
  if (!read.ok) return { problems: inShort(read.problems) };
  const { experiment } = read;
  const batch = Math.min(training.batchSize ?? Number.POSITIVE_INFINITY, json.data.inputs.length);
  return { experiment, prepared, tooLong: tooManyEvents(experiment, batch) };
}

/** As many outputs as the targets have columns. */
function outputProblems({ layers }: BuiltNetwork, { targets, task, classes }: Prepared): Problem[] {
  const columns = targets[0]?.length ?? 0;
  const units = layers.at(-1)?.units;
  if (units === columns) return [];
  const why = {
    binary: 'for two classes',
    classes: `one for each of ${classes.length} classes`,
    values: columns === 1 ? 'for one value' : `one for each of ${columns} values`,
  };
  return [
    {
      path: `network.layers[${layers.length - 1}].units`,
      problem: `the last layer has ${units} ${units === 1 ? 'unit' : 'units'}`,
      expected: `${columns} ${columns === 1 ? 'unit' : 'units'}, ${why[task]}`,
    },
  ];
}

function sizeProblems({ layers }: BuiltNetwork, inputs: number): Problem[] {
  const count = parameterCount([inputs, ...layers.map(({ units }) => units)]);
  if (count <= builtLimits.parameters) return [];
  const [has, most] = [count, builtLimits.parameters].map((number) => number.toLocaleString('en'));
  return [
    { path: 'network.layers', problem: `the network has ${has} weights and biases`, expected: `at most ${most}` },
  ];
}

/** Names of weights and biases that this network does not have. */
function nameProblems({ layers, changes, frozen }: BuiltNetwork, inputs: number): Problem[] {
  const sizes = [inputs, ...layers.map(({ units }) => units)];
  const problem = (path: string, name: string) => ({
    path,
    problem: `this network has no ${name}`,
    expected: 'a weight or bias of a network with these layers',
  });
  return [
    ...Object.keys(changes)
      .filter((name) => !isIn(sizes, name))
      .map((name) => problem(`network.changes.${name}`, name)),
    ...frozen.flatMap((name, k) => (isIn(sizes, name) ? [] : [problem(`network.frozen[${k}]`, name)])),
  ];
}

function isIn(sizes: readonly number[], name: string): boolean {
  const [l = 0, j = 0, i = 0] = parseParameter(name)?.index ?? [];
  return l >= 1 && j < (sizes[l] ?? 0) && i < (sizes[l - 1] ?? 0);
}

/** The network without changes and frozen names that its layers no longer have: for who takes a unit away. */
export function withoutStrays(network: BuiltNetwork, inputs: number): BuiltNetwork {
  const sizes = [inputs, ...network.layers.map(({ units }) => units)];
  return {
    ...network,
    changes: Object.fromEntries(Object.entries(network.changes).filter(([name]) => isIn(sizes, name))),
    frozen: network.frozen.filter((name) => isIn(sizes, name)),
  };
}

function layersOf({ layers, start, changes }: BuiltNetwork, inputs: number) {
  const sizes = [inputs, ...layers.map(({ units }) => units)];
  return layers.map(({ units, activation }, k) => {
    const l = k + 1;
    const drawn = initialWeights(start, start.seed, l, sizes[k] as number, units);
    return {
      units,
      activation,
      weights: drawn.map((row, j) => row.map((w, i) => changes[`w.${l}.${j}.${i}`] ?? w)),
      bias: Array.from({ length: units }, (_, j) => changes[`b.${l}.${j}`] ?? 0),
    };
  });
}

/** Of problems that are the same for many examples, the first. */
function inShort(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ path, problem }) => {
    const key = path.startsWith('data.') ? problem : `${path} ${problem}`;
    return !seen.has(key) && seen.add(key);
  });
}
