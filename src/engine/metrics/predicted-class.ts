/** Index of the largest value; the lowest such index where several are equal. Values are never rounded first. */
export function argmax(values: readonly number[]): number {
  let best = 0;
  for (let k = 1; k < values.length; k++) {
    if ((values[k] as number) > (values[best] as number)) best = k;
  }
  return best;
}

/**
 * The class a network's outputs speak for: of several outputs the largest one, of a single output (a probability of
 * class 1) class 1 from one half on.
 */
export function predictedClass(outputs: readonly number[]): number {
  return outputs.length === 1 ? ((outputs[0] as number) >= 0.5 ? 1 : 0) : argmax(outputs);
}
