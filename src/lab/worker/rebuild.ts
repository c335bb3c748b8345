/** Networks of runs, made again in the worker from their weights. */

import { fingerprint } from '../protocol/fingerprint.ts';
import type { ModelRef, SentModel } from '../protocol/requests.ts';
import type { TensorFlow } from './backend.ts';
import { watchGraphics } from './graphics-loss.ts';
import { createModel, type Model } from './model.ts';

/** So many networks stay built: a comparison asks two in turn. */
const mostBuilt = 3;

export interface Predictor extends Pick<Model, 'layers' | 'atOnce' | 'predict' | 'inner' | 'files' | 'dispose'> {
  /** Of the weights as they are now: whoever only predicts changes none of them. */
  readonly fingerprint: () => Promise<string>;
}

export interface Models {
  /** Keeps the weights that came with a question. */
  readonly keep: (model: SentModel) => void;
  /** The network, built if it is not. @throws RangeError when its weights never came */
  readonly of: (id: string) => Promise<Predictor>;
  readonly forget: (id: string) => void;
  /** Gives back all that is built: they are built anew when they are asked for. */
  readonly release: () => void;
}

export function createModels(tensorFlow: () => Promise<TensorFlow>): Models {
  const kept = new Map<string, ModelRef>();
  /** In the order of their last use. */
  const built = new Map<string, Promise<Predictor>>();

  function drop(id: string): void {
    const model = built.get(id);
    built.delete(id);
    model?.then(({ dispose }) => dispose()).catch(() => {});
  }

  return {
    keep({ weights, ...model }) {
      if (weights) kept.set(model.id, { ...model, weights });
    },
    async of(id) {
      const ref = kept.get(id);
      if (!ref) throw new RangeError(`the weights of ${id} are not here`);
      const model = built.get(id) ?? tensorFlow().then((library) => rebuild(library, ref));
      built.delete(id);
      built.set(id, model);
      for (const old of [...built.keys()].slice(0, -mostBuilt)) drop(old);
      model.catch(() => built.delete(id));
      return model;
    },
    forget(id) {
      kept.delete(id);
      drop(id);
    },
    release() {
      for (const id of [...built.keys()]) drop(id);
    },
  };
}

/** The network of the settings, with these weights instead of those of the seed; it is fed as its settings say. */
async function rebuild({ tf, layers }: TensorFlow, { settings, weights }: ModelRef): Promise<Predictor> {
  const model = createModel(tf, layers, settings);
  try {
    model.restore(new Float32Array(weights));
  } catch (error) {
    model.dispose();
    throw error;
  }
  return {
    layers: model.layers,
    atOnce: model.atOnce,
    inner: model.inner,
    predict: watchGraphics(tf, model).predict,
    fingerprint: async () => fingerprint((await model.files()).weights),
    files: model.files,
    dispose: model.dispose,
  };
}
