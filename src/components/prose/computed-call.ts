/** What <Computed> can be asked for. The numbers that take training to know stand in computed.ts: checking a lesson does not train. */
import { activations, elementwiseActivationNames } from '../../engine/math/activations.ts';
import { softmax } from '../../engine/math/softmax.ts';
import { parseNumber } from '../../player/hash.ts';
import { bends } from '../figures/remove-it/frame.ts';

/** The named numbers of lesson 5. */
export const computedNames: readonly string[] = [
  'swish lowest at',
  'swish lowest',
  ...bends.map((bend) => `${bend} right`),
  'points',
  'updates',
];

/** The value of a call such as `tanh′(1)` or `softmax(2, 1, 0.1)[0]`. Throws an Error that says what can be asked for. */
export function computedCall(text: string): number {
  const call = /^([a-z-]+)(′?)\(([^)]*)\)(?:\[(\d)\])?$/.exec(text);
  const numbers = (call?.[3] ?? '').split(',').map((part) => parseNumber(part.trim()) ?? Number.NaN);
  const value = call ? callOf(call[1] as string, call[2] === '′', numbers, Number(call[4] ?? 0)) : undefined;
  if (value === undefined || Number.isNaN(value))
    throw new Error(
      `“${text}” is no number; expected ${computedNames.join(', ')}, or a call such as tanh′(1), leaky-relu(-2, 0.1), softmax(2, 1, 0.1)[0]`,
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
