/** One update opened into its operations: what the fold of a figure shows is the engine's own record. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import InsideUpdate from '../../../../src/components/kit/stage/inside/InsideUpdate.tsx';
import { createRun } from '../../../../src/engine/trace/run.ts';
import { cardsExperiment, openedDeal } from '../../../../src/exercises/training-loop/cards.ts';

const experiment = cardsExperiment(openedDeal);
const opened = (updates: number) =>
  renderToString(
    h(InsideUpdate, { id: 'f', experiment, updates, highlight: { lit: undefined, light: () => undefined } }),
  );

test('it begins with the first operation of the last update, and says how many there are', () => {
  const { count } = createRun(experiment).record(2);
  expect(opened(3)).toMatch(new RegExp(`operation 1 of ${count}<`));
  expect(opened(3)).toContain('Forward pass');
});

test('before the first update there is none to open', () => {
  expect(opened(0)).toBe('<p class="soft">No update is made yet: make one in the figure.</p>');
});
