/**
 * A graphics processor can be taken away at any moment: from then on WebGL computes without a word, and wrongly, or never
 * comes to an end.
 */
import type { Core } from './backend.ts';
import { LabError } from './faults.ts';
import type { Model } from './model.ts';

/** As much of TensorFlow.js's WebGL backend as is used; it does not say so in its types. */
interface WithContext {
  readonly gpgpu?: { readonly gl?: WebGL2RenderingContext };
}

/** The model, which throws LabError `context-lost` instead of passing on what was computed after the loss. */
export function watchContext<M extends Pick<Model, 'train' | 'predict'>>(tf: Core, model: M): M {
  const gl = (tf.backend() as unknown as WithContext).gpgpu?.gl;
  if (!gl) return model;
  const loss = Promise.withResolvers<never>();
  loss.promise.catch(() => {});
  gl.canvas.addEventListener('webglcontextlost', () => loss.reject(new LabError({ kind: 'context-lost' })));
  async function guard<T>(work: Promise<T>): Promise<T> {
    // What goes wrong because of the loss is not what is to be told.
    const [outcome] = await Promise.race([Promise.allSettled([work]), loss.promise]);
    if (gl?.isContextLost()) throw new LabError({ kind: 'context-lost' });
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  }
  return {
    ...model,
    train: (batch) => guard(model.train(batch)),
    predict: (pixels) => guard(model.predict(pixels)),
  };
}
