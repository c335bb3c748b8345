/** A state is carried by links and files without losing a bit, and nothing that anybody sends breaks a page. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFile, writeFile } from '../../../src/workbench/state/file.ts';
import { longestLink, writeLink } from '../../../src/workbench/state/link.ts';
import { readLink } from '../../../src/workbench/state/read-link.ts';
import { readState } from '../../../src/workbench/state/read-state.ts';
import { opened, type WorkbenchState } from '../../../src/workbench/state/state.ts';
import { states } from './states.ts';

/** What was said against a state; nothing where it was read. Refused without a word is a fault. */
function problemsOf(read: object): { readonly path: string; readonly problem: string }[] {
  if (!('problems' in read)) return [];
  const problems = read.problems as { path: string; problem: string }[];
  if (problems.length === 0) throw new Error('refused without a word');
  return problems;
}

/** A state in which every kind of field is set. */
const full: WorkbenchState = {
  ...opened,
  source: { kind: 'own', fit: 'classes', points: [{ x: 1, y: 2, label: 0 }] },
  network: { ...opened.network, changes: { 'w.1.0.0': 1 }, frozen: ['w.1.0.0'] },
  training: { ...opened.training, epochs: 3, clipNorm: 1, l1: 0.1, l2: 0.1, dropout: [0.1, 0] },
};

