/**
 * Runs exported programs and compares the losses they print: those of the experiments of tests/oracles with PyTorch's, those
 * of cases.ts with the engine's. Where the perceptron rule learns, they print errors, which are compared with the engine's.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { batchesOf } from '../../../src/engine/batches.ts';
import type { Experiment } from '../../../src/engine/experiment.ts';
import { type ExportTarget, exportCode } from '../../../src/engine/export/export.ts';
import { createTrainer } from '../../../src/engine/train.ts';
import { cases } from './cases.ts';

const UPDATES = 4;
/** Runs all programs in one process, since some libraries take seconds to load, and answers with what they printed. */
const RUNNER = `
import contextlib, io, json, sys
answers = []
for code in json.load(sys.stdin):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, "program", "exec"), {"__name__": "__main__"})
    answers.append([float(line) for line in out.getvalue().split()])
print(json.dumps(answers))
`;

export interface Comparison {
  readonly name: string;
  readonly printed: readonly number[];
  readonly expected: readonly number[];
  /** The largest |printed − expected| / max(1, |expected|); NaN where a number is missing. */
  readonly distance: number;
}

/** Runs what can be exported, with every warning an error. */
export function runPrograms(target: ExportTarget, python: string): { ran: Comparison[]; refused: string[] } {
  const refused: string[] = [];
  const runs = [...oracleCases(), ...ownCases()].flatMap((its) => {
    const exported = exportCode(its.experiment, target, UPDATES);
    if (exported.ok) return [{ ...its, code: exported.code }];
    refused.push(`${its.name}: ${exported.reason}`);
    return [];
  });
  const input = JSON.stringify(runs.map(({ code }) => code));
  const run = spawnSync(python, ['-W', 'error', '-c', RUNNER], { input, encoding: 'utf8', maxBuffer: 1e9 });
  if (run.status !== 0) throw new Error(run.stderr);
  const answers: number[][] = JSON.parse(run.stdout);
  const expected = ({ experiment, losses }: Case) =>
    experiment.training.rule === 'perceptron' ? errorsOf(experiment) : losses;
  return { ran: runs.map((its, k) => compare(its.name, answers[k] ?? [], expected(its))), refused };
}

function compare(name: string, printed: readonly number[], expected: readonly number[]): Comparison {
  const distances = expected.map((loss, u) => Math.abs((printed[u] ?? NaN) - loss) / Math.max(1, Math.abs(loss)));
  return { name, printed, expected, distance: printed.length === expected.length ? Math.max(...distances) : NaN };
}

interface Case {
  readonly name: string;
  readonly experiment: Experiment;
  readonly losses: readonly number[];
}

/** Target minus output, of each output of each example of each update, as the unit stands before it. */
function errorsOf(experiment: Experiment): number[] {
  const trainer = createTrainer(experiment);
  const { inputs, targets } = experiment.data;
  return Array.from({ length: UPDATES }, (_, update) => batchesOf(experiment).of(update)).flatMap((batch) => {
    const errors = batch.flatMap((n) => {
      const outputs = trainer.predict(Float64Array.from(inputs[n] as readonly number[]));
      return (targets[n] as readonly number[]).map((target, k) => target - (outputs[k] as number));
    });
    trainer.update(batch);
    return errors;
  });
}

function oracleCases(): Case[] {
  const oracles: { name: string; experiment: Experiment; updates: { loss: number }[] }[] = JSON.parse(
    readFileSync(new URL('../../oracles/experiments.json', import.meta.url), 'utf8'),
  );
  return oracles.map(({ updates, ...its }) => ({ ...its, losses: updates.map(({ loss }) => loss) }));
}

function ownCases(): Case[] {
  return Object.entries(cases).map(([name, experiment]) => {
    const trainer = createTrainer(experiment);
    const { of } = batchesOf(experiment);
    return { name, experiment, losses: Array.from({ length: UPDATES }, (_, update) => trainer.update(of(update))) };
  });
}
