/** The command line for people: help, npm's own options, a terminal, tables; and files as editors save them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { exportProgram } from '../../scripts/engine/export.ts';
import { trace } from '../../scripts/engine/trace.ts';
import { BadInput, Help, type Surroundings } from '../../scripts/lib/command.ts';
import { mazur } from './examples.ts';
import { cellSpecs, convolutions, descents, graphs } from './subjects.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'help-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, content: string | Uint8Array) => {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
};
const file = write('mazur.json', JSON.stringify(mazur()));
const piped: Surroundings = { env: {}, isTerminal: false };

/** What a command says instead of an answer. */
function said(run: () => string): string {
  try {
    run();
  } catch (error) {
    if (error instanceof BadInput || error instanceof Help) return error.message;
    throw error;
  }
  throw new Error('it was accepted');
}

const commands = { trace, export: exportProgram } as const;

describe.each(Object.entries(commands))('%s', (name, command) => {
  test.each(['--help', '-h'])('%s says what it does, every option and an example', (option) => {
    const help = said(() => command([option], piped));
    expect(help).toContain(`npm run --silent ${name} -- [--`);
    expect(help).toMatch(/--updates N +how many updates/);
    expect(help).toMatch(/For example\n {2}npm run/);
    expect(() => command([option], piped)).toThrow(Help);
  });

  test('an option that npm has kept for itself is said, with the way to give it', () => {
    const env = { npm_lifecycle_event: name, npm_config_updates: '3' };
    expect(said(() => command([file], { env, isTerminal: false }))).toBe(
      `npm has kept --updates for itself; expected -- before the options: npm run --silent ${name} -- --updates …`,
    );
    // Another script of npm may have such an option.
    const other = { ...env, npm_lifecycle_event: 'test' };
    expect(() =>
      command(['--to', 'numpy', file].slice(name === 'trace' ? 2 : 0), { env: other, isTerminal: false }),
    ).not.toThrow();
  });

  test('on a terminal without a file it says so, with its help', () => {
    const args = name === 'export' ? ['--to', 'numpy'] : [];
    const help = said(() => command(args, { env: {}, isTerminal: true }));
    expect(help).toMatch(/^No FILE is given, and standard input is the keyboard\.\n/);
    expect(help).toContain('[FILE|-]');
  });

  test('an option that is none is answered with the nearest', () => {
    expect(said(() => command(['--update', '3', file], piped))).toMatch(
      /^--update is not known; expected one of .*--help; did you mean --updates\?/,
    );
  });
});

test.each([
  ['scripts/new-lesson.ts', /npm run new-lesson -- <unit>\/<slug>/],
  ['scripts/budgets.ts', /--report FILE/],
  ['scripts/lessons/rubric.ts', /npm run rubric -- \[SLUG\]/],
  ['scripts/mutate.ts', /--room engine\|kernel\|notation\|stage\|questions\|lab/],
  ['scripts/lab/measure.ts', /--missing +only the runs/],
  ['scripts/lab/lesson.ts', /npm run lab:lesson -- \[RUN …\]/],
  ['bench/build.ts', /npm run bench:build -- \[N\]/],
  ['scripts/start.mjs', /PORT=8080 npm start/],
  ['scripts/test.mjs', /npm run test:unit -- FILE/],
])('%s --help says what it does, and does nothing', (script, says) => {
  expect(execFileSync(process.execPath, [script, '--help'], { encoding: 'utf8', timeout: 600_000 })).toMatch(says);
});

test('npm itself swallows an option without --, and the command says so', () => {
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'trace', '--table', file], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('npm has kept --table for itself; expected -- before the options');
});

describe('a table', () => {
  const lines = (...args: string[]) => trace([...args, file], piped).split('\n');
  const line = (all: readonly string[], name: string) =>
    all
      .find((each) => each.trim().startsWith(`${name} `))
      ?.replaceAll(/ +/g, ' ')
      .trim();

  test('has every number under its name, in symbols and in numbers, with four digits', () => {
    const all = lines('--table');
    expect(line(all, 'z_h1')).toBe('z_h1 = w1·x1 + w2·x2 + b_h1 = 0.0075 + 0.02000 + 0.35 = 0.3775');
    expect(line(all, 'a_h1')).toBe('a_h1 = 1 ∕ (1 + e^(−z_h1)) = 1 ∕ (1 + e^(−0.3775)) ≈ 0.5933');
    expect(line(all, '∂E/∂w5')).toBe('∂E/∂w5 = δ_o1 × a_h1 = 0.1385 × 0.5933 ≈ 0.08217');
    expect(all.filter((each) => /^\S.*pass$|^Loss$|^Update/.test(each)).length).toBeGreaterThanOrEqual(4);
  });

  test('has as many digits, or decimals, as are asked for', () => {
    expect(line(lines('--table', '--decimals', '9'), 'E')).toMatch(/≈ 0\.298371109$/);
    expect(line(lines('--table', '--digits', '2'), 'E')).toMatch(/≈ 0\.30$/);
  });

  test('has as many updates as are asked for', () => {
    const headings = lines('--table', '--updates', '3').filter((each) => /^Update \d/.test(each));
    expect(headings).toEqual(['Update 1', 'Update 2', 'Update 3']);
  });

  test.each([
    [['--digits', '3'], /--digits and --decimals are those of a table; expected --table/],
    [['--table', '--digits', '18'], /--digits: "18" is not a number of digits; expected a whole number from 1 to 17/],
    [['--table', '--digits', '3', '--decimals', '3'], /both given; expected one of the two/],
    [['--table', '--events'], /expected one of the two/],
  ])('%j is refused', (args, message) => expect(said(() => trace([...args, file], piped))).toMatch(message));

  test.each(Object.entries({ graph: graphs, convolution: convolutions, cell: cellSpecs, descent: descents }))(
    'of a %s speaks its own language',
    (kind, specs) => {
      for (const spec of fc.sample(specs as fc.Arbitrary<object>, { numRuns: 8, seed: 1 })) {
        const its = write(`${kind}.json`, JSON.stringify({ kind, ...spec }));
        const table = trace(['--table', its], piped);
        expect(table.split('\n').length).toBeGreaterThan(3);
        expect(table).not.toMatch(/undefined|NaN|\[object/);
      }
    },
  );
});

describe('a file', () => {
  const answer = trace([file], piped);

  test('may begin with a byte order mark', () => {
    expect(trace([write('bom.json', `\uFEFF${JSON.stringify(mazur())}`)], piped)).toBe(answer);
  });

  test('in UTF-16 is refused with the way out', () => {
    const its = write('utf16.json', Buffer.from(`\uFEFF${JSON.stringify(mazur())}`, 'utf16le'));
    expect(said(() => trace([its], piped))).toBe(
      `${its}: this is UTF-16; expected UTF-8: save it again with the encoding UTF-8`,
    );
  });

  test.each([
    ['{\n  "network": {,\n}', '2:15  a value is missing here; expected JSON'],
    ['{\n  "a": 1\n  "b": 2 }', '2:9  a comma is missing; expected JSON'],
    ['', '1:1  a value is missing here; expected JSON'],
    ['{ "seed": 1, "seed": 2 }', '1:14  the name "seed" stands twice, and only one would count; expected JSON'],
  ])('%j is refused with line and column', (text, says) => {
    const its = write('wrong.json', text);
    expect(said(() => trace([its], piped))).toBe(`${its}:${says}`);
  });
});
