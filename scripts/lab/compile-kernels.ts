/** The lab's own kernels from AssemblyScript to WebAssembly. The same sources give the same bytes. */
import path from 'node:path';
import asc from 'assemblyscript/asc';
import { kernelsFolder } from './compiled-file.ts';

const options = [
  // TensorFlow.js's memory, in which nothing may be laid down: no runtime, no messages of failed assertions.
  ...['--importMemory', '--initialMemory', '1', '--runtime', 'stub', '--noAssert', '--use', 'abort='],
  ...['--enable', 'simd', '--disable', 'relaxed-simd', '-O3', '--shrinkLevel', '0', '--converge'],
];

/**
 * The module and its text.
 * @throws with the compiler's messages when the sources do not compile
 */
export async function compileKernels(): Promise<{ binary: Uint8Array<ArrayBuffer>; text: string }> {
  const written = new Map<string, string | Uint8Array>();
  const { error, stderr } = await asc.main(
    [
      'index.ts',
      '--baseDir',
      path.join(kernelsFolder, 'assembly'),
      '-o',
      'kernels.wasm',
      '-t',
      'kernels.wat',
      ...options,
    ],
    { writeFile: (name, contents) => void written.set(name, contents) },
  );
  if (error) throw new Error(`the kernels do not compile: ${stderr}`);
  const binary = written.get('kernels.wasm') as Uint8Array;
  return { binary: Uint8Array.from(binary), text: String(written.get('kernels.wat')) };
}
