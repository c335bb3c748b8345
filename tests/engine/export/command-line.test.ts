/** `npm run export`: what goes in, what comes out, what is refused. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { exportProgram } from '../../../scripts/engine/export.ts';
import { BadInput } from '../../../scripts/engine/input.ts';
import { exportCode } from '../../../src/engine/export/export.ts';
import { mazur } from '../examples.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'export-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

function file(json: unknown): string {
  const name = path.join(folder, `${files++}.json`);
  writeFileSync(name, JSON.stringify(json));
  return name;
}

/** The lines with which bad input is answered. */
function refusal(args: readonly string[]): readonly string[] {
  try {
    exportProgram(args);
  } catch (error) {
    if (error instanceof BadInput) return error.lines;
    throw error;
  }
  throw new Error('it was accepted');
}

/** The program as the page shows it. */
function code(updates: number): string {
  const exported = exportCode(mazur(), 'pytorch', updates);
  return exported.ok ? exported.code.trimEnd() : '';
}

it('prints the program that the page shows', () => {
  expect(exportProgram(['--to', 'pytorch', '--updates', '3', file(mazur())])).toBe(code(3));
});

it('makes one update unless told, as trace does', () => {
  expect(exportProgram(['--to', 'pytorch', file(mazur({ freeze: ['bias'], epochs: 7 }))])).toBe(code(1));
});

it('reads an experiment with its name, and a list of one', () => {
  expect(exportProgram(['--to', 'pytorch', file([{ name: 'mazur', experiment: mazur() }])])).toBe(code(1));
});

it('answers a bad experiment with every problem and its place', () => {
  const { network, ...rest } = mazur({ l2: -1 });
  const bad = { network: { ...network, inputs: 2.5 }, ...rest };
  const lines = [
    'network.inputs: 2.5 is not a whole number; expected a whole number from 1 to 1024',
    'training.l2: -1 is out of range; expected a finite number from 0',
  ];
  expect(refusal(['--to', 'keras', file(bad)])).toEqual(lines);
  expect(refusal(['--to', 'keras', file({ experiment: bad })])).toEqual(lines.map((line) => `experiment.${line}`));
});

it.each([
  [
    ['--to', 'sklern', 'x.json'],
    /"sklern" is not known; expected one of pytorch, numpy, keras, sklearn; did you mean "sklearn"/,
  ],
  [['x.json'], /--to: it is missing; expected one of/],
  [['--to', 'numpy', '--updates', '0', 'x.json'], /--updates/],
  [['--to', 'numpy', 'nowhere.json'], /nowhere.json/],
])('refuses %j', (args, message) => {
  expect(refusal(args).join('\n')).toMatch(message);
});

it('refuses a list of two and a graph', () => {
  expect(refusal(['--to', 'numpy', file([mazur(), mazur()])])).toEqual([
    'experiment: it is a list of 2; expected one experiment',
  ]);
  const graph = { kind: 'graph', nodes: [{ name: 'x', value: 1 }] };
  expect(refusal(['--to', 'numpy', file(graph)])).toEqual(['kind: graph cannot be exported; expected a dense network']);
});

it('as npm script: what scikit-learn cannot express gives exit status 2, the reason, and nothing on standard output', () => {
  const args = ['run', '--silent', 'export', '--', '--to', 'sklearn', '-'];
  const { status, stdout, stderr } = spawnSync('npm', args, { input: JSON.stringify(mazur()), encoding: 'utf8' });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(
    'scikit-learn cannot express it: its networks have linear outputs with a squared error, not sigmoid; no frozen biases\n',
  );
});
