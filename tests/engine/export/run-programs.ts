/**
 * Runs the exported programs and compares the losses they print: those of tests/oracles/experiments.json with PyTorch's, and
 * those of cases.ts with the engine's. For developers: it needs a Python that has the library.
 *
 *     node tests/engine/export/run-programs.ts numpy [python3]
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { batchesOf } from '../../../src/engine/batches.ts';
import type { Experiment } from '../../../src/engine/experiment.ts';
import { type ExportTarget, exportCode, exportTargets } from '../../../src/engine/export/export.ts';
import { createTrainer } from '../../../src/engine/train.ts';
import { cases } from './cases.ts';

const UPDATES = 4;
const TOLERANCE = 1e-9;
/** Runs all programs in one process, since some libraries take seconds to load, and answers with what they printed. */
const RUNNER = `
import contextlib, io, json, sys
answers = []
for code in json.load(sys.stdin):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, "program", "exec"), {"__name__": "__main__"})
    answers.append(out.getvalue())
print(json.dumps(answers))
`;

interface Case {
  readonly name: string;
  readonly experiment: Experiment;
  readonly losses: readonly number[];
}

function engineLosses(experiment: Experiment): number[] {
  const trainer = createTrainer(experiment);
  const { of } = batchesOf(experiment);
  return Array.from({ length: UPDATES }, (_, update) => trainer.update(of(update)));
}

function oracleCases(): Case[] {
  const file = new URL('../../oracles/experiments.json', import.meta.url);
  const oracles: { name: string; experiment: Experiment; updates: { loss: number }[] }[] = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return oracles.map(({ name, experiment, updates }) => ({
    name,
    experiment,
    losses: updates.map(({ loss }) => loss),
  }));
}

const [target, python = 'python3'] = process.argv.slice(2);
if (!exportTargets.includes(target as ExportTarget))
  throw new Error(`which target? one of ${exportTargets.join(', ')}`);
const own = Object.entries(cases).map(([name, experiment]) => ({ name, experiment, losses: engineLosses(experiment) }));
const refused: string[] = [];
const runs = [...oracleCases(), ...own].flatMap((its) => {
  const exported = exportCode(its.experiment, target as ExportTarget, UPDATES);
  if (exported.ok) return [{ ...its, code: exported.code }];
  refused.push(`${its.name}: ${exported.reason}`);
  return [];
});
const { stdout, stderr, status } = spawnSync(python, ['-W', 'error', '-c', RUNNER], {
  input: JSON.stringify(runs.map(({ code }) => code)),
  encoding: 'utf8',
  maxBuffer: 1e9,
});
if (status !== 0) throw new Error(stderr);

let largest = 0;
let failures = 0;
for (const [k, printed] of (JSON.parse(stdout) as string[]).entries()) {
  const { name, losses } = runs[k] as (typeof runs)[number];
  const numbers = printed.trim().split('\n').map(Number);
  const distances = losses.map((loss, u) => Math.abs((numbers[u] ?? Number.NaN) - loss) / Math.max(1, Math.abs(loss)));
  const distance = numbers.length === losses.length ? Math.max(...distances) : Number.NaN;
  if (!(distance <= TOLERANCE)) {
    failures++;
    console.log(`${name}: ${numbers.join(' ')} instead of ${losses.join(' ')}`);
  }
  if (distance > largest) largest = distance;
}
console.log(refused.map((line) => `refused  ${line}`).join('\n'));
console.log(
  `${target}: ${runs.length} programs ran, ${failures} disagree, ${refused.length} refused; largest difference ${largest}`,
);
process.exitCode = failures === 0 ? 0 : 1;
