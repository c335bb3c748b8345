/** The network that is trained, as TensorFlow.js has it. */
import type { io } from '@tensorflow/tfjs-core';
import type { Core, Layers } from './backend.ts';
import type { Batch } from './batch.ts';
import { CLASSES, INPUTS, type LabSettings, layerSizes, networkName } from './settings.ts';
import { initialWeights } from './weights.ts';

/** A trained network as two files in TensorFlow.js's own format, which Keras tools read as well. */
export interface ModelFiles {
  /** Name of the files, without `.json` and `.weights.bin`. */
  readonly name: string;
  readonly json: string;
  readonly weights: ArrayBuffer;
}

export interface Model {
  /** One update; the loss and accuracy of the batch are those before it. */
  train: (batch: Batch) => Promise<{ loss: number; accuracy: number }>;
  /** Probabilities, shape (images, 10). */
  predict: (pixels: Float32Array) => Promise<Float32Array>;
  files: () => Promise<ModelFiles>;
  /** Gives back everything the model has taken. */
  dispose: () => void;
}

/** A network with the initial weights of its seed: dense layers, softmax at the end, cross-entropy. */
export function createModel(tf: Core, layers: Layers, settings: LabSettings): Model {
  const optimizer = tf.train.adam(settings.optimizer.learningRate);
  const model = buildModel(layers, settings);
  model.compile({ optimizer, loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
  setInitialWeights(tf, model, settings);

  return {
    async train({ pixels, labels }) {
      const inputs = tf.tensor2d(pixels, [labels.length, INPUTS]);
      const targets = tf.tidy(() => tf.oneHot(tf.tensor1d(labels, 'int32'), CLASSES));
      try {
        const [loss, accuracy] = (await model.trainOnBatch(inputs, targets)) as [number, number];
        return { loss, accuracy };
      } finally {
        tf.dispose([inputs, targets]);
      }
    },
    async predict(pixels) {
      const count = pixels.length / INPUTS;
      const output = tf.tidy(() => model.predict(tf.tensor2d(pixels, [count, INPUTS]), { batchSize: count }));
      const [tensor] = Array.isArray(output) ? output : [output];
      const probabilities = (await tensor!.data()) as Float32Array;
      tf.dispose(output);
      return probabilities;
    },
    files: () => modelFiles(tf, model, networkName(settings.network)),
    dispose() {
      model.dispose();
      optimizer.dispose();
    },
  };
}

function buildModel(layers: Layers, { network }: LabSettings) {
  const model = layers.sequential();
  const hidden = network.kind === 'dense' ? network.hidden : [];
  const rest = [...hidden, { units: CLASSES, activation: 'softmax' as const }];
  rest.forEach(({ units, activation }, l) => {
    const inputs = l === 0 ? { inputShape: [INPUTS] } : {};
    // The initial weights are ours and set below: TensorFlow.js's own do not depend on the seed alone.
    model.add(
      layers.layers.dense({ ...inputs, units, activation, kernelInitializer: 'zeros', name: `dense_${l + 1}` }),
    );
  });
  return model;
}

function setInitialWeights(tf: Core, model: ReturnType<typeof buildModel>, settings: LabSettings): void {
  tf.tidy(() => {
    const start = initialWeights(
      layerSizes(settings.network.kind === 'dense' ? settings.network.hidden : []),
      settings.seed,
    );
    model.setWeights(
      start.flatMap(({ inputs, outputs, kernel, bias }) => [tf.tensor2d(kernel, [inputs, outputs]), tf.tensor1d(bias)]),
    );
  });
}

async function modelFiles(tf: Core, model: ReturnType<typeof buildModel>, sizes: string): Promise<ModelFiles> {
  const name = `mnist-${sizes}`;
  const artifacts = await new Promise<io.ModelArtifacts>((resolve, reject) => {
    const handler = tf.io.withSaveHandler(async (saved) => {
      resolve(saved);
      return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
    });
    model.save(handler).catch(reject);
  });
  const { modelTopology, weightSpecs, format, generatedBy } = artifacts;
  const weightsManifest = [{ paths: [`${name}.weights.bin`], weights: weightSpecs }];
  const json = JSON.stringify({ format, generatedBy, convertedBy: null, modelTopology, weightsManifest });
  return { name, json, weights: tf.io.CompositeArrayBuffer.join(artifacts.weightData) };
}
