/** npm run worksheet: files that are the page's sheets, and bad input with every problem. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { BadInput } from '../../../scripts/lib/command.ts';
import { worksheet } from '../../../scripts/teach/worksheet.ts';
import { readCode } from '../../../src/teach/worksheet/code.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'worksheets-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function refusal(...args: readonly string[]): Promise<readonly string[]> {
  try {
    await worksheet(args);
  } catch (error) {
    if (error instanceof BadInput) return error.lines;
    throw error;
  }
  throw new Error('it was accepted');
}

test('writes sheets and keys of a lesson, and says what is left out', async () => {
  const out = path.join(folder, 'class 9b');
  const say = await worksheet([
    '--lesson',
    'backprop',
    '--seed',
    '7',
    '--variants',
    '3',
    '--out',
    out,
    '--html',
    '--site',
    'https://example.org/nn',
  ]);
  expect(say).toMatch(/3 sheets of \d+ exercises, seed 7\./);
  expect(say).toContain('Left out: x9-1, as it is a worked example, which asks nothing.');
  const [sheets, key] = ['sheets.html', 'key.html'].map((name) => readFileSync(path.join(out, name), 'utf8')) as [
    string,
    string,
  ];
  expect(sheets.match(/class="sheet"/g)).toHaveLength(3);
  expect(key.match(/class="sheet key"/g)).toHaveLength(3);
  expect(existsSync(path.join(out, 'sheets.pdf'))).toBe(false);
  // The code on a sheet opens its twin; nothing of the key is on it.
  const [, address = '', code = ''] = /(https:[^#<]*)#([^<]*)</.exec(sheets) ?? [];
  expect(address).toBe('https://example.org/nn/teach/sheet/');
  expect(readCode(code)).toMatchObject({ seed: 7, variant: 1 });
  expect(sheets).toContain('<svg class="qr"');
  expect(sheets).not.toMatch(/class="(right|wrong|steps)"/);
  expect(key).toContain('class="wrong"');
  // The key calls exercises as their lesson does: by their place on its page.
  expect(key).toContain('<span class="of">Exercise 9.1');
  const names = key.match(/(?<=<span class="of">)[^<]*/g) ?? [];
  expect(names.filter((name) => !/^Exercise 9\.\d+(, with the numbers of its lesson)?$/.test(name))).toEqual([]);
  // No other file is needed, and no sign of a text becomes markup.
  expect(sheets + key).not.toMatch(/(src|href)=|<script|undefined|NaN/);
});

test('makes the same of the same seed, and other sheets of another', async () => {
  const made = async (name: string, seed: string) => {
    await worksheet(['--exercises', 'x9-5,x3-2', '--seed', seed, '--out', path.join(folder, name), '--html']);
    return readFileSync(path.join(folder, name, 'sheets.html'), 'utf8');
  };
  expect(await made('a', '7')).toBe(await made('b', '7'));
  expect(await made('c', '8')).not.toBe(await made('a', '7'));
});

test('names every problem of what it was asked, and writes nothing', async () => {
  const out = path.join(folder, 'none');
  expect(
    await refusal(
      '--lesson',
      'backprp',
      '--seed',
      '0',
      '--variants',
      'many',
      '--paper',
      'a5',
      '--site',
      'here',
      '--out',
      out,
    ),
  ).toEqual([
    '--seed: “0”; expected a whole number from 1 to 99,999.',
    '--variants: “many”; expected a whole number from 1 to 200.',
    '--paper: “a5”; expected one of a4, letter.',
    '--site: “here”; expected an address as in https://example.org/.',
    expect.stringMatching(
      /^--lesson: “backprp” is not known; expected one of perceptron, .*; did you mean backprop\?$/,
    ),
  ]);
  expect(await refusal('--out', out)).toEqual(['--exercises: none is chosen; expected at least one, as in x9-5.']);
  expect(await refusal('--exercises', 'x9-1', '--out', out)).toEqual([
    '--exercises: x9-1 is not for paper, as it is a worked example, which asks nothing; expected another.',
  ]);
  expect((await refusal('--lessons', 'backprop'))[0]).toContain('did you mean --lesson?');
  expect(existsSync(out)).toBe(false);
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  expect((await refusal('--exercises', 'x9-5', '--html', '--out', file))[0]).toMatch(
    /^--out: .*file cannot be written to/,
  );
});
