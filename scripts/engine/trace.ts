/**
 * npm run --silent trace -- [--updates N] [--events | --table [--digits N | --decimals N]] [FILE|-]
 *
 * Reads one experiment, or a list of them, by themselves or each with its name as in the oracles, and prints a list with one
 * element for each: what every update computed. docs/engine/command-line.md describes the answer.
 */
import { batchesOf } from '../../src/engine/batches.ts';
import type { DescentSpec } from '../../src/engine/descent/descent.ts';
import { coordinatesOf, createDescentRun } from '../../src/engine/descent/run.ts';
import { type AnyExperiment, validateEnvelope } from '../../src/engine/envelope.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import type { GraphSpec } from '../../src/engine/graph/graph.ts';
import type { Problem } from '../../src/engine/problems.ts';
import { tooManyEvents } from '../../src/engine/trace/event-count.ts';
import { describeFault, type Fault, faultOf } from '../../src/engine/trace/fault.ts';
import { type Cell, cellAt, cellName, type Quantity } from '../../src/engine/trace/layout.ts';
import { eventAt, type UpdateRecord, valueIn } from '../../src/engine/trace/record.ts';
import { reportUpdate } from '../../src/engine/trace/report.ts';
import { createRun, type Run } from '../../src/engine/trace/run.ts';
import { createRunOf } from '../../src/engine/trace/run-of.ts';
import { type Digits, defaultDigits } from '../../src/notation/format.ts';
import { type Command, fileGiven, type Given, readCommand, runCommand, type Surroundings } from '../lib/command.ts';
import { BadInput, isNamed, problemLines, readCount, readJson } from './input.ts';
import { tableOf } from './table.ts';

interface Options {
  readonly updates: number;
  readonly events: boolean;
}

export const command: Command = {
  name: 'trace',
  says: 'Prints what every update of an experiment computes, as JSON or as a table.',
  silent: true,
  options: {
    updates: { value: 'N', says: 'how many updates; 1 unless given' },
    events: { says: 'also each act of arithmetic, with what it read and wrote' },
    table: { says: 'a table with names and formulas, as an answer key reads, in place of JSON' },
    digits: { value: 'N', says: 'significant digits of the table, 1 to 17; 4 unless given' },
    decimals: { value: 'N', says: 'decimals of the table, 0 to 15, in place of significant digits' },
  },
  rest: { usage: '[FILE|-]', says: 'JSON with an experiment or a list of them; - is standard input', most: 1 },
  examples: [
    'npm run --silent trace -- --updates 2 content/experiments/mazur.json',
    'npm run --silent trace -- --table --decimals 9 content/experiments/mazur.json',
  ],
};

/** The tool's answer as text. Throws BadInput, or Help. */
export function trace(args: readonly string[], surroundings?: Surroundings): string {
  const given = readCommand(command, args, surroundings);
  const { values } = given;
  const wanted = { updates: readCount(values['updates'], 'updates') ?? 1, events: values['events'] === true };
  const digits = readDigits(values);
  if (digits !== undefined && values['table'] !== true)
    throw new BadInput(['--digits and --decimals are those of a table; expected --table with them']);
  if (wanted.events && values['table'] === true)
    throw new BadInput(['--events is of JSON, and a table has every act of arithmetic; expected one of the two']);
  const experiments = readExperiments(readJson(fileGiven(command, given, surroundings)).value);
  if (values['table'] === true)
    return experiments.map((one) => tableOf(one, { ...wanted, digits: digits ?? defaultDigits })).join('\n\n');
  return `[${experiments.map((experiment) => JSON.stringify(answer(experiment, wanted))).join(',\n')}]`;
}

function readDigits(values: Given['values']): Digits | undefined {
  const significant = readCount(values['digits'], 'digits', { of: 'a number of digits', most: 17 });
  const decimals = readCount(values['decimals'], 'decimals', { of: 'a number of decimals', least: 0, most: 15 });
  if (significant !== undefined && decimals !== undefined)
    throw new BadInput(['--digits and --decimals are both given; expected one of the two']);
  if (decimals !== undefined) return { decimals };
  return significant === undefined ? undefined : { significant };
}

function readExperiments(json: unknown): AnyExperiment[] {
  const list: unknown[] = Array.isArray(json) ? json : [json];
  const validations = list.map((one) => validateEnvelope(isNamed(one) ? one.experiment : one));
  const problems = validations.flatMap((validation, k) => {
    const place =
      (Array.isArray(json) ? `[${k}]` : '') + (isNamed(list[k]) ? `${Array.isArray(json) ? '.' : ''}experiment` : '');
    return problemLines(validation.ok ? traceProblems(validation) : validation.problems, place);
  });
  if (problems.length > 0) throw new BadInput(problems);
  return validations as (AnyExperiment & { ok: true })[];
}

