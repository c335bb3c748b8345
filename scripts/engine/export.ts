/**
 * npm run --silent export -- --to pytorch|numpy|keras|sklearn [--updates N] [FILE|-]
 *
 * Prints a program that trains the network of an experiment from the same numbers and prints the loss of every update. The
 * number of updates is that of the experiment's epochs, one where it names none.
 */
import { batchesOf } from '../../src/engine/batches.ts';
import { validateEnvelope } from '../../src/engine/envelope.ts';
import { nearestName } from '../../src/engine/problems.ts';
import { keras } from './export/keras.ts';
import { numpy } from './export/numpy.ts';
import type { Program } from './export/program.ts';
import { programOf } from './export/program.ts';
import { pytorch } from './export/pytorch.ts';
import { sklearn } from './export/sklearn.ts';
import { BadInput, problemLines, readArguments, readCount, readJson, runTool } from './input.ts';

/** Each writes the program, or says what it cannot express. */
const writers: Readonly<Record<string, (program: Program) => string | readonly string[]>> = {
  pytorch,
  numpy,
  keras,
  sklearn,
};

/** The tool's answer as text. Throws BadInput. */
export function exportProgram(args: readonly string[]): string {
  const names = Object.keys(writers);
  const usage = `export --to ${names.join('|')} [--updates N] [FILE|-]`;
  const { values, file } = readArguments(args, { to: { type: 'string' }, updates: { type: 'string' } }, usage);
  const to = String(values.to ?? '');
  const write = Object.hasOwn(writers, to) ? writers[to] : undefined;
  if (write === undefined) {
    const nearest = nearestName(to, names);
    const hint = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
    throw new BadInput([`--to: ${JSON.stringify(to)} is not known; expected one of ${names.join(', ')}${hint}`]);
  }
  const json = readJson(file);
  if (Array.isArray(json)) throw new BadInput(['experiment: it is a list; expected one experiment']);
  const validation = validateEnvelope(json);
  if (!validation.ok) throw new BadInput(problemLines(validation.problems));
  if (validation.kind !== 'dense')
    throw new BadInput([`kind: ${validation.kind} cannot be exported; expected a dense network`]);
  const { experiment } = validation;
  const { updatesPerEpoch } = batchesOf(experiment);
  const updates = readCount(values.updates, 'updates') ?? (experiment.training.epochs ?? 1) * updatesPerEpoch;
  const text = write(programOf(experiment, updates));
  if (typeof text === 'string') return text.trimEnd();
  throw new BadInput(text.map((reason) => `${to} cannot express this experiment: ${reason}`));
}

if (import.meta.main) runTool(exportProgram);
