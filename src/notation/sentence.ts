/** A step as a sentence: what a screen reader says and what stands under the figure. The numbers are those of the event. */
import type { TraceEvent } from '../engine/trace/record.ts';
import { type Digits, formatNumber } from './format.ts';
import type { Names } from './names.ts';

/** One plain sentence about one event. */
export function sentenceOf(event: TraceEvent, names: Names, digits: Digits): string {
  const read = (k: number) => formatNumber(event.readValues[k] as number, digits);
  const what = (k: number) => names.words(event.reads[k] as TraceEvent['write']);
  const value = formatNumber(event.value, digits);
  const written = names.words(event.write);
  const both = () => `${what(0)}, ${read(0)}, times ${what(1)}, ${read(1)}`;
  switch (event.kind) {
    case 'multiply':
      return `${capital(both())}, is ${value}.`;
    case 'weightedSum':
      return `The products and the bias add up: ${written} is ${value}.`;
    case 'activate':
      return `The activation function turns ${what(0)}, ${read(0)}, into ${written}, ${value}.`;
    case 'lossTerm':
    case 'crossEntropyTerm':
      return `${capital(written)} is ${value}.`;
    case 'exampleLoss':
      return `The losses of the outputs add up: the loss is ${value}.`;
    case 'lossSlope':
      return `If ${what(0)} rises a little, the loss changes ${value} times as much.`;
    case 'activationSlope':
      return `If ${names.words({ ...event.write, quantity: 'z' })} rises a little, ${what(1)} changes ${value} times as much.`;
    case 'delta':
    case 'softmaxDelta':
      return `${capital(written)} is ${value}: how fast the loss changes with ${names.words({ ...event.write, quantity: 'z' })}.`;
    case 'outputDelta':
      return `${capital(written)} is ${value}: activation minus target.`;
    case 'path':
      return `${capital(written)}: ${both()}, is ${value}.`;
    case 'gather':
      return `The paths add up: ${written} is ${value}.`;
    case 'weightGradient':
      return `${capital(written)} is ${what(0)}, ${read(0)}, times ${what(1)}, ${read(1)}: ${value}.`;
    case 'biasGradient':
      return `${capital(written)} is ${what(0)} itself: ${value}.`;
    case 'meanLoss':
    case 'meanGradient':
      return `The mean over ${event.reads.length} examples: ${written} is ${value}.`;
    case 'step':
      return `${capital(written)} is ${both()}: ${value}.`;
    case 'update':
      return `${capital(written)} moves from ${read(0)} to ${value}.`;
    default:
      return `${capital(written)} is ${value}.`;
  }
}

/** Why a run ended, from its last event. */
export function faultSentence(event: TraceEvent, update: number, names: Names, digits: Digits): string {
  const causes = event.reads
    .map((cell, k) => ({ cell, value: event.readValues[k] as number }))
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, 3)
    .map(({ cell, value }) => `${names.words(cell)} was ${formatNumber(value, digits)}`);
  const size = Number.isNaN(event.value) ? 'not a number' : 'too large for the computer to hold';
  // Before the first step of an update the learning rate has had no part in any number.
  const cure = update === 0 && event.pass !== 'update' ? 'Smaller numbers at the start' : 'A smaller learning rate';
  return `The run ends here. In update ${update + 1}, ${names.words(event.write)} is ${size}: ${causes.join(', ')}. ${cure} would keep the numbers in range.`;
}

/** Symbols keep their case: w5 is not W5. */
const capital = (text: string) => (/^w\d/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1));
