/** The run of a convolution: one update, which is both sweeps. */

import { leakySlope } from '../math/activations/piecewise.ts';
import { activations } from '../math/activations.ts';
import { losses } from '../math/losses.ts';
import { at } from '../trace/cell-names.ts';
import { type Cuts, passOf } from '../trace/marks.ts';
import { noBatches, type Run, startRun } from '../trace/start-run.ts';
import type { ConvolutionSpec } from './convolution.ts';
import { convolutionKinds } from './kinds.ts';
import { planConvolution } from './plan.ts';

/** Pass, layer, filter, window, tap. What is added up over all windows of a filter is one window more. */
const cuts: Cuts = {
  address(plan, event, cell) {
    const own = [passOf(plan, event), plan.layers[event], at(cell, 'filter')];
    const { quantity, index } = cell;
    if (quantity === 'kernelGradient' || quantity === 'kernelBiasGradient') return [...own, 'sum', 'sum', index.join()];
    return [...own, at(cell, 'row'), at(cell, 'column'), at(cell, 'k')];
  },
  lengths: { weight: 6, window: 5, filter: 3, layer: 2, pass: 1 },
};

/** Starts the run of a valid convolution. */
export function createConvolutionRun(spec: ConvolutionSpec, plan = planConvolution(spec)): Run<ConvolutionSpec> {
  const { image, filters, bias, output, activation = 'linear', slope = leakySlope } = spec;
  const start = [...filters.flat(3), ...bias, ...output.weights, output.bias];
  return startRun({
    subject: 'convolution',
    experiment: spec,
    updates: 1,
    batches: noBatches,
    arithmetic: {
      kinds: convolutionKinds,
      activations: [undefined, activations[activation], undefined, activations.linear],
      loss: losses['half-squared-error'],
      outputs: 1,
    },
    cuts,
    start: Float64Array.from(start),
    parameters: start.length,
    plan: () => plan,
    given(put) {
      put(image.flat(2), 'pixel');
      put([slope], 'slope', 1);
      if (output.target !== undefined) put([output.target], 'y', 0);
    },
  });
}
