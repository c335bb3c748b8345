/** Initial weights as a function of the seed. */
import { createRng } from '../../engine/math/rng.ts';
import type { LabSettings } from '../protocol/settings.ts';

/** Parameters of one layer, in TensorFlow.js's shapes. */
export interface LayerWeights {
  /** (inputs, outputs) of a dense layer, (height, width, inputs, filters) of a convolution. */
  readonly shape: readonly number[];
  readonly kernel: Float32Array;
  /** One per output or filter. */
  readonly bias: Float32Array;
}

/**
 * Start values for each layer: kernels uniform in ±√(6 / (fan in + fan out)) (Glorot & Bengio 2010, what Keras does by
 * default; each place of a convolution's window counts), with `he` in ±√(6 / fan in) (He et al. 2015, Keras's `he_uniform`);
 * biases 0.
 *
 * @param shapes of the kernels, the first layer's first
 */
export function initialLayers(
  shapes: readonly (readonly number[])[],
  seed: number,
  start: LabSettings['start'] = 'glorot',
): LayerWeights[] {
  return shapes.map((shape, l) => {
    const [inputs, outputs] = shape.slice(-2) as [number, number];
    const places = shape.slice(0, -2).reduce((product, size) => product * size, 1);
    const limit = Math.sqrt(6 / (places * (start === 'he' ? inputs : inputs + outputs)));
    const rng = createRng(seed, 'init', l + 1);
    const kernel = Float32Array.from({ length: places * inputs * outputs }, () => limit * (2 * rng.uniform() - 1));
    return { shape, kernel, bias: new Float32Array(outputs) };
  });
}
