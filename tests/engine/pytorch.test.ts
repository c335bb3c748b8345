/** The 60 experiments of tests/oracles/experiments.json: ours against PyTorch's autograd and torch.optim, float64. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Experiment } from '../../src/engine/experiment.ts';
import { reportUpdate } from '../../src/engine/trace/report.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { validateExperiment } from '../../src/engine/validate.ts';
import { trainDouble, type UpdateAnswer } from './double.ts';
import { distance } from './oracles.ts';

// Many cases in one test: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

interface Case {
  readonly name: string;
  readonly experiment: Experiment;
  readonly updates: readonly UpdateAnswer[];
}

const cases: readonly Case[] = JSON.parse(
  readFileSync(new URL('../oracles/experiments.json', import.meta.url), 'utf8'),
);

const differences: number[] = [];
afterAll(() => {
  console.log(`largest difference from PyTorch in ${cases.length} experiments: ${Math.max(...differences)}`);
});

/** The largest difference of any number of any update; NaN where a number is missing. */
function furthest(ours: readonly unknown[], theirs: readonly UpdateAnswer[]): number {
  const numbers = (json: unknown): number[] =>
    typeof json === 'number' ? [json] : Object.values(json as object).flatMap(numbers);
  return theirs.reduce((largest, update, u) => {
    const mine = ours[u] as UpdateAnswer;
    const layers = update.layers.flatMap((layer, l) =>
      Object.keys(layer).map((key) =>
        distance(numbers(mine.layers[l]?.[key as 'z'] ?? []), numbers(layer[key as 'z'])),
      ),
    );
    return Math.max(largest, distance(mine.loss, update.loss), distance(mine.examples, update.examples), ...layers);
  }, 0);
}

it('are 60, of 4 updates each', () => {
  expect(cases).toHaveLength(60);
  for (const { updates } of cases) expect(updates).toHaveLength(4);
});

describe.each(cases.map((given) => [given.name, given] as const))('%s', (_name, { experiment: json, updates }) => {
  it('is read as it stands', () => {
    expect(validateExperiment(json)).toEqual({ ok: true, experiment: json });
  });
  it('has every z, a, delta, gradient and new parameter within 1e-9 · max(1, |value|)', () => {
    const run = createRun(json);
    const difference = furthest(
      updates.map((_, u) => reportUpdate(run, u)),
      updates,
    );
    differences.push(difference);
    expect(difference).toBeLessThanOrEqual(1e-9);
  });
  it('is what the plain second engine gives, too', () => {
    expect(furthest(trainDouble(json, 4), updates)).toBeLessThanOrEqual(1e-9);
  });
});
