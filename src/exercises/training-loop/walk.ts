/** Exercises walk a few updates through a bowl: what they read of it. */
import type { OptimizerSpec } from '../../engine/experiment.ts';
import { show } from '../../questions/index.ts';
import { type Bowl, type Lap, lapsOf } from './laps.ts';

export interface Walk {
  readonly bowl: Bowl;
  readonly spec: OptimizerSpec;
}

/** After k updates; at most two are made. */
export const lap = ({ spec, bowl }: Walk, k: number) => lapsOf(spec, 2, bowl)[k] as Lap;
/** The first coordinate after k updates, and the gradient from which update k was made. */
export const at = (walk: Walk, k: number) => lap(walk, k).point[0] as number;
export const slope = (walk: Walk, k: number) => lap(walk, k).gradient?.[0] as number;
export const start = ({ bowl }: Walk) => bowl.start[0] as number;
/** Without the last bits: 0.46, not 0.45999999999999996. */
export const short = (value: number) => show(Math.round(value * 1e9) / 1e9);
