import { expect, it, test } from 'vitest';
import { qrCodeOf } from '../../../src/components/kit/qr/qr.ts';
import { type Challenge, readChallenge } from '../../../src/workbench/challenges/challenge.ts';
import list from '../../../src/workbench/challenges/challenges.json';
import { packed, unpacked } from '../../../src/workbench/state/link.ts';
import { readQr } from './read-qr.ts';

const quiet = 4;

/** Which modules a path makes dark. */
function painted({ size, path }: NonNullable<ReturnType<typeof qrCodeOf>>): boolean[][] {
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let k = 0; k < Number(length); k++) (modules[Number(y)] as boolean[])[Number(x) + k] = true;
  return modules;
}

/** The modules of a text's code, without the white around them. */
const modulesOf = (text: string) =>
  painted(qrCodeOf(text) as NonNullable<ReturnType<typeof qrCodeOf>>)
    .slice(quiet, -quiet)
    .map((row) => row.slice(quiet, -quiet));

test('a code gives back its link, whatever the length', () => {
  for (const length of [1, 17, 18, 60, 130, 200, 300, 500, 700, 900, 1000]) {
    const text = `https://example.org/workbench/#w=1.${'abcDEF_-0123456789'.repeat(60)}`.slice(0, length);
    expect(readQr(modulesOf(text)), `${length}`).toBe(text);
  }
});

test('the code of a challenge leads to this challenge', async () => {
  let codes = 0;
  for (const json of list.filter((_, k) => k % 4 === 0)) {
    const address = `https://example.org/workbench/#c=${await packed(json)}`;
    if (qrCodeOf(address) === undefined) continue;
    codes++;
    const read = readQr(modulesOf(address));
    const challenge = (await unpacked(read.replace(/^.*#c=/, ''), readChallenge)) as Challenge;
    expect(challenge).toEqual(readChallenge(json));
  }
  expect(codes).toBe(Math.ceil(list.length / 4));
});

test('a single wrong module is noticed by who reads without mending', () => {
  const modules = modulesOf('https://example.org/workbench/#w=1.abc');
  const [row] = modules.slice(-1) as [boolean[]];
  row[row.length - 1] = !row.at(-1);
  expect(() => readQr(modules)).toThrow('a module is wrong');
});

it('has white around it, four modules wide', () => {
  const code = painted(qrCodeOf('https://example.org/') as NonNullable<ReturnType<typeof qrCodeOf>>);
  const rows = [...code.slice(0, quiet), ...code.slice(-quiet), ...code.map((row) => row.slice(0, quiet))];
  expect(rows.flat().some(Boolean)).toBe(false);
  expect(code.flatMap((row) => row.slice(-quiet)).some(Boolean)).toBe(false);
  expect((code[quiet] as boolean[]).filter(Boolean).length).toBeGreaterThan(13);
});

it('makes none of a link that no phone would read from it', () => {
  expect(qrCodeOf('x'.repeat(1000))).toBeDefined();
  expect(qrCodeOf('x'.repeat(1001))).toBeUndefined();
  expect(qrCodeOf('é'.repeat(501))).toBeUndefined();
});
