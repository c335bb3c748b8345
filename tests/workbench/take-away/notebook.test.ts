/** Notebooks: every one is whole and runs; the NumPy ones are run here and print the losses of the engine. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it, test } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment.ts';
import { exportTargets } from '../../../src/engine/export/export.ts';
import { mostUpdates, notebookOf } from '../../../src/workbench/take-away/notebook.ts';
import { cases } from '../../engine/export/cases.ts';

interface Cell {
  readonly cell_type: 'code' | 'markdown';
  readonly id: string;
  readonly metadata: object;
  readonly source: string;
  readonly outputs?: readonly unknown[];
  readonly execution_count?: null;
}
interface File {
  readonly cells: readonly Cell[];
  readonly nbformat: number;
  readonly nbformat_minor: number;
  readonly metadata: { readonly kernelspec: { readonly name: string; readonly display_name: string } };
}

const address = 'https://example.org/workbench/#s=1';

function notebook(experiment: Experiment, target: (typeof exportTargets)[number] = 'numpy', updates = 7): File {
  const made = notebookOf(experiment, target, updates, address);
  if (!made.ok) throw new Error(made.reason);
  return JSON.parse(made.text);
}

const codes = ({ cells }: File) => cells.filter(({ cell_type }) => cell_type === 'code').map(({ source }) => source);
const experiments = Object.entries(cases).filter(([, { training }]) => training.rule === undefined);
const mazur = cases['mazur'] as Experiment;

/** Runs the cells one after the other, as Jupyter does, without the one that draws; says what they print. */
const runner = `
import contextlib, io, json, sys
answers = []
for cells in json.load(sys.stdin):
    out, names = io.StringIO(), {"__name__": "__main__"}
    with contextlib.redirect_stdout(out):
        for cell in cells:
            exec(compile(cell, "cell", "exec"), names)
    answers.append(out.getvalue())
print(json.dumps(answers))
`;
const compiler =
  'import json, sys\nfor cells in json.load(sys.stdin):\n    for cell in cells:\n        compile(cell, "cell", "exec")\nprint("compiled")';

function python(script: string, input: unknown): string {
  const run = spawnSync('python3', ['-c', script], { input: JSON.stringify(input), encoding: 'utf8', maxBuffer: 1e9 });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
}
const pythonHas = (what: string) => spawnSync('python3', ['-c', `import ${what}`]).status === 0;

describe('the file', () => {
  const file = notebook(mazur);

  it('says which format it is in, and who runs it', () => {
    expect([file.nbformat, file.nbformat_minor, file.metadata.kernelspec.name]).toEqual([4, 5, 'python3']);
  });

  it('has what each kind of cell must have, and no id twice', () => {
    for (const { cell_type, metadata, source, outputs, execution_count, id } of file.cells) {
      expect(id).toMatch(/^[\w-]{1,64}$/);
      expect(metadata).toEqual({});
      expect(source.length).toBeGreaterThan(0);
      if (cell_type === 'code') expect([outputs, execution_count]).toEqual([[], null]);
      else expect([outputs, execution_count]).toEqual([undefined, undefined]);
    }
    expect(new Set(file.cells.map(({ id }) => id)).size).toBe(file.cells.length);
  });

  it('leads back to the state that it was made of', () => {
    expect(file.cells[0]?.source).toContain(`(${address})`);
  });

  it('has the data, the parameters and the updates under headings of their own, in this order', () => {
    const headings = file.cells.flatMap(({ source }) => /^## .*/.exec(source)?.[0] ?? []);
    expect(headings).toEqual([
      '## The data',
      '## The parameters',
      '## The updates',
      '## The same losses',
      '## The curve',
    ]);
  });
});

describe.each(exportTargets)('in %s', (target) => {
  test('what is printed in the program is kept in the notebook, once in the loop, whatever the network', () => {
    for (const [name, experiment] of experiments) {
      const made = notebookOf(experiment, target, 3, address);
      if (!made.ok) continue;
      const text = codes(JSON.parse(made.text)).join('\n');
      expect(text.match(/^ {4}losses\.append\(float\(.+\)\)$/gm), name).toHaveLength(1);
      expect(text.match(/print\(/g), name).toHaveLength(1);
    }
  });

  test.runIf(pythonHas('json'))('all cells are Python', () => {
    const files = experiments.flatMap(([, experiment]) => {
      const made = notebookOf(experiment, target, 3, address);
      return made.ok ? [codes(JSON.parse(made.text))] : [];
    });
    expect(files.length).toBeGreaterThan(10);
    expect(python(compiler, files)).toBe('compiled\n');
  });
});

test.runIf(pythonHas('numpy'))('run in NumPy, the losses are those of the page to 1e-12', () => {
  const files = experiments.map(([, experiment]) => codes(notebook(experiment, 'numpy', 60)).slice(0, -1));
  const answers = JSON.parse(python(runner, files)) as string[];
  for (const [k, [name]] of experiments.entries()) {
    const lines = (answers[k] ?? '').trim().split('\n');
    expect(lines.length, name).toBe(20);
    for (const line of lines) {
      const [, computed = NaN, page = NaN] = line.split(' ').map(Number);
      expect(Math.abs(computed - page) / Math.max(1, Math.abs(page)), `${name}: ${line}`).toBeLessThanOrEqual(1e-12);
    }
  }
});

it('compares the first and the last update, and no more than twenty', () => {
  const lines =
    codes(notebook(mazur, 'numpy', 1000))
      .at(-2)
      ?.match(/^ {4}\(\d+/gm) ?? [];
  expect([lines.length, lines[0], lines.at(-1)]).toEqual([20, '    (0', '    (999']);
});

it('of one update says so, and compares it', () => {
  const file = notebook(mazur, 'numpy', 0);
  expect(file.cells[0]?.source).toContain('makes one update.');
  expect(codes(file).at(-2)).toMatch(/page = \[\n {4}\(0, [\d.]+\),\n\]/);
});

it('is not made of the perceptron rule, which has no loss', () => {
  expect(notebookOf(cases['perceptron rule'] as Experiment, 'numpy', 3, address).ok).toBe(false);
});

it('makes no more updates than it is good for', () => {
  expect(codes(notebook(mazur, 'numpy', 1e9)).join()).toContain(`in range(${mostUpdates}):`);
});

it('is refused with the reason where the library cannot express the network', () => {
  expect(notebookOf(mazur, 'sklearn', 3, address)).toEqual({
    ok: false,
    reason: expect.stringContaining('scikit-learn'),
  });
});
