/** The command line: what goes in, what comes out, and what is refused. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { BadInput } from '../../scripts/engine/input.ts';
import { trace } from '../../scripts/engine/trace.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import type { UpdateAnswer } from './double.ts';
import { mazur } from './examples.ts';
import { distance } from './oracles.ts';

// Many cases in one test: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'engine-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

/** A file with this JSON. */
function file(json: unknown): string {
  const name = path.join(folder, `${files++}.json`);
  writeFileSync(name, typeof json === 'string' ? json : JSON.stringify(json));
  return name;
}

/** The lines with which bad input is answered. */
function refusal(run: () => string): readonly string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof BadInput) return error.lines;
    throw error;
  }
  throw new Error('it was accepted');
}

const cases: readonly { experiment: Experiment; updates: UpdateAnswer[] }[] = JSON.parse(
  readFileSync(new URL('../oracles/experiments.json', import.meta.url), 'utf8'),
);

describe('trace', () => {
  it('answers a list of experiments with a list, in the words of the oracles', () => {
    const answers = JSON.parse(trace(['--updates', '4', file(cases.map(({ experiment }) => experiment))]));
    expect(answers).toHaveLength(cases.length);
    for (const [k, { updates }] of cases.entries()) {
      const ours: UpdateAnswer[] = answers[k].updates;
      expect(ours).toHaveLength(4);
      for (const [u, update] of updates.entries()) {
        expect(ours[u]?.examples).toEqual(update.examples);
        expect(distance(ours[u]?.loss as number, update.loss)).toBeLessThanOrEqual(1e-9);
        for (const [l, layer] of update.layers.entries())
          expect(Object.keys(ours[u]?.layers[l] ?? {}).toSorted()).toEqual(Object.keys(layer).toSorted());
      }
    }
  });
  it('answers one experiment with a list of one, and one update unless told', () => {
    const answers = JSON.parse(trace([file(mazur())]));
    expect(answers).toHaveLength(1);
    expect(answers[0].updates).toHaveLength(1);
    expect(Object.keys(answers[0].updates[0])).toEqual(['examples', 'loss', 'layers']);
  });
  it('prints every event with --events, with what it read and wrote', () => {
    const { events } = JSON.parse(trace(['--events', file(mazur())]))[0].updates[0];
    expect(events[0]).toEqual({
      kind: 'multiply',
      pass: 'forward',
      reads: ['weights[1][0][0]', 'a[0][0][0]'],
      readValues: [0.15, 0.05],
      write: 'product[0][1][0][0]',
      value: 0.15 * 0.05,
    });
    expect(events.at(-1).write).toBe('weights[1][1][1]');
  });
  it('reports a run that ends in words, after the updates before, never with null', () => {
    const diverging = {
      network: { inputs: 1, layers: [{ units: 1, activation: 'linear', weights: [[1]] }] },
      data: { inputs: [[1]], targets: [[0]] },
      training: { loss: 'half-squared-error', optimizer: { kind: 'sgd', learningRate: 4 } },
    };
    const text = trace(['--updates', '9999', file(diverging)]);
    expect(text).not.toContain('null');
    const [{ updates, stopped }] = JSON.parse(text);
    expect(updates).toHaveLength(stopped.update);
    expect(stopped.words).toContain(stopped.cell);
  });
  it('answers a graph with the value and the gradient of every node', () => {
    const nodes = [
      { name: 'x', value: 3 },
      { name: 'f', op: 'multiply', of: ['x', 'x'] },
    ];
    const [answer] = JSON.parse(trace(['--events', file({ kind: 'graph', nodes })]));
    expect(answer.nodes).toEqual([
      { name: 'x', value: 3, gradient: 6 },
      { name: 'f', value: 9, gradient: 1 },
    ]);
    expect(answer.events).toHaveLength(7);
  });
  it('answers a convolution and a cell with every number under the name of its cells, and prints their events', () => {
    const convolution = {
      kind: 'convolution',
      image: [
        [1, 2],
        [3, 4],
      ],
      filters: [[[1, -1]]],
      bias: [0.5],
      padding: 1,
      output: { weights: Array(12).fill(1), target: 0 },
    };
    const recurrent = { kind: 'recurrent', w: 1, u: 1, b: 0, inputs: [0, 0], target: 1 };
    const text = trace(['--events', file([convolution, recurrent])]);
    expect(text).not.toContain('null');
    const [pixels, states] = JSON.parse(text);
    expect(pixels.numbers.mapSum[0][1]).toEqual([-0.5, -0.5, 2.5]);
    expect(pixels.numbers.kernelGradient).toHaveLength(1);
    expect(states.numbers['hidden[2]']).toEqual([0]);
    expect(states.numbers['inputWeightGradient']).toEqual([[[0]]]);
    expect(states.events.at(-1)).toMatchObject({ kind: 'sharedGradient', write: 'gateBiasGradient[0][0]' });
  });
  it('answers a descent with point, value and slope of every step, the end, and events', () => {
    const descent = {
      kind: 'descent',
      function: { kind: 'quadratic', curvatures: [1, 10] },
      start: [1, 1],
      optimizer: { kind: 'momentum', learningRate: 0.5 },
    };
    const [{ steps, end }] = JSON.parse(trace(['--updates', '2', '--events', file(descent)]));
    expect(steps).toHaveLength(2);
    expect(steps[0]).toMatchObject({ point: [1, 1], value: 5.5, slope: [1, 10] });
    expect(steps[1].point).toEqual([0.5, -4]);
    expect(end).toHaveLength(2);
    const writes = steps[0].events.map(({ write }: { write: string }) => write);
    expect(writes).toContain('pointVelocity[1]');
    expect(writes.at(-1)).toBe('point[1]');
  });
  it('refuses a list with the place in it, every problem at once', () => {
    const lines = refusal(() => trace([file([mazur(), {}, { ...mazur(), seed: -1 }])]));
    expect(lines.map((line) => line.split(':')[0])).toEqual(['[1].network', '[1].data', '[1].training', '[2].seed']);
  });
  it.each([
    [['--updates', '0'], /--updates/],
    [['--updates', 'many'], /--updates/],
    [['--evens'], /--evens/],
    [['one.json', 'two.json'], /2 words besides the options.*expected \[FILE\|-\], 1 at most/],
    [['nowhere.json'], /nowhere.json/],
  ])('refuses %j', (args, message) => {
    expect(refusal(() => trace(args)).join('\n')).toMatch(message);
  });
  it('refuses an update with too many events to print, with their number', () => {
    const experiment = {
      network: { inputs: 400, layers: [{ units: 400, activation: 'linear' }] },
      data: {
        inputs: Array.from({ length: 8 }, () => Array(400).fill(0)),
        targets: Array.from({ length: 8 }, () => Array(400).fill(0)),
      },
      training: { loss: 'mse', optimizer: { kind: 'sgd', learningRate: 0.1 } },
    };
    expect(refusal(() => trace([file([mazur(), experiment])]))).toEqual([
      expect.stringMatching(
        /^\[1\]\.training\.batchSize: this batch would need 3,\d{3},\d{3} acts of arithmetic; expected at most 1,500,000/,
      ),
    ]);
  });
  it('refuses what is not JSON', () => {
    expect(refusal(() => trace([file('{"network":')])).join('\n')).toMatch(/expected JSON/);
  });
  it('as npm script: exit status 2, problems on standard error, nothing on standard output', () => {
    const run = spawnSync('npm', ['run', '--silent', 'trace', '--', '-'], { input: '{}', encoding: 'utf8' });
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain('network: it is missing; expected an object with inputs, layers');
  });
});
