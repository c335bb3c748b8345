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
import { BadInput, isNamed, problemLines, readArguments, readCount, readJson, runTool } from './input.ts';

/** The tool's answer as text. Throws BadInput. */
export function exportProgram(args: readonly string[]): string {
  const usage = `export --to ${exportTargets.join('|')} [--updates N] [FILE|-]`;
  const { values, file } = readArguments(args, { to: { type: 'string' }, updates: { type: 'string' } }, usage);
  const target = readTarget(values.to);
  const updates = readCount(values.updates, 'updates') ?? 1;
  const exported = exportCode(readExperiment(readJson(file)), target, updates);
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

if (import.meta.main) runTool(exportProgram);
