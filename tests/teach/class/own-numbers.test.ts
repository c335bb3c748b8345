import { expect, test } from 'vitest';
import { isOfName, plainName, seedOfName } from '../../../src/teach/class/own-numbers.ts';
import { numbersWords } from '../../../src/teach/receipt/words.ts';
import { exerciseSeed, limits } from '../../../src/teach/worksheet/limits.ts';
import { loadLesson } from '../worksheet/lessons.ts';

test('a name has its numbers however it is written', () => {
  const seed = seedOfName('Zoë Smith');
  for (const same of ['zoë  smith', ' ZOË SMITH ', 'Zoe\u0308 Smith', 'Zoë\u00A0Smith', 'Ｚoë Smith'])
    expect(seedOfName(same), same).toBe(seed);
  expect(seedOfName('Zoe Smith')).not.toBe(seed);
  expect(plainName(' A  b ')).toBe('a b');
  // What is printed in a receipt or said on the telephone stays so.
  expect(seedOfName('Ann')).toBe(1_760_493_237);
});

test('no name has no numbers of its own', () => {
  expect(['', '  ', '\n'].map(seedOfName)).toEqual([undefined, undefined, undefined]);
});

test('names of a school share no numbers, nor have those of a sheet', () => {
  const seeds = Array.from({ length: 1000 }, (_, k) => seedOfName(`Pupil ${k}`) ?? 0);
  expect(new Set(seeds).size).toBe(1000);
  expect(seeds.every(isOfName)).toBe(true);
  expect(isOfName(exerciseSeed(limits.seed, limits.variants))).toBe(false);
  // As the browser keeps seeds: whole, and of 32 bits.
  expect(seeds.every((seed) => seed >>> 0 === seed)).toBe(true);
});

test('an exercise has other numbers for each of two names, and the same for one', async () => {
  const exercise = (await loadLesson('backprop'))['x9-5'];
  const keyOf = (name: string) => exercise?.settle(seedOfName(name) ?? 0).right;
  expect(keyOf('Ann')).toEqual(keyOf('ann '));
  expect(keyOf('Ann')).not.toEqual(keyOf('Ben'));
});

test('a receipt says whose numbers an answer has', () => {
  const wordsOf = (seed: number) => numbersWords({ seed, place: undefined }, 'Ann');
  expect(wordsOf(0)).toBe('');
  expect(wordsOf(3)).toBe('new numbers, seed 3');
  expect(wordsOf(seedOfName(' ann') ?? 0)).toBe('the numbers of this name');
  expect(wordsOf(seedOfName('Ben') ?? 0)).toBe(`numbers of another name, seed ${seedOfName('Ben')}`);
});
