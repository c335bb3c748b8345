/**
 * npm run --silent export -- --to pytorch|numpy|keras|sklearn [--updates N] [FILE|-]
 *
 * Prints a program that trains the network of an experiment from the same numbers and prints the loss of every update; one
 * update unless told, as with trace.
 */
import { validateEnvelope } from '../../src/engine/envelope.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { type ExportTarget, exportCode, exportTargets } from '../../src/engine/export/export.ts';
import { nearestName } from '../../src/engine/problems.ts';
import { type Command, fileGiven, readCommand, runCommand, type Surroundings } from '../lib/command.ts';
import { BadInput, isNamed, problemLines, readCount, readJson } from './input.ts';

export const command: Command = {
  name: 'export',
  says: 'Prints a program that trains the network of an experiment, and prints the loss of every update.',
  silent: true,
  options: {
    to: { value: exportTargets.join('|'), says: 'the library that the program is for' },
    updates: { value: 'N', says: 'how many updates; 1 unless given' },
  },
  rest: { usage: '[FILE|-]', says: 'JSON with one experiment; - is standard input', most: 1 },
  examples: ['npm run --silent export -- --to pytorch --updates 3 content/experiments/mazur.json'],
};

/** The tool's answer as text. Throws BadInput, or Help. */
export function exportProgram(args: readonly string[], surroundings?: Surroundings): string {
  const given = readCommand(command, args, surroundings);
  const target = readTarget(given.values['to']);
  const updates = readCount(given.values['updates'], 'updates') ?? 1;
  const exported = exportCode(readExperiment(readJson(fileGiven(command, given, surroundings)).value), target, updates);
  if (!exported.ok) throw new BadInput([exported.reason]);
  return exported.code.trimEnd();
}

function readTarget(value: string | boolean | undefined): ExportTarget {
  const target = exportTargets.find((name) => name === value);
  if (target !== undefined) return target;
  const nearest = typeof value === 'string' ? nearestName(value, exportTargets) : undefined;
  const hint = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
  const problem = value === undefined ? 'it is missing' : `${JSON.stringify(value)} is not known`;
  throw new BadInput([`--to: ${problem}; expected one of ${exportTargets.join(', ')}${hint}`]);
}

/** One experiment: by itself, as a list of one, or with its name, as the oracles have it. */
function readExperiment(json: unknown): Experiment {
  const one = Array.isArray(json) && json.length === 1 ? json[0] : json;
  if (Array.isArray(one)) throw new BadInput([`experiment: it is a list of ${one.length}; expected one experiment`]);
  const validation = validateEnvelope(isNamed(one) ? one.experiment : one);
  if (!validation.ok) throw new BadInput(problemLines(validation.problems, isNamed(one) ? 'experiment' : ''));
  if (validation.kind !== 'dense')
    throw new BadInput([`kind: ${validation.kind} cannot be exported; expected a dense network`]);
  return validation.spec;
}

if (import.meta.main) await runCommand((args) => exportProgram(args));
