/**
 * Numbers that the text of a lesson says, `<Number of="…">`: by a name of the lesson's own numbers.ts, or by a call that the
 * engine answers. Nothing is computed before it is asked for, so a lesson can be checked without training anything.
 */
import { activations, elementwiseActivationNames } from '../engine/math/activations.ts';
import { softmax } from '../engine/math/softmax.ts';
import { denseParameters } from '../engine/parameters.ts';
import { nearestName } from '../engine/problems.ts';
import { parseNumber } from '../player/hash.ts';

/** A number and how it is written: a share as "86.8 %", a count as "25,450", any other with so many digits. */
export interface TextNumber {
  readonly value: number;
  readonly unit?: 'share' | 'count';
}

/** What src/exercises/<slug>/numbers.ts exports as `numbers`. */
export type LessonNumbers = Readonly<Record<string, () => TextNumber>>;

/** More names than this are not listed in a message: the file has them. */
const listed = 20;

/** Whether there is such a number; where there is none, an Error says what can be asked for. */
export function checkTextNumber(of: string, own: LessonNumbers): void {
  if (!Object.hasOwn(own, of)) called(of, own);
}

/** The number that a text asks for. Throws an Error that says what can be asked for. */
export const textNumber = (of: string, own: LessonNumbers): TextNumber =>
  Object.hasOwn(own, of) ? (own[of] as LessonNumbers[string])() : called(of, own);

/** The value of a call such as `tanh′(1)`, `softmax(2, 1, 0.1)[0]` or `parameters(784-32-10)`. */
function called(of: string, own: LessonNumbers): TextNumber {
  const [, name = '', slope, text = '', place = '0'] = /^([a-z-]+)(′?)\(([^)]*)\)(?:\[(\d)\])?$/.exec(of) ?? [];
  const written = text.split(',').map((part) => part.trim());
  const answer = name === 'parameters' ? counted(written) : computed(name, slope === '′', written, Number(place));
  if (answer !== undefined && !Number.isNaN(answer.value)) return answer;
  const names = Object.keys(own);
  const nearest = nearestName(of, names);
  const named =
    names.length > listed ? 'a name in the numbers.ts of this lesson, or a call' : [...names, 'a call'].join(', ');
  throw new Error(
    `“${of}” is no number; expected ${named} such as tanh′(1), leaky-relu(-2, 0.1), softmax(2, 1, 0.1)[0], parameters(784-32-10) or parameters(784-32-10, 2) for its layer 2${nearest === undefined ? '' : `; did you mean “${nearest}”?`}`,
  );
}

function computed(name: string, slope: boolean, written: readonly string[], k: number): TextNumber | undefined {
  const [z = Number.NaN, ...rest] = written.map((part) => parseNumber(part) ?? Number.NaN);
  if (name === 'softmax') return { value: softmax([z, ...rest])[k] ?? Number.NaN };
  const known = elementwiseActivationNames.find((candidate) => candidate === name);
  if (known === undefined) return undefined;
  const { f, df } = activations[known];
  return { value: slope ? df(z, f(z, rest[0]), rest[0]) : f(z, rest[0]) };
}

/** The parameters of a dense network of these sizes, inputs first, or of one of its layers, counted from 1. */
function counted([network = '', layer]: readonly string[]): TextNumber | undefined {
  const sizes = network.split('-').map(Number);
  const chosen = layer === undefined ? sizes : sizes.slice(Number(layer) - 1, Number(layer) + 1);
  if (chosen.length < 2 || Number(layer) === 0 || !sizes.every((size) => Number.isInteger(size) && size > 0))
    return undefined;
  const value = chosen.slice(1).reduce((sum, units, k) => sum + denseParameters(chosen[k] as number, units), 0);
  return { value, unit: 'count' };
}
