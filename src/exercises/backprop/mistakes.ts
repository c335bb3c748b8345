/**
 * What people compute who make a known mistake in backpropagation, on any network with one hidden layer. Each function does
 * the wrong thing on purpose, from the engine's own numbers.
 */
import type { Experiment } from '../../engine/experiment.ts';
import { edited, read, updated } from '../../questions/index.ts';

const cell = (quantity: string, ...index: number[]) => quantity + index.map((at) => `[${at}]`).join('');

/** A weight into the output: unit k, from hidden unit i. */
export function outputWeight(k: number, i: number) {
  const gradient = (e: Experiment) => read(e, cell('weightGradient', 2, k, i));
  const old = (e: Experiment) => read(e, cell('weights', 2, k, i));
  const eta = (e: Experiment) => e.training.optimizer.learningRate;
  return {
    old,
    gradient,
    fault: (e: Experiment) => read(e, cell('activationGradient', 0, 2, k)),
    slope: (e: Experiment) => read(e, cell('activationSlope', 0, 2, k)),
    signal: (e: Experiment) => read(e, cell('a', 0, 1, i)),
    next: (e: Experiment) => updated(e, cell('weights', 2, k, i)),
    withoutSlope: (e: Experiment) => read(e, cell('activationGradient', 0, 2, k)) * read(e, cell('a', 0, 1, i)),
    otherSign: (e: Experiment) => -gradient(e),
    /** The input of the same number in place of the hidden activation. */
    withInput: (e: Experiment) => read(e, cell('delta', 0, 2, k)) * read(e, cell('a', 0, 0, i)),
    /** The loss as a mean over two outputs. */
    halved: (e: Experiment) => gradient(e) / 2,
    /** The loss without its ½. */
    doubled: (e: Experiment) => gradient(e) * 2,
    added: (e: Experiment) => old(e) + eta(e) * gradient(e),
    withoutRate: (e: Experiment) => old(e) - gradient(e),
  };
}

/** A weight into the hidden layer: unit j, from input i, in a network with two outputs. */
export function hiddenWeight(j: number, i: number) {
  const signal = (e: Experiment) => read(e, cell('a', 0, 0, i));
  const slope = (e: Experiment) => read(e, cell('activationSlope', 0, 1, j));
  const path = (e: Experiment, k: number) => read(e, cell('path', 0, 1, j, k));
  const fault = (e: Experiment) => read(e, cell('activationGradient', 0, 1, j));
  /** The faults of the outputs, carried back by other weights than the right ones. */
  const through = (e: Experiment, weight: (k: number) => number) =>
    [0, 1].reduce((sum, k) => sum + read(e, cell('delta', 0, 2, k)) * weight(k), 0) * slope(e) * signal(e);
  return {
    path,
    fault,
    slope,
    signal,
    gradient: (e: Experiment) => read(e, cell('weightGradient', 1, j, i)),
    old: (e: Experiment) => read(e, cell('weights', 1, j, i)),
    next: (e: Experiment) => updated(e, cell('weights', 1, j, i)),
    delta: (e: Experiment) => fault(e) * slope(e),
    /** Both paths without their signs. */
    sizesAdded: (e: Experiment) => (Math.abs(path(e, 0)) + Math.abs(path(e, 1))) * slope(e) * signal(e),
    /** The mean of the paths in place of their sum. */
    halved: (e: Experiment) => read(e, cell('weightGradient', 1, j, i)) / 2,
    /** Each fault through the weight into the other output. */
    crossed: (e: Experiment) => through(e, (k) => read(e, cell('weights', 2, 1 - k, j))),
    onlyPath: (k: number) => (e: Experiment) => path(e, k) * slope(e) * signal(e),
    withoutSlope: (e: Experiment) => fault(e) * signal(e),
    throughUpdated: (e: Experiment) => through(e, (k) => updated(e, cell('weights', 2, k, j))),
    /** Row instead of column: the weights into output j in place of those out of unit j. */
    transposed: (e: Experiment) => through(e, (k) => read(e, cell('weights', 2, j, k))),
    otherSign: (e: Experiment) => -read(e, cell('weightGradient', 1, j, i)),
  };
}

/** How the gradient of a hidden weight is found, wrongly or not. */
type Rule = (j: number, i: number) => (e: Experiment) => number;

/** The loss after one update of a 2-2-2 network in which the hidden weights follow gradients of another rule. */
export function lossAfterRule(e: Experiment, rule: Rule): number {
  const eta = e.training.optimizer.learningRate;
  const pairs = [0, 1].flatMap((j) => [0, 1].map((i) => [j, i] as const));
  const output = pairs.map(([j, i]) => [`w.2.${j}.${i}`, updated(e, cell('weights', 2, j, i))] as const);
  const hidden = pairs.map(([j, i]) => {
    const old = read(e, cell('weights', 1, j, i));
    return [`w.1.${j}.${i}`, old - eta * rule(j, i)(e)] as const;
  });
  return read(edited(e, Object.fromEntries([...output, ...hidden])), 'loss');
}
