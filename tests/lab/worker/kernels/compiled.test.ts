/** The module of the lab's own kernels, and what happens without it. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { compileKernels } from '../../../../scripts/lab/compile-kernels.ts';
import { compiledFile } from '../../../../scripts/lab/compiled-file.ts';
import { loadTensorFlow } from '../../../../src/lab/worker/backend.ts';
import { ownKernelsOf } from '../../../../src/lab/worker/kernels/own-kernels.ts';
import { loadShipped, loadWasm, wasmFiles } from '../../tensorflow.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe('the compiled module', () => {
  let compiled: Awaited<ReturnType<typeof compileKernels>>;
  beforeAll(async () => {
    compiled = await compileKernels();
  });

  test('is what its sources compile to: npm run lab:kernels', async () => {
    expect(Buffer.compare(compiled.binary, await readFile(compiledFile))).toBe(0);
  });

  test('lays nothing down in a memory that is TensorFlow.js’s, and takes nothing else from outside', () => {
    expect(compiled.text).not.toContain('(data');
    expect(compiled.text.match(/\(import .*/g)).toEqual(['(import "env" "memory" (memory $0 1))']);
  });

  test('uses no operation whose result a processor may choose', () => {
    expect(compiled.text).not.toMatch(/relaxed|\bmadd\b/);
  });
});

describe('TensorFlow.js on WebAssembly', () => {
  afterAll(() => loadWasm());

  // Before it has had them: they are loaded once.
  test.each<[string, () => Promise<BufferSource>]>([
    ['does not arrive', () => Promise.reject(new Error('offline'))],
    ['does not compile, as without SIMD', async () => Uint8Array.of(0, 97, 115, 109, 9, 0, 0, 0)],
  ])('goes on with its own kernels when the module %s', async (_, kernels) => {
    const { tf, backend, skipped } = await loadTensorFlow({ ...wasmFiles, kernels }, ['wasm']);
    expect([backend, skipped, ownKernelsOf(tf.backend())]).toEqual(['wasm', [], undefined]);
    expect([...tf.relu(tf.tensor1d([-1, 2])).dataSync()]).toEqual([0, 2]);
  });

  test('has its memory where the kernels look for it, of which nothing is documented', async () => {
    const { tf } = await loadWasm();
    const { wasm } = tf.backend() as unknown as { wasm: { asm: { memory: unknown } } };
    expect(wasm.asm.memory).toBeInstanceOf(WebAssembly.Memory);
    expect(ownKernelsOf(tf.backend())).toBeDefined();
  });

  test('computes on when its memory has grown', async () => {
    const { tf } = await loadWasm();
    const before = ownKernelsOf(tf.backend())!.numbers(0, 0).buffer;
    // As many bytes as it has: there is no room for them, and its old view is gone afterwards.
    const count = before.byteLength / 4;
    const large = tf.fill([count], -2);
    expect(ownKernelsOf(tf.backend())!.numbers(0, 0).buffer).not.toBe(before);
    const leaked = tf.leakyRelu(large, 0.5);
    const last = tf.slice(leaked, count - 3);
    expect([...last.dataSync()]).toEqual([-1, -1, -1]);
    tf.dispose([large, leaked, last]);
  });

  test('has none of them when it is loaded without', async () => {
    await loadWasm();
    const { tf } = await loadShipped();
    expect(ownKernelsOf(tf.backend())).toBeUndefined();
  });
});
