/** A run whose network is of blocks, in files. */
import { expect, test } from 'vitest';
import { FileError } from '../../../src/lab/session/file-error.ts';
import { readFiles } from '../../../src/lab/session/read-files.ts';
import { filesOf } from '../../../src/lab/session/run-files.ts';
import type { TrainedRun } from '../../../src/lab/session/session.ts';
import { run, settings } from '../small-data.ts';
import { someBlocks } from '../some-blocks.ts';
import { useTensorFlow } from '../worker/use-tensorflow.ts';

const tensorFlow = useTensorFlow();

/** The run's files, and how they are read again after its blocks have been changed. */
async function filed() {
  const result = await run(tensorFlow(), { change: someBlocks });
  const trained: TrainedRun = {
    ...result,
    id: 'k3-1-abc',
    name: 'Blocks',
    settings: { ...settings, ...someBlocks },
    backend: 'wasm',
    points: [],
    epochs: [],
  };
  const { json, weights } = filesOf(trained);
  const read = (blocks?: unknown) => {
    const file = JSON.parse(json);
    if (blocks !== undefined) file.userDefinedMetadata.settings.network.blocks = blocks;
    const bytes = new TextEncoder().encode(JSON.stringify(file)).buffer as ArrayBuffer;
    return readFiles({ name: 'b.json', bytes }, { name: 'b.weights.bin', bytes: weights });
  };
  return { trained, read };
}

function whereOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof FileError) return error.problem.where;
    throw error;
  }
  throw new Error('nothing was refused');
}

test('the run is the same when it is read again', async () => {
  const { trained, read } = await filed();
  expect(read()).toEqual(trained);
});

test('blocks that cannot be are refused, with the one that is wrong', async () => {
  const { read } = await filed();
  const pool = { kind: 'pool', size: 'x', stride: 2, padding: [] };
  const { blocks } = someBlocks.network;
  expect(whereOf(() => read([blocks[0], pool, ...blocks.slice(2)]))).toContain('settings, blocks.1.size');
  for (const wrong of [null, [7], [{ kind: 'norm' }]])
    expect(whereOf(() => read(wrong))).toContain('settings, blocks.0.kind');
});
