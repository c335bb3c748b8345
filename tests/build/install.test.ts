import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingEntries } from '../../scripts/complete-lock.mjs';
import { isInstalled } from '../../scripts/lib/install.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const lock = (packages: Record<string, object>) => ({ packages });

describe('what is installed', () => {
  const a = { version: '1.0.0', integrity: 'sha512-a' };
  const wanted = lock({ '': {}, 'node_modules/a': a, 'node_modules/mac': { version: '1.0.0', optional: true } });

  test('is complete when an optional package for another machine is absent', () => {
    expect(isInstalled(wanted, lock({ 'node_modules/a': a }))).toBe(true);
  });

  test.each([
    ['there is no record of an installation', undefined],
    ['a package is absent', lock({})],
    ['a package has another version', lock({ 'node_modules/a': { ...a, version: '1.0.1' } })],
    ['a package has other contents', lock({ 'node_modules/a': { ...a, integrity: 'sha512-b' } })],
    ['a package is left over', lock({ 'node_modules/a': a, 'node_modules/b': a })],
  ])('is not what the lock file says when %s', (_reason, record) => {
    expect(isInstalled(wanted, record)).toBe(false);
  });
});

describe('the lock file', () => {
  const committed = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));

  test('has an entry for every optional package it names', () => {
    expect(missingEntries(committed.packages)).toEqual({});
  });

  test('names no address to download from', () => {
    expect(Object.values(committed.packages).filter((entry) => 'resolved' in (entry as object))).toEqual([]);
  });

  test('gets an entry with the platform of a package that is missing', () => {
    const packages = {
      'node_modules/x': {
        dev: true as const,
        optionalDependencies: { '@x/linux-x64-musl': '^1.2.3', '@x/win32-arm64': '1.2.3' },
      },
    };
    expect(missingEntries(packages)).toEqual({
      'node_modules/@x/linux-x64-musl': {
        version: '1.2.3',
        dev: true,
        optional: true,
        os: ['linux'],
        cpu: ['x64'],
        libc: ['musl'],
      },
      'node_modules/@x/win32-arm64': { version: '1.2.3', dev: true, optional: true, os: ['win32'], cpu: ['arm64'] },
    });
  });

  test('is refused when the platform of a missing package cannot be told', () => {
    expect(() => missingEntries({ 'node_modules/x': { optionalDependencies: { riddle: '1.0.0' } } })).toThrow(
      /Cannot tell the platform of riddle/,
    );
  });
});
