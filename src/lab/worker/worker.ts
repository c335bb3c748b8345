/** Entry of the lab's one worker. All fetching, decoding and training happens here. */

import { sampleIndices, shards } from 'virtual:images';
import { urls } from 'virtual:images/urls';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { FromWorker, ToWorker } from '../protocol/messages.ts';
import { loadTensorFlow } from './backend.ts';
import { withWords } from './fault-words.ts';
import { createHost } from './host.ts';
import kernelsUrl from './kernels/lab-kernels.wasm?url';

async function kernels(): Promise<ArrayBuffer> {
  const response = await fetch(kernelsUrl);
  if (!response.ok) throw new Error(`${kernelsUrl}: ${response.status}`);
  return response.arrayBuffer();
}

/** Numbers that were copied for this message alone: they change hands, and are not copied once more. */
function handedOver(message: FromWorker): Transferable[] {
  if (message.type === 'network') return [message.network.weights];
  if (message.type === 'epoch') return [message.checkpoint.state.buffer as ArrayBuffer];
  return [];
}

const host = createHost({
  shards: shards.map((facts, index) => ({ ...facts, url: urls[index]! })),
  samples: sampleIndices,
  loadTensorFlow: (backends) => loadTensorFlow({ plain, simd, kernels }, backends),
  post: (message: FromWorker) => self.postMessage(withWords(message), { transfer: handedOver(message) }),
});

self.onmessage = ({ data }: MessageEvent<ToWorker>) => host.receive(data);
// A rejection that nobody handles reaches no page by itself.
self.onunhandledrejection = ({ reason }) => {
  throw reason;
};
