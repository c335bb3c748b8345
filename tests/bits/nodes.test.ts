/** The same bits in every Node that is here: the one the tests run on, the one that npm runs on, those on the PATH. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it, vi } from 'vitest';
import { bundledRuns, hashesExpression } from './bundle.ts';
import golden from './golden.json' with { type: 'json' };
import { hashesOfRuns } from './runs.ts';

// Another Node has to start and to warm up.
vi.setConfig({ testTimeout: 60_000 });

/** Version → program, of all that answer. */
function nodes(): ReadonlyMap<string, string> {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const programs = [process.env['npm_node_execpath'], ...folders.map((folder) => path.join(folder, name))];
  const versions = new Map<string, string>();
  for (const program of new Set(programs)) {
    if (program === undefined || !existsSync(program)) continue;
    const version = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.trim();
    if (version && !versions.has(version)) versions.set(version, program);
  }
  return versions;
}

describe('the bits of whole runs', () => {
  it('are those of golden.json on this Node', () => {
    expect(hashesOfRuns()).toEqual(golden);
  });

  const bundled = bundledRuns();
  const others = [...nodes()].filter(([version]) => version !== process.version);
  it('are looked for on Node 24 where continuous integration has put it', () => {
    const expected = process.env['CI'] !== undefined && `${process.platform}-${process.arch}` === 'linux-x64';
    expect(
      !expected || others.some(([version]) => version.startsWith('v24.')) || process.version.startsWith('v24.'),
    ).toBe(true);
  });

  it.each(others)('are the same on Node %s', async (_version, program) => {
    const script = `console.log(${hashesExpression(await bundled)})`;
    const { stdout, stderr } = spawnSync(program, ['-'], { input: script, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(golden);
  });

  it('change, every one, when one weight is one bit off', () => {
    const nudged = hashesOfRuns(2 ** -52);
    const same = Object.keys(golden).filter((name) => nudged[name] === golden[name as keyof typeof golden]);
    expect(same).toEqual(['random numbers']);
  });
});
