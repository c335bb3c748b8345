/** A graphics processor can be taken away at any moment: from then on WebGL computes without a word, and wrongly. */
import type { Core } from './backend.ts';
import { LabError } from './faults.ts';
import type { Model } from './model.ts';

/** As much of TensorFlow.js's WebGL backend as is used; it does not say so in its types. */
interface WithContext {
  readonly gpgpu?: { readonly gl?: WebGLRenderingContext };
}

/** The model, which throws LabError `context-lost` instead of passing on what was computed after the loss. */
export function watchContext<M extends Pick<Model, 'train' | 'predict'>>(tf: Core, model: M): M {
  const { gpgpu } = tf.backend() as unknown as WithContext;
  const gl = gpgpu?.gl;
  if (!gl) return model;
  async function guard<T>(work: Promise<T>): Promise<T> {
    const result = await work.catch((error) => {
      check();
      throw error;
    });
    check();
    return result;
  }
  function check(): void {
    if (gl?.isContextLost()) throw new LabError({ kind: 'context-lost' });
  }
  return {
    ...model,
    train: (batch) => guard(model.train(batch)),
    predict: (pixels) => guard(model.predict(pixels)),
  };
}
