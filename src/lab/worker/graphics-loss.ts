/**
 * A graphics processor can be taken away at any moment: from then on WebGL and WebGPU compute without a word, and wrongly, or
 * never come to an end.
 */

import { LabError } from '../protocol/faults.ts';
import type { Core } from './backend.ts';
import type { Model } from './model.ts';

/** As much of TensorFlow.js's backends for graphics processors as is used; they do not say so in their types. */
interface OnGraphics {
  /** Of WebGL. */
  readonly gpgpu?: { readonly gl?: Pick<WebGL2RenderingContext, 'isContextLost'> & { readonly canvas: EventTarget } };
  /** Of WebGPU: `lost` is settled when the device is gone. */
  readonly device?: { readonly lost: Promise<unknown> };
}

/** The loss of what computes: when it happens, and whether it has. */
interface Loss {
  readonly happens: Promise<unknown>;
  readonly hasHappened: () => boolean;
}

/** The model, which throws LabError `context-lost` instead of passing on what was computed after the loss. */
export function watchGraphics<M extends Pick<Model, 'train' | 'predict'>>(tf: Pick<Core, 'backend'>, model: M): M {
  const loss = lossOf(tf.backend() as unknown as OnGraphics);
  if (!loss) return model;
  const { happens, hasHappened } = loss;
  /** What waits for an end of its work. Not for `happens` itself, which lives as long as the device and would keep it all. */
  const waiting = new Set<() => void>();
  happens.then(() => {
    for (const tell of waiting) tell();
  });
  async function guard<T>(work: Promise<T>): Promise<T> {
    let tell = () => {};
    const lost = new Promise<undefined>((resolve) => {
      tell = () => resolve(undefined);
    });
    waiting.add(tell);
    if (hasHappened()) tell();
    // What goes wrong because of the loss is not what is to be told.
    const outcome = await Promise.race([Promise.allSettled([work]), lost]);
    waiting.delete(tell);
    if (outcome === undefined || hasHappened()) throw new LabError({ kind: 'context-lost' });
    if (outcome[0].status === 'rejected') throw outcome[0].reason;
    return outcome[0].value;
  }
  return {
    ...model,
    train: (batch, look) => guard(model.train(batch, look)),
    predict: (pixels) => guard(model.predict(pixels)),
  };
}

function lossOf({ gpgpu, device }: OnGraphics): Loss | undefined {
  const gl = gpgpu?.gl;
  if (gl) {
    const happens = new Promise((resolve) => gl.canvas.addEventListener('webglcontextlost', resolve, { once: true }));
    return { happens, hasHappened: () => gl.isContextLost() };
  }
  if (!device) return undefined;
  let isLost = false;
  const happens = device.lost.then(() => {
    isLost = true;
  });
  return { happens, hasHappened: () => isLost };
}
