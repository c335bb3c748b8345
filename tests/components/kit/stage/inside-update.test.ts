/** One update opened into its operations: what the fold of a figure shows is the engine's own record. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { descentOf } from '../../../../src/components/figures/optimizer-race/settings.ts';
import InsideStep from '../../../../src/components/kit/stage/inside/InsideStep.tsx';
import InsideUpdate from '../../../../src/components/kit/stage/inside/InsideUpdate.tsx';
import { createRun } from '../../../../src/engine/trace/run.ts';
import { cardsExperiment, openedDeal } from '../../../../src/exercises/training-loop/cards.ts';

const experiment = cardsExperiment(openedDeal);
const highlight = { lit: undefined, light: () => undefined };
const opened = (updates: number) => renderToString(h(InsideUpdate, { id: 'f', experiment, updates, highlight }));

test('it begins with the first operation of the last update, and says how many there are', () => {
  const { count } = createRun(experiment).record(2);
  expect(opened(3)).toMatch(new RegExp(`operation 1 of ${count}<`));
  expect(opened(3)).toContain('Forward pass');
});

test('a step of an optimizer down a function begins with the height of the place', () => {
  const descent = descentOf({ kind: 'adam', learningRate: 0.1 });
  const step = renderToString(h(InsideStep, { id: 'f', descent, updates: 1, highlight }));
  expect(step).toMatch(/operation 1 of \d+</);
  expect(step).toContain('κ');
});

test('before the first update there is none to open', () => {
  expect(opened(0)).toBe('<p class="soft">No update is made yet: make one in the figure.</p>');
});
