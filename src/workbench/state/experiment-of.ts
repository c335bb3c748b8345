/** From what a reader has built to an experiment of the engine, or to all that speaks against it. */

import { type Experiment, type LayerSpec, parameterCount } from '../../engine/experiment.ts';
import { initialWeights } from '../../engine/initialization.ts';
import { preluSlope } from '../../engine/math/activations.ts';
import { parseParameter } from '../../engine/parameters.ts';
import type { Problem } from '../../engine/problems.ts';
import { checkActivations, checkConsistency } from '../../engine/validation/consistency.ts';
import type { ReadLayer } from '../../engine/validation/network.ts';
import { grouped } from '../../language.ts';
import type { Prepared, Problems } from '../data/kinds.ts';
import { prepare } from '../data/prepare.ts';
import { type BuiltNetwork, type BuiltTraining, builtLimits, type WorkbenchState } from './state.ts';

export interface Built {
  /** Its data are the training examples alone, in the order of the split. */
  readonly experiment: Experiment;
  readonly prepared: Prepared;
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
  const rows = (matrix: Prepared['inputs']) =>
    prepared.split.training.map((n) => (matrix[n] as readonly number[]).map(plain));
  const experiment: Experiment = {
    network: { inputs, layers: layersOf(network, inputs) },
    data: { inputs: rows(prepared.inputs), targets: rows(prepared.targets) },
    training: { ...given(training), ...(network.frozen.length > 0 && { freeze: network.frozen }) },
    seed: network.start.seed,
  };
  const mismatches = togetherProblems(experiment);
  return mismatches.length > 0 ? { problems: inShort(mismatches) } : { experiment, prepared };
}

/** The engine knows one zero. */
const plain = (value: number) => value + 0;

/** Without what is left to its default. */
const given = (training: BuiltTraining) =>
  Object.fromEntries(Object.entries(training).filter(([, value]) => value !== undefined)) as unknown as BuiltTraining;

/**
 * What does not fit together. Each number by itself was read from a link (read-state.ts) or typed into a field that has bounds, and
 * the shapes are made here: a test holds that the engine's own reader of experiments makes the same of them.
 */
function togetherProblems({ network, data, training }: Experiment): Problem[] {
  const problems: Problem[] = [];
  const root = { path: '', problems };
  checkActivations(network.layers, root);
  checkConsistency(training, network.layers as readonly ReadLayer[], data.targets, root);
  for (const [name, matrix] of Object.entries(data))
    if (!matrix.every((row: readonly number[]) => row.every(Number.isFinite)))
      problems.push({
        path: `data.${name}`,
        problem: 'a number of an example is beyond all bounds',
        expected: 'smaller numbers, or fewer features made of them',
      });
  return problems;
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
  const [has, most] = [count, builtLimits.parameters].map((number) => grouped(number));
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

function layersOf({ layers, start, changes }: BuiltNetwork, inputs: number): LayerSpec[] {
  const sizes = [inputs, ...layers.map(({ units }) => units)];
  return layers.map(({ units, activation }, k) => {
    const l = k + 1;
    const drawn = initialWeights(start, start.seed, l, sizes[k] as number, units);
    return {
      units,
      activation,
      weights: drawn.map((row, j) => row.map((w, i) => plain(changes[`w.${l}.${j}.${i}`] ?? w))),
      bias: Array.from({ length: units }, (_, j) => plain(changes[`b.${l}.${j}`] ?? 0)),
      ...(activation === 'prelu' && { slope: preluSlope }),
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