/** What can be trained may still be too much to trace. The first batch is the largest. */
function traceProblems(given: AnyExperiment): Problem[] {
  if (given.kind !== 'dense') return [];
  const problem = tooManyEvents(given.spec, batchesOf(given.spec).of(0).length);
  return problem === undefined ? [] : [problem];
}

function answer(given: AnyExperiment, options: Options) {
  if (given.kind === 'dense') return denseAnswer(given.spec, options);
  if (given.kind === 'descent') return descentAnswer(createDescentRun(given.spec), options);
  return singleAnswer(createRunOf(given), options);
}

/** The updates up to the number asked for, or up to the one in which the run ended; then `stopped` says why. */
function denseAnswer(experiment: Experiment, { updates, events }: Options) {
  const run = createRun(experiment);
  const reports: object[] = [];
  for (let u = 0; u < updates; u++) {
    const record = run.record(u);
    const fault = faultOf(record);
    if (fault !== undefined) return { updates: reports, stopped: stopped(fault) };
    reports.push({ ...reportUpdate(run, u), ...(events ? { events: eventsOf(record) } : {}) });
  }
  return { updates: reports };
}

/** The value and the gradient of every node. */
function nodesOf({ experiment }: Run<GraphSpec>, read: (cell: Cell) => number | undefined) {
  const cell = (quantity: Quantity, k: number) => read({ quantity, index: [k] });
  return experiment.nodes.map(({ name }, k) => ({ name, value: cell('node', k), gradient: cell('nodeGradient', k) }));
}

/** Every block of numbers of the record under its name, in rows; a number that was not computed is left out with its row. */
function blocksOf(record: UpdateRecord, read: (cell: Cell) => number | undefined) {
  const { layout } = record.plan;
  return Object.fromEntries(
    layout.blocks.map((block) => {
      const numbers = Array.from({ length: block.size }, (_, k) => read(cellAt(layout, block.offset + k)));
      return [cellName({ ...block, index: block.prefix }), inShape(numbers, block.shape)];
    }),
  );
}

/** A row of numbers as nested lists of this shape. */
function inShape(numbers: readonly (number | undefined)[], [length, ...inner]: readonly number[]): unknown {
  if (length === undefined) return numbers[0];
  if (inner.length === 0) return numbers.filter((number) => number !== undefined);
  const size = numbers.length / length;
  return Array.from({ length }, (_, k) => inShape(numbers.slice(k * size, (k + 1) * size), inner));
}

/** Step by step: where the descent stands, the value there and the slope of each coordinate; at last where it has come to. */
function descentAnswer(run: Run<DescentSpec>, { updates, events }: Options) {
  const { points, gradients, value } = coordinatesOf(run);
  const steps: object[] = [];
  for (let u = 0; u < updates; u++) {
    const record = run.record(u);
    const fault = faultOf(record);
    if (fault !== undefined) return { steps, stopped: stopped(fault) };
    const read = (cell: Cell, done = record.count) => valueIn(record, cell, done);
    const step = {
      point: points.map((cell) => read(cell, 0)),
      value: read(value),
      slope: gradients.map((cell) => read(cell)),
    };
    steps.push({ ...step, ...(events ? { events: eventsOf(record) } : {}) });
    if (u === updates - 1) return { steps, end: points.map((cell) => read(cell)) };
  }
  return { steps };
}

/** One update: all its numbers at its end. */
function singleAnswer(run: Run, { events }: Options) {
  const record = run.record(0);
  const fault = faultOf(record);
  const read = (cell: Cell) => valueIn(record, cell, fault === undefined ? record.count : record.count - 1);
  return {
    ...(run.subject === 'graph'
      ? { nodes: nodesOf(run as Run<GraphSpec>, read) }
      : { numbers: blocksOf(record, read) }),
    ...(events ? { events: eventsOf(record) } : {}),
    ...(fault === undefined ? {} : { stopped: stopped(fault) }),
  };
}

const stopped = (fault: Fault) => ({
  update: fault.update,
  event: fault.event,
  kind: fault.kind,
  cell: cellName(fault.cell),
  cause: fault.cause,
  reads: fault.reads.map(cellName),
  readValues: fault.readValues,
  words: describeFault(fault),
});

function eventsOf(record: UpdateRecord) {
  const finite = record.fault ? record.count - 1 : record.count;
  return Array.from({ length: finite }, (_, e) => {
    const { kind, pass, reads, readValues, write, value } = eventAt(record, e);
    return { kind, pass, reads: reads.map(cellName), readValues, write: cellName(write), value };
  });
}

if (import.meta.main) await runCommand((args) => trace(args));
