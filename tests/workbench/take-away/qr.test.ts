import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { qrCodeOf } from '../../../src/workbench/take-away/qr.ts';

const text = 'https://example.org/workbench/#w=1.abcDEF_-0123456789';

/** Which modules a path makes dark. */
function painted(size: number, path: string): boolean[][] {
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let k = 0; k < Number(length); k++) (modules[Number(y)] as boolean[])[Number(x) + k] = true;
  return modules;
}

it('draws every module of the code, four white ones around it', () => {
  const { size, path } = qrCodeOf(text) as NonNullable<ReturnType<typeof qrCodeOf>>;
  const code = encode(text, { border: 4, boostEcc: true });
  expect(painted(size, path)).toEqual(code.data);
  expect(code.data.slice(0, 4).flat().some(Boolean)).toBe(false);
  expect(code.data.slice(4, 5).flat().filter(Boolean).length).toBeGreaterThan(14);
});

it('makes none of a link that no phone would read from it', () => {
  expect(qrCodeOf('x'.repeat(1000))).toBeDefined();
  expect(qrCodeOf('x'.repeat(1001))).toBeUndefined();
  expect(qrCodeOf('é'.repeat(501))).toBeUndefined();
});
