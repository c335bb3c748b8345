import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt, marked } from '../../src/search/excerpt.ts';
import { readQuestion } from '../../src/search/questions.ts';
import { formsIn, formsOf, stem, wordsIn } from '../../src/search/words.ts';

test.each([
  ['train', 'trains', 'trained', 'training', 'TRAINING'],
  ['initialization', 'initialisation', 'initialise', 'initialized', 'initialising'],
  ['activation', 'activations', 'activate', 'activated'],
  ['overfitting', 'overfit', 'overfits'],
  ['bias', 'biases'],
  ['loss', 'losses'],
  ['derivative', 'derivatives'],
  ['colour', 'color', 'colours'],
  ['stop', 'stopped', 'stopping'],
  ['Müller', 'muller'],
])('%s is the same word as its other forms', (word, ...others) => {
  expect(others.map(stem)).toEqual(others.map(() => stem(word)));
});

test('words that mean something else stay apart', () => {
  const different = [
    'unit',
    'loss',
    'lost',
    'bias',
    'batch',
    'layer',
    'gate',
    'gradient',
    'graph',
    'grid',
    'recall',
    'relu',
  ];
  expect(new Set(different.map(stem)).size).toBe(different.length);
});

test('a joined word is found by its parts and as one, a number only as it is', () => {
  expect(formsOf('one-hot')).toEqual([stem('one'), stem('hot'), stem('onehot')]);
  expect(formsIn('hyper-parameter')).toContain(stem('hyperparameter'));
  expect(formsOf('9.2')).toEqual(['9.2']);
  expect(formsOf('don’t')).toEqual(['don']);
});

test('what asks is left out, unless there is nothing else', () => {
  expect(readQuestion('What is the learning rate?').typed).toEqual(formsIn('learning rate'));
  expect(readQuestion('why').typed).toEqual(['why']);
  expect(readQuestion('why zeros').asksHow).toBe(true);
  expect(readQuestion('softm').isOpen).toBe(true);
  expect(readQuestion('softmax ').isOpen).toBe(false);
});

test('other words for the same are added, and stand for what was typed', () => {
  const { typed, added } = readQuestion('sigmoid derivatives');
  expect(added.get('slop')).toEqual(formsIn('derivatives'));
  for (const form of added.keys()) expect(typed).not.toContain(form);
});

test('pieces put together are the text, and only words that were found are marked', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      (text, typed) => {
        const forms = new Set(formsIn(typed));
        const pieces = marked(text, forms);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces.filter(({ marked }) => marked))
          expect(formsOf(piece.text).some((form) => forms.has(form))).toBe(true);
      },
    ),
  );
});

test('an excerpt shows the part of a long text that answers, cut between words', () => {
  const filler = 'Nothing of interest stands here at all. '.repeat(20);
  const shown = excerpt(`${filler}A dropout mask silences units. ${filler}`, new Set(formsIn('dropout units')));
  const text = shown.map((piece) => piece.text).join('');
  expect(text).toMatch(/^… .*A dropout mask silences units\..* …$/);
  expect(text.length).toBeLessThan(185);
  expect(shown.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual(['dropout', 'units']);
  const all = new Set(wordsIn(`${filler}A dropout mask silences units.`).map(({ word }) => word));
  expect(wordsIn(text).filter(({ word }) => !all.has(word))).toEqual([]);
});