describe('three hundred random states', () => {
  test('come back from a link as they were', async () => {
    await fc.assert(
      fc.asyncProperty(states, async (state) => {
        const link = await writeLink(state);
        expect(link).toMatch(/^[\w.-]+$/);
        expect(await readLink(link)).toEqual(state);
      }),
      { numRuns: 300 },
    );
  });

  test('come back from a file as they were', async () => {
    await fc.assert(
      fc.asyncProperty(states, async (state) => {
        expect(await readFile(writeFile(state))).toEqual(state);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a link', () => {
  test('of the first page is short enough for any message', async () => {
    expect((await writeLink(opened)).length).toBeLessThan(500);
  });

  test('that lost any part of its end is said to be cut short', async () => {
    const link = await writeLink(opened);
    for (let length = 3; length < link.length; length++)
      expect(problemsOf(await readLink(link.slice(0, length)))[0]?.problem).toMatch(/damaged or cut short/);
  });

  test('in which a letter was changed never becomes another state', async () => {
    const link = await writeLink(opened);
    for (let k = 2; k < link.length; k++) {
      const other = link[k] === 'A' ? 'B' : 'A';
      const read = await readLink(link.slice(0, k) + other + link.slice(k + 1));
      // The last letter of base64 holds bits that no byte needs.
      if (k < link.length - 1) expect(problemsOf(read).length).toBeGreaterThan(0);
    }
  });

  test('of another version or another page says so', async () => {
    expect(problemsOf(await readLink('2.abc'))[0]?.problem).toMatch(/another version/);
    expect(problemsOf(await readLink('1,17,weight'))[0]?.problem).toMatch(/no link of the workbench/);
  });

  test('that would unfold to more than any state is given up early', async () => {
    // A state, and then so much white space that it would be read all the same.
    const parts = [JSON.stringify(opened), ' '.repeat(25_000_000)];
    const long = new Blob(parts).stream().pipeThrough(new CompressionStream('deflate'));
    const bomb = Buffer.from(await new Response(long).arrayBuffer()).toString('base64url');
    expect(bomb.length).toBeLessThan(longestLink);
    expect(problemsOf(await readLink(`1.${bomb}`))[0]?.problem).toMatch(/damaged/);
    expect(problemsOf(await readLink('1.'.padEnd(longestLink + 1, 'A')))[0]?.problem).toMatch(/too long/);
  });

  test('of any text at all gives a state or a problem', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect(problemsOf(await readLink(text)).length).toBeGreaterThan(0);
        expect(problemsOf(await readLink(`1.${text}`)).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a file', () => {
  test('that is no JSON says line and column', async () => {
    const lines = writeFile(opened).split('\n');
    const broken = [...lines.slice(0, 3), '    "points": 2 0,', ...lines.slice(4)].join('\n');
    expect(problemsOf(await readFile(broken))[0]?.problem).toMatch(/line 4, column 17/);
    expect(problemsOf(await readFile('{ "version": 1'))[0]?.problem).toMatch(/line 1, column 15/);
  });

  test('with a number that cannot be used says line and column of it, or of what it is missing in', async () => {
    const wrong = writeFile(opened).replace('"units": 4,', '"units": 1e999,');
    const line = wrong.split('\n').findIndex((text) => text.includes('1e999')) + 1;
    expect(problemsOf(await readFile(wrong))[0]?.problem.startsWith(`line ${line}, column 18: `)).toBe(true);
    expect(problemsOf(await readFile('{\n  "version": 1\n}'))[0]?.problem).toMatch(/^line 1, column 1: /);
  });

  test.each([
    ['brackets', '['.repeat(1_000_000)],
    ['whole brackets', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['objects', '{"a":'.repeat(300_000)],
    ['keys of prototypes', '{"__proto__": {"version": 1}, "constructor": 1, "version": 1}'],
    ['a picture', '\u0089PNG\u0000\u0001'],
    ['nothing', ''],
  ])('of %s has a problem, and nothing is thrown', async (_, text) => {
    expect(problemsOf(await readFile(text)).length).toBeGreaterThan(0);
  });

  test('may begin with a byte order mark', async () => {
    expect(await readFile(`\uFEFF${writeFile(opened)}`)).toEqual(opened);
  });
});

describe('reading a state', () => {
  test('never throws, and gives a state or problems', () => {
    fc.assert(
      fc.property(fc.anything(), (json) => {
        expect(problemsOf(readState(json)).length).toBeGreaterThan(0);
      }),
    );
  });

  test('gives what is wrong with one field of it the path of that field', () => {
    const paths = leavesOf(full);
    expect(paths.length).toBeGreaterThan(30);
    for (const path of paths)
      for (const hostile of [
        undefined,
        null,
        '<b>x</b>',
        Number.NaN,
        Number.POSITIVE_INFINITY,
        -1,
        { toString: 1 },
        [[]],
        'constructor',
      ]) {
        const state = structuredClone(full);
        put(state, path, hostile);
        const problems = problemsOf(readState(state));
        // Some fields may be left out, some may be negative.
        if (problems.length === 0) expect([undefined, -1]).toContain(hostile);
        else expect(problems[0]?.path.startsWith(textOf(path).split(/[.[]/)[0] as string)).toBe(true);
      }
  });

  test('names every problem at once', () => {
    const state = structuredClone(opened) as unknown as Record<string, Record<string, unknown>>;
    put(state, ['source', 'points'], 3);
    put(state, ['preparation', 'features', 0], 'z');
    put(state, ['network', 'layers', 0, 'units'], 257);
    put(state, ['network', 'changes'], { 'w.1': 2 });
    put(state, ['network', 'frozen'], ['w.1.0.0', 'x.0.1']);
    put(state, ['training', 'optimizer', 'kind'], 'adams');
    put(state, ['time', 'granularity'], 'second');
    expect(problemsOf(readState(state)).map(({ path }) => path)).toEqual([
      'source.points',
      'preparation.features[0]',
      'network.layers[0].units',
      'network.changes',
      'network.frozen[1]',
      'training.optimizer.kind',
      'time.granularity',
    ]);
  });

  test('looks no further into a list that is too long', () => {
    const rows = Array.from({ length: 200_000 }, () => [{}]);
    const table = { kind: 'table', name: '', columns: [{ name: 'a', use: 'number' }], decimal: '.', rows };
    const problems = problemsOf(readState({ ...opened, source: table }));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.problem).toBe('it has 200000');
  });
});

type Path = readonly (string | number)[];

/** The paths of all values that hold no others. */
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const textOf = (path: Path) =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .slice(1);

function put(target: unknown, path: Path, value: unknown) {
  const holder = path.slice(0, -1).reduce((inner, key) => (inner as Record<string | number, unknown>)[key], target);
  (holder as Record<string | number, unknown>)[path.at(-1) as string] = value;
}
