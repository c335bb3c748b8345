/** Small words that the sentences of every subject share. */
import type { Said, Sentence } from './vocabulary.ts';

/** A capital at the start of a sentence. Symbols keep their case: w5 is not W5, w is not W, and β₁ not Β₁. */
export const capital = (text: string) =>
  /^([a-z][\d₀-₉]|[b-z](?![a-z’'-])|[α-ω])/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);

/** How much something changes with something else, by a slope as it is written: nobody says "1 times as much". */
export function timesAsMuch(slope: string): string {
  if (slope === '1') return 'just as much: the slope is 1';
  return slope === '−1' ? 'just as much, the other way: the slope is −1' : `${slope} times as much`;
}

/** "the learning rate, 0.5, times the gradient of w5, 0.1" of the first two numbers read. */
export const product = ({ what, read }: Said, first = 0, second = 1) =>
  `${what(first)}, ${read(first)}, times ${what(second)}, ${read(second)}`;

/** What was written is the product of the two numbers read. */
export const asProduct: Sentence = (said) => `${capital(said.written)} is ${product(said)}: ${said.value}.`;

/** All numbers read: "x, 1, and y, 2". */
export const all = ({ count, what, read }: Said) =>
  Array.from({ length: count }, (_, k) => `${what(k)}, ${read(k)}`).join(', and ');

/** What all runs call their passes. */
export const passes = {
  forward: 'Forward pass',
  loss: 'Loss',
  backward: 'Backward pass',
  average: 'Average',
  update: 'Update',
} as const;

/** Why a run ended: the number, and the largest of those that it was made of. */
export function ending({ event, words, written, number }: Said): string {
  const causes = event.reads
    .map((cell, k) => ({ cell, value: event.readValues[k] as number }))
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, 3)
    .map(({ cell, value }) => `${words(cell)} was ${number(value)}`);
  const size = Number.isNaN(event.value) ? 'not a number' : 'too large for the computer to hold';
  return `${written} is ${size}: ${causes.join(', ')}.`;
}

/** The end of a run that learns. Before the first step the learning rate has had no part in any number. */
export const endOfLearning = (said: Said, update: number) =>
  `The run ends here. In update ${update + 1}, ${ending(said)} ${
    update === 0 && said.event.pass !== 'update' ? 'Smaller numbers at the start' : 'A smaller learning rate'
  } would keep the numbers in range.`;

/** The end of a run that learns nothing. */
export const endOfComputing = (said: Said) =>
  `The run ends here. ${capital(ending(said))} With other numbers it would go on.`;
