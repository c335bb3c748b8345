/** The notation of a descent on a network's loss: its events are those of the network in training, and so are its words. */
import type { DescentSpec } from '../engine/descent/descent.ts';
import { experimentOfNetwork } from '../engine/descent/network.ts';
import type { Run } from '../engine/trace/start-run.ts';
import { denseNotation } from './dense/dense.ts';
import { descentNotation } from './descent.ts';
import type { Notation } from './notation.ts';

/** The notation of any descent. A page of functions that are written down needs descentNotation only. */
export function anyDescentNotation(run: Run<DescentSpec>, update = 0): Notation {
  const { experiment: spec } = run;
  if (spec.function.kind !== 'network') return descentNotation(run);
  const { arithmetic, batch, plan } = run;
  const experiment = experimentOfNetwork(spec.function, spec, spec.start);
  return denseNotation({ arithmetic, batch, plan, experiment }, update);
}
