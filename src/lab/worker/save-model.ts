/** A trained network as two files in TensorFlow.js's own format, which Keras tools read as well. */
import type { io } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { ModelFiles } from '../protocol/model-files.ts';
import type { Core } from './backend.ts';

export async function saveModel(tf: Core, model: LayersModel, name: string): Promise<ModelFiles> {
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
