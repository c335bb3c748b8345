/** A machine beside the plain path, update by update. */
import { batchesOf } from '../../../src/engine/batches.ts';
import type { Experiment } from '../../../src/engine/experiment.ts';
import { hosted } from '../../../src/engine/kernel/kernels.ts';
import { createMachine } from '../../../src/engine/kernel/machine.ts';
import { shapeOf, type TrainingShape } from '../../../src/engine/kernel/shape.ts';
import { type WebAssemblyApi, webAssembly } from '../../../src/engine/kernel/wasm/host.ts';
import { createTrainer, subjectOf } from '../../../src/engine/train.ts';
import { createWorkspace, startState } from '../../../src/engine/workspace.ts';
import { drawn } from './drawn.ts';

export interface Compared {
  /** What differs first, in words; undefined where every bit is the same. */
  readonly difference?: string;
  /** Updates that the machine made. */
  readonly made: number;
  /** Calls that it handed back without a number of the plain path that is not finite. */
  readonly handedBack: number;
  /** Whether the run ended with such a number. */
  readonly ended: boolean;
}

const api = webAssembly() as WebAssemblyApi;

/** What the kernel is told of an experiment. */
export const subjectFor = (experiment: Experiment) =>
  subjectOf(experiment, createWorkspace(experiment, startState(experiment)));

/** The first of two rows of numbers that is not the same, bit for bit. */
export function firstDifference(ours: Float64Array, theirs: Float64Array): number | undefined {
  const found = ours.findIndex((value, k) => !Object.is(value, theirs[k]));
  return found < 0 ? undefined : found;
}

/** @returns undefined where the experiment is beyond the kernel */
export async function compare(experiment: Experiment, updates: number): Promise<Compared | undefined> {
  const subject = subjectFor(experiment);
  const shape = shapeOf(subject);
  if (shape === undefined) return undefined;
  const plain = createTrainer(experiment);
  const state = startState(experiment);
  const [host, module] = await hosted(api, shape, subject);
  const machine = createMachine(host, shape.training as TrainingShape, module);
  const batches = batchesOf(experiment);
  let [update, made, handedBack] = [0, 0, 0];
  const result = (difference?: string, ended = false): Compared => ({
    made,
    handedBack,
    ended,
    ...(difference !== undefined && { difference }),
  });
  /** One update by one at first, then more in a call. */
  for (let turn = 0; update < updates; turn++) {
    const wanted = Math.min(1 + turn * turn, updates - update);
    const before = state.slice();
    const done = machine.train(subject, state, batches, update, wanted);
    if (done === 0) {
      const changed = firstDifference(state, before);
      if (changed !== undefined) return result(`handed back with number ${changed} changed`);
      for (let k = 0; k < wanted; k++) {
        const loss = plain.update(batches.of(update++));
        if (loss - loss !== 0) return result(undefined, true);
      }
      state.set(plain.state);
      handedBack++;
      continue;
    }
    const computed = machine.losses(done);
    for (const [k, loss] of computed.entries()) {
      const theirs = plain.update(batches.of(update + k));
      if (!Object.is(loss, theirs)) return result(`update ${update + k}: loss ${loss} for ${theirs}`);
    }
    update += done;
    made += done;
    const place = firstDifference(state, plain.state);
    if (place !== undefined)
      return result(`after update ${update}: number ${place} is ${state[place]} for ${plain.state[place]}`);
  }
  return result();
}

/** Compares the experiments of these numbers. @returns what differs, and how much the kernel has done */
export async function compareDrawn(states: number, updates: number) {
  const differences: string[] = [];
  let [made, ended, handedBack, beyond] = [0, 0, 0, 0];
  for (let k = 0; k < states; k++) {
    const its = await compare(drawn(k), updates);
    if (its?.difference !== undefined) differences.push(`${k}: ${its.difference}`);
    made += its?.made ?? 0;
    ended += Number(its?.ended ?? false);
    handedBack += its?.handedBack ?? 0;
    beyond += its === undefined ? 1 : 0;
  }
  return { differences, made, ended, handedBack, beyond };
}
