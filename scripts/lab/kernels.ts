/**
 * npm run lab:kernels: compiles the lab's own kernels from AssemblyScript (src/lab/worker/kernels/assembly) to lab-kernels.wasm, which
 * is committed, so that a build needs no compiler; a test holds it equal to what the sources compile to.
 */
import { writeFile } from 'node:fs/promises';
import { type Command, readCommand, runCommand } from '../lib/command.ts';
import { compileKernels } from './compile-kernels.ts';
import { compiledFile } from './compiled-file.ts';

const command: Command = {
  name: 'lab:kernels',
  says: 'Compiles the lab’s own kernels from AssemblyScript to src/lab/worker/kernels/lab-kernels.wasm.',
};

await runCommand(async (args) => {
  readCommand(command, args);
  const { binary } = await compileKernels();
  await writeFile(compiledFile, binary);
  return `${binary.length} bytes`;
});
