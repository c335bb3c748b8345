/** An optimizer on ½(κ₁w₁² + κ₂w₂² …), by the engine's plain path, with everything it remembers after each update. */
import type { OptimizerSpec } from '../../engine/experiment.ts';
import type { Memory } from '../../engine/optimizers/optimizer.ts';
import { constantsOf, optimizers } from '../../engine/optimizers.ts';

export interface Lap {
  readonly point: readonly number[];
  /** The gradient that the update was made from; none at the start. */
  readonly gradient: readonly number[] | undefined;
  /** What is remembered of each coordinate. */
  readonly memory: Readonly<Partial<Record<Memory, readonly number[]>>>;
  /** The powers of β₁ and β₂, where the optimizer has them. */
  readonly powers: readonly number[];
}

export interface Bowl {
  readonly curvatures: readonly number[];
  readonly start: readonly number[];
}

/** The long valley of Figure 10.2. */
export const valley: Bowl = { curvatures: [1, 10], start: [1, 1] };

export const heightOf = ({ curvatures }: Bowl, point: readonly number[]) =>
  curvatures.reduce((sum, lambda, i) => sum + 0.5 * lambda * (point[i] as number) ** 2, 0);

/** @returns the start and where each update leads: updates + 1 laps, fewer where numbers stop being finite */
export function lapsOf(spec: OptimizerSpec, updates: number, { curvatures, start }: Bowl = valley): Lap[] {
  const optimizer = optimizers[spec.kind];
  const [parameters, gradient] = [Float64Array.from(start), new Float64Array(start.length)];
  const memory = optimizer.memory.map(() => new Float64Array(start.length));
  const powers = Float64Array.from(optimizer.powers, () => 1);
  const { learningRate } = spec;
  const step = optimizer.flat({ parameters, gradient, memory, powers, learningRate, constants: constantsOf(spec) });
  const lap = (from: readonly number[] | undefined): Lap => ({
    point: [...parameters],
    gradient: from,
    memory: Object.fromEntries(optimizer.memory.map((name, k) => [name, [...(memory[k] as Float64Array)]])),
    powers: [...powers],
  });
  const laps = [lap(undefined)];
  for (let k = 0; k < updates; k++) {
    gradient.set(curvatures.map((lambda, i) => lambda * (parameters[i] as number)));
    step.once();
    if (step.descend(0, start.length) !== 0) break;
    laps.push(lap([...gradient]));
  }
  return laps;
}

/** w² from a start, in the form of a bowl. */
export const squareFrom = (start: number): Bowl => ({ curvatures: [2], start: [start] });
