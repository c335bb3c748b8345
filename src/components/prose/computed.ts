/**
 * The number behind <Computed>: `sigmoid(2)`, `tanh′(1)`, `softmax(2, 1, 0.1)[0]` as the engine computes them, or one of the
 * named numbers of lesson 5.
 */
import { activations, elementwiseActivationNames } from '../../engine/math/activations.ts';
import { swishMinimum } from '../../exercises/activations/findings.ts';
import { parseNumber } from '../../player/hash.ts';
import { bends } from '../figures/remove-it/frame.ts';
import { rounds } from '../figures/remove-it/training.ts';
import { softmax } from '../kit/softmax.ts';

const named: Readonly<Record<string, () => number>> = {
  'swish lowest at': () => swishMinimum().z,
  'swish lowest': () => swishMinimum().value,
  ...Object.fromEntries(
    bends.map((bend, k) => [`${bend} right`, () => rounds.at(-1)?.contenders[k]?.right ?? Number.NaN]),
  ),
  points: () => rounds[0]?.contenders[0]?.of ?? Number.NaN,
  updates: () => rounds.at(-1)?.updates ?? Number.NaN,
};

/** The number that a text asks for. Throws an Error that says what can be asked for. */
export function computed(text: string): number {
  const known = named[text];
  if (known) return known();
  const call = /^([a-z-]+)(′?)\(([^)]*)\)(?:\[(\d)\])?$/.exec(text);
  const numbers = (call?.[3] ?? '').split(',').map((part) => parseNumber(part.trim()) ?? Number.NaN);
  const value = call ? callOf(call[1] as string, call[2] === '′', numbers, Number(call[4] ?? 0)) : undefined;
  if (value === undefined || Number.isNaN(value))
    throw new Error(
      `“${text}” is no number; expected ${Object.keys(named).join(', ')}, or a call such as tanh′(1), leaky-relu(-2, 0.1), softmax(2, 1, 0.1)[0]`,
    );
  return value;
}

function callOf(name: string, slope: boolean, [z = Number.NaN, ...rest]: readonly number[], k: number) {
  if (name === 'softmax') return softmax([z, ...rest])[k];
  const known = elementwiseActivationNames.find((candidate) => candidate === name);
  if (known === undefined) return undefined;
  const { f, df } = activations[known];
  return slope ? df(z, f(z, rest[0]), rest[0]) : f(z, rest[0]);
}
