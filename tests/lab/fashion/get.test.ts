/** `npm run data:fashion`: what it says of files that are not the four that were published. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { takeFashion } from '../../../scripts/fashion/get.ts';
import { readFashion } from '../../../scripts/fashion/source.ts';
import type { BadInput } from '../../../scripts/lib/command.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fashion-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** An IDX file of labels, all 0. */
function labelsFile(count: number, said = count): Buffer {
  const file = Buffer.alloc(8 + count);
  file.writeUInt32BE(0x801, 0);
  file.writeUInt32BE(said, 4);
  return file;
}

function write(name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

/** What is said of these files. */
const said = (...files: string[]) =>
  takeFashion(files).then(
    () => 'nothing',
    (error: BadInput) => error.lines.join('\n'),
  );

describe('files that are not those that were published', () => {
  test.each([
    ['that are missing are named', [], /Missing: train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images/],
    ['that are not there', [path.join(folder, 'nowhere')], /nowhere: there is no such file/],
    ['of anything else', [write('cat.png', Buffer.from('a cat'))], /cat\.png: it is none of the four IDX files/],
    ['of other counts', [write('few', labelsFile(100))], /few: it is none of the four/],
    ['that end early', [write('short', labelsFile(10, 10_000))], /short: it has 18 bytes; expected 10008/],
    [
      'with other labels',
      [write('zeros', labelsFile(10_000))],
      /zeros: its checksum \(SHA-256\) is [0-9a-f]{64}; expected [0-9a-f]{64}: it is damaged, or of another data set/,
    ],
    [
      'that gzip cannot unpack',
      [write('half.gz', gzipSync(labelsFile(10_000)).subarray(0, 30))],
      /half\.gz: it is damaged: gunzip/,
    ],
  ] as const)('%s', async (_, files, words) => {
    const lines = await said(...files);
    expect(lines).toMatch(words);
  });

  test('change nothing', async () => expect(await said()).toContain('Nothing was changed.'));

  test('in a folder are found by their names', async () => {
    const here = path.join(folder, 'some');
    mkdirSync(here);
    writeFileSync(path.join(here, 't10k-labels-idx1-ubyte.gz'), gzipSync(labelsFile(10_000)));
    writeFileSync(path.join(here, 'notes.txt'), 'not looked at');
    const lines = await said(here);
    expect(lines).toContain('t10k-labels-idx1-ubyte.gz: its checksum');
    expect(lines).not.toContain('notes.txt');
  });
});

test('a folder with some of the four stops the build, and says what to do', async () => {
  const here = path.join(folder, 'full');
  mkdirSync(here);
  writeFileSync(path.join(here, 't10k-labels-idx1-ubyte'), labelsFile(10_000));
  await expect(readFashion(here)).rejects.toThrow(
    /train-images-idx3-ubyte: it is missing\. Run npm run data:fashion again/,
  );
});
