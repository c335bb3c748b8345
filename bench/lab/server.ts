/** What the benchmark's browser asks for: the bundled worker, TensorFlow.js's WebAssembly, MNIST, and the built site. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { compiledFile } from '../../scripts/lab/compiled-file.ts';
import { contentType, respond, serve } from '../../scripts/lib/static-server.mjs';
import { readSource } from '../../scripts/mnist/source.ts';

export interface BenchServer {
  readonly origin: string;
  /** Bytes of the site's files sent since the last call, as a host sends them that compresses text and WebAssembly. */
  takeBytes: () => number;
  close: () => Promise<void>;
}

const wasmFolder = path.dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json'));
const compressedTypes = /\.(js|css|html|json|wasm|svg)$|\/$/;

/**
 * @param bundle folder of the bundled worker, at /bench/
 * @param site built site, at /site/
 */
export async function startServer(bundle: string, site: string): Promise<BenchServer> {
  const mnist = { train: await readSource('train'), test: await readSource('test') };
  let bytes = 0;

  async function answer(pathname: string) {
    const [, first = '', ...rest] = pathname.split('/');
    if (first === 'mnist') return bare(Buffer.from(mnist[rest[0] as 'train' | 'test'][rest[1] as 'pixels' | 'labels']));
    if (first === 'wasm') return bare(await readFile(path.join(wasmFolder, 'dist', ...rest)), pathname);
    if (first === 'lab-kernels.wasm') return bare(await readFile(compiledFile), pathname);
    if (first !== 'site') return respond(bundle, '/bench/', pathname);
    const response = await respond(site, '/site/', pathname);
    bytes += compressedTypes.test(pathname) ? gzipSync(response.body).length : response.body.length;
    return response;
  }

  const { port, close } = await serve(answer);
  return {
    origin: `http://127.0.0.1:${port}`,
    takeBytes() {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    close,
  };
}

function bare(body: Buffer, file = 'mnist.bin') {
  return { status: 200, headers: { 'content-type': contentType(file) }, body };
}
