/**
 * A recurrent network that says something at every step, trained without a trace: one hidden layer of tanh units, a softmax over an
 * alphabet. It reads letters by their numbers, each as a one-hot input. The loss is the mean, over the steps that have a target, of
 * −ln of the share that the target got; its gradient runs back through all steps.
 *
 *   h_t = tanh(w x_t + u h_{t−1} + b), shares_t = softmax(v h_t + d), h_0 = 0
 */
import { initialWeights } from '../initialization.ts';
import { log } from '../math/log.ts';
import { softmaxInto } from '../math/softmax.ts';
import { tanh } from '../math/tanh.ts';
import { constantsFor } from '../optimizers/optimizer.ts';
import { optimizers } from '../optimizers.ts';

/** A text as numbers: what is read at each step, and what should be said; undefined where nothing is asked. */
export interface LetterTask {
  readonly inputs: readonly number[];
  readonly targets: readonly (number | undefined)[];
}

export interface LetterSpec extends LetterTask {
  /** How many letters there are. */
  readonly letters: number;
  readonly hidden: number;
  /** Without memory the weights u are 0 and stay 0: each step knows its own letter alone. */
  readonly memory: boolean;
  readonly seed: number;
  /** Of Adam. */
  readonly learningRate: number;
}

/** Where each kind of parameter begins, in one row of numbers: w (H, K), u (H, H), b (H), v (K, H), d (K). */
export function letterSlots({ letters: K, hidden: H }: Pick<LetterSpec, 'letters' | 'hidden'>) {
  const u = H * K;
  const b = u + H * H;
  const v = b + H;
  const d = v + K * H;
  return { w: 0, u, b, v, d, end: d + K } as const;
}

/** Drawn from the seed by Xavier, uniform; biases 0. */
export function letterStart(spec: LetterSpec): Float64Array {
  const { letters: K, hidden: H, seed, memory } = spec;
  const slots = letterSlots(spec);
  const parameters = new Float64Array(slots.end);
  const draw = (layer: number, inputs: number, units: number, slot: number) =>
    parameters.set(initialWeights({ kind: 'xavier-uniform' }, seed, layer, inputs, units).flat(), slot);
  draw(1, K, H, slots.w);
  if (memory) draw(2, H, H, slots.u);
  draw(3, H, K, slots.v);
  return parameters;
}

/** What the network says to a text: hidden states and shares, step by step. */
export interface Said {
  readonly states: readonly Float64Array[];
  readonly shares: readonly Float64Array[];
}

export function sayLetters(
  spec: Pick<LetterSpec, 'letters' | 'hidden'>,
  parameters: Float64Array,
  inputs: readonly number[],
): Said {
  const { letters: K, hidden: H } = spec;
  const slots = letterSlots(spec);
  const [states, shares]: [Float64Array[], Float64Array[]] = [[], []];
  let before = new Float64Array(H);
  const scores = new Float64Array(K);
  for (const x of inputs) {
    const h = new Float64Array(H);
    for (let j = 0; j < H; j++) {
      let sum = parameters[slots.w + j * K + x]!;
      for (let k = 0; k < H; k++) sum += parameters[slots.u + j * H + k]! * before[k]!;
      h[j] = tanh(sum + parameters[slots.b + j]!);
    }
    for (let c = 0; c < K; c++) {
      let sum = 0;
      for (let j = 0; j < H; j++) sum += parameters[slots.v + c * H + j]! * h[j]!;
      scores[c] = sum + parameters[slots.d + c]!;
    }
    const p = new Float64Array(K);
    softmaxInto(scores, p);
    states.push(h);
    shares.push(p);
    before = h;
  }
  return { states, shares };
}

const asked = ({ targets }: LetterTask) => targets.filter((target) => target !== undefined).length;

/** The mean of −ln of what each target got. */
export function letterLoss(task: LetterTask, { shares }: Said): number {
  let sum = 0;
  for (const [t, target] of task.targets.entries()) if (target !== undefined) sum -= log(shares[t]![target]!);
  return sum / asked(task);
}

/** The gradient of the loss by every parameter, back through all steps. */
export function letterGradient(spec: LetterSpec, parameters: Float64Array, { states, shares }: Said): Float64Array {
  const { letters: K, hidden: H, inputs, targets, memory } = spec;
  const slots = letterSlots(spec);
  const gradient = new Float64Array(slots.end);
  const count = asked(spec);
  let arriving = new Float64Array(H);
  for (let t = inputs.length - 1; t >= 0; t--) {
    const h = states[t]!;
    const target = targets[t];
    if (target !== undefined)
      for (let c = 0; c < K; c++) {
        const fault = (shares[t]![c]! - (c === target ? 1 : 0)) / count;
        gradient[slots.d + c]! += fault;
        for (let j = 0; j < H; j++) {
          gradient[slots.v + c * H + j]! += fault * h[j]!;
          arriving[j]! += fault * parameters[slots.v + c * H + j]!;
        }
      }
    const back = new Float64Array(H);
    for (let j = 0; j < H; j++) {
      const delta = arriving[j]! * (1 - h[j]! * h[j]!);
      gradient[slots.w + j * K + inputs[t]!]! += delta;
      gradient[slots.b + j]! += delta;
      if (!memory || t === 0) continue;
      for (let k = 0; k < H; k++) {
        gradient[slots.u + j * H + k]! += delta * states[t - 1]![k]!;
        back[k]! += delta * parameters[slots.u + j * H + k]!;
      }
    }
    arriving = back;
  }
  return gradient;
}

export interface LetterTrainer {
  /** The live numbers, which an update changes. */
  readonly parameters: Float64Array;
  /** Makes one update by Adam. @returns the loss before it */
  update(): number;
}

/** Trains on one text, all of it at every update. */
export function createLetterTrainer(spec: LetterSpec): LetterTrainer {
  const parameters = letterStart(spec);
  const gradient = new Float64Array(parameters.length);
  const { adam } = optimizers;
  const step = adam.flat({
    ...{ parameters, gradient, learningRate: spec.learningRate },
    memory: adam.memory.map(() => new Float64Array(parameters.length)),
    powers: Float64Array.from(adam.powers, () => 1),
    constants: constantsFor(adam, { kind: 'adam', learningRate: spec.learningRate }),
  });
  return {
    parameters,
    update() {
      const said = sayLetters(spec, parameters, spec.inputs);
      gradient.set(letterGradient(spec, parameters, said));
      step.once();
      step.descend(0, parameters.length);
      return letterLoss(spec, said);
    },
  };
}
