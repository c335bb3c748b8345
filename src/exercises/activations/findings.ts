/** What the exercises of lesson 5 look for, found with the engine's own functions. */
import { activations, type ElementwiseActivationName } from '../../engine/math/activations.ts';

/** Where swish is lowest, and how low: the place where its slope changes sign, halved down to the last bit. */
export function swishMinimum(): { z: number; value: number } {
  const { f, df } = activations.swish;
  let [falling, rising] = [-4, 0];
  for (let step = 0; step < 60; step++) {
    const middle = (falling + rising) / 2;
    if (df(middle, f(middle)) < 0) falling = middle;
    else rising = middle;
  }
  return { z: rising, value: f(rising) };
}

/** How many units the chain of the exercises has. */
export const chainLength = 10;

/**
 * The same for ReLU, of a nudge to one side only: at a kink, where the sum is exactly 0, a nudge upwards passes and one downwards
 * does not.
 * @param side 1 for a nudge of the input upwards, −1 downwards
 */
export function reluChain(side: 1 | -1, input: number, w: number): number {
  let [signal, nudge] = [input, side as number];
  for (let unit = 0; unit < chainLength; unit++) {
    const [z, moved] = [w * signal, w * nudge];
    const passes = z > 0 || (z === 0 && moved > 0);
    [signal, nudge] = [Math.max(0, z), passes ? moved : 0];
  }
  return nudge / side + 0;
}

/**
 * How much the last activation of a chain changes per unit of the first input: each unit multiplies by w and bends, so
 * each adds a factor w · f′(z). Without biases.
 */
export function chainGradient(name: ElementwiseActivationName, input: number, w: number): number {
  const { f, df } = activations[name];
  let [signal, gradient] = [input, 1];
  for (let unit = 0; unit < chainLength; unit++) {
    const z = w * signal;
    signal = f(z);
    gradient *= w * df(z, signal);
  }
  return gradient;
}
