/**
 * What a figure of a lesson hands over: an experiment of the engine and a place in it. Its examples become a table of the workbench, as
 * they are; its weights are set one by one, so that every number is the figure's own.
 */
import type { Experiment, NetworkSpec, ParameterName } from '../../engine/experiment.ts';
import { preluSlope } from '../../engine/math/activations/piecewise.ts';
import type { Problem } from '../../engine/problems.ts';
import { field, type Place, readName, readNumber, readObject, report } from '../../engine/reader.ts';
import { parseCell } from '../../engine/trace/cell-names.ts';
import { stepSizesOf } from '../../engine/trace/granularities.ts';
import { slotOf } from '../../engine/trace/layout.ts';
import { createRun } from '../../engine/trace/run.ts';
import { validateExperiment } from '../../engine/validate.ts';
import type { ColumnUse, Problems, TableSource } from '../data/kinds.ts';
import { dataLimits } from '../data/limits.ts';
import { tooLong } from '../session/run-of.ts';
import { experimentOf } from './experiment-of.ts';
import { readState } from './read-state.ts';
import { builtLimits, type Moment, type WorkbenchState } from './state.ts';

/** Reads what a figure has handed over. Total: anybody may have written it. */
export function readHanded(json: unknown): WorkbenchState | Problems {
  const problems: Problem[] = [];
  const root: Place = { path: '', problems };
  const object = readObject(json, root, ['from', 'experiment', 'update', 'cell', 'granularity']);
  if (object === undefined) return { problems };
  const read = validateExperiment(object['experiment']);
  if (!read.ok) return { problems: read.problems };
  const { experiment } = read;
  const update = readNumber(object['update'], field(root, 'update'), { whole: true, from: 0, to: builtLimits.updates });
  const sizes = stepSizesOf('dense');
  const granularity = readName(object['granularity'], field(root, 'granularity'), sizes, 'a step size');
  for (const [k, layer] of experiment.network.layers.entries())
    if ((layer.slope ?? preluSlope) !== preluSlope)
      report(
        field(root, `experiment.network.layers[${k}].slope`),
        `${layer.slope} cannot be set here`,
        `${preluSlope}`,
      );
  if (problems.length > 0 || update === undefined || granularity === undefined) return { problems };
  const cell = typeof object['cell'] === 'string' ? object['cell'] : undefined;
  const from = typeof object['from'] === 'string' ? object['from'] : '';
  const state = readState(stateOf(experiment, /^f\d+-\d+$/.test(from) ? from : '', { update, done: 0, granularity }));
  if ('problems' in state) return state;
  const built = experimentOf(state);
  if ('problems' in built) return built;
  const done = tooLong(built.experiment) === undefined ? doneAt(built.experiment, update, cell) : 0;
  return { ...state, time: { update, done, granularity } };
}

/** The state in which this very experiment is trained. */
export function stateOf(experiment: Experiment, figure: string, time: Moment): WorkbenchState {
  const { network, data, training, seed = 1 } = experiment;
  // How often to go through the data is what a run stops at; here nobody is stopped.
  const { freeze = [], epochs: _epochs, only: _only, ...rest } = training;
  return {
    version: 1,
    source: tableOf(data, figure),
    preparation: { features: ['x', 'y'], standardise: false, validation: 0, test: 0, seed: 1 },
    network: {
      layers: network.layers.map(({ units, activation }) => ({ units, activation })),
      start: { kind: 'xavier-uniform', seed },
      changes: weightsOf(network),
      frozen: [...new Set(freeze.flatMap((name) => (name === 'bias' ? biasNames(network) : [name])))],
    },
    training: rest,
    time,
  };
}

const biasNames = ({ layers }: NetworkSpec) =>
  layers.flatMap(({ bias }, k) => bias.map((_, j): ParameterName => `b.${k + 1}.${j}`));

function weightsOf({ layers }: NetworkSpec): Record<string, number> {
  const entries = layers.flatMap(({ weights, bias }, k) => [
    ...weights.flatMap((row, j) => row.map((w, i) => [`w.${k + 1}.${j}.${i}`, w] as const)),
    ...bias.map((b, j) => [`b.${k + 1}.${j}`, b] as const),
  ]);
  return Object.fromEntries(entries);
}

/** Targets that are classes become one column of names, so that the pictures know them as classes; others stay what they are. */
function tableOf({ inputs, targets }: Experiment['data'], figure: string): TableSource {
  const labels = labelsOf(targets);
  const named = (name: string, count: number) =>
    Array.from({ length: count }, (_, k) => (count === 1 ? name : `${name}${k + 1}`));
  const columns: ColumnUse[] = [
    ...named('x', inputs[0]?.length ?? 0).map((name): ColumnUse => ({ name, use: 'number' })),
    ...(labels === undefined
      ? named('y', targets[0]?.length ?? 0).map((name): ColumnUse => ({ name, use: 'value' }))
      : [{ name: 'y', use: 'class' } as const]),
  ];
  return {
    kind: 'table',
    name: figure === '' ? 'From a figure' : `Figure ${figure.slice(1).replace('-', '.')}`,
    columns,
    decimal: '.',
    rows: inputs.map((x, n) => [...x, ...(labels === undefined ? (targets[n] ?? []) : [labels[n]])].map(String)),
  };
}

/** The class of each target, where all classes are there and the table would make the same targets of them again. */
function labelsOf(targets: readonly (readonly number[])[]): number[] | undefined {
  const [width = 0] = targets.map(({ length }) => length);
  const labels = width === 1 ? targets.map(([y]) => y as number) : targets.map((y) => y.indexOf(1));
  const classes = width === 1 ? 2 : width;
  const isHot = (y: readonly number[], label: number) => y.every((value, k) => value === (k === label ? 1 : 0));
  const same =
    width === 1 ? labels.every((y) => y === 0 || y === 1) : targets.every((y, n) => isHot(y, labels[n] as number));
  const all = new Set(labels).size === classes;
  return same && all && width !== 2 && classes <= dataLimits.tableClasses ? labels : undefined;
}

/** How many events of an update have happened once a cell has its number; none where there is no such cell. */
function doneAt(experiment: Experiment, update: number, name: string | undefined): number {
  const cell = name === undefined ? undefined : parseCell(name);
  if (cell === undefined) return 0;
  const plan = createRun(experiment).plan(update);
  // A figure of the perceptron rule has y − a, a network's update the same with the other sign.
  const slot = slotOf(plan.layout, cell.quantity === 'error' ? { ...cell, quantity: 'delta' } : cell);
  return slot < 0 ? 0 : (plan.writers[slot] as number) + 1;
}
