/** What a network is made of, read off the network itself: whoever looks at layers need not know how they were chosen. */
import type { Sequential } from '@tensorflow/tfjs-layers';

export interface BuiltLayer {
  readonly name: string;
  /** TensorFlow.js's name for what it computes: Dense, Conv2D, MaxPooling2D, Flatten … */
  readonly kind: string;
  /** Of its answer to one image. */
  readonly shape: readonly number[];
  readonly activation: string | undefined;
  /** Shapes of its weights and biases. */
  readonly variables: readonly (readonly number[])[];
}

/** Layers that are an activation and nothing else. */
const activationLayers: Readonly<Record<string, string>> = { ReLU: 'relu', LeakyReLU: 'leaky' };

export function builtLayers(network: Sequential): BuiltLayer[] {
  return network.layers.map((layer) => {
    const { activation } = layer.getConfig() as { readonly activation?: unknown };
    const kind = layer.getClassName();
    return {
      name: layer.name,
      kind,
      shape: (layer.outputShape as number[]).slice(1),
      activation: activationLayers[kind] ?? (typeof activation === 'string' ? activation : undefined),
      variables: layer.trainableWeights.map(({ shape }) => shape as number[]),
    };
  });
}

/** Whether it multiplies what it gets by weights of its own: a dense layer or a convolution. */
export const isWeighted = ({ variables }: BuiltLayer) => variables.some((shape) => shape.length > 1);

/**
 * Where the answers of a layer's units are cut off at 0: in the layer itself, or in one behind it before the next weights.
 * @returns index of that layer; undefined where no ReLU follows
 */
export function cutAtZero(layers: readonly BuiltLayer[], l: number): number | undefined {
  for (let k = l; k < layers.length && (k === l || !isWeighted(layers[k]!)); k++) {
    if (layers[k]!.activation === 'relu') return k;
  }
  return undefined;
}
