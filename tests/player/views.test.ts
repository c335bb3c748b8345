/** Which of its views a figure shows, in the address. */
import { describe, expect, test } from 'vitest';
import mazurJson from '../../content/experiments/mazur.json' with { type: 'json' };
import { afterStep, isMatrix, pickedPlace, viewOf, viewsOf } from '../../src/components/figures/forward-pass/views.ts';
import { granularities } from '../../src/engine/trace/granularities.ts';
import { writeState } from '../../src/player/share.ts';
import { experimentOf } from '../../src/questions/index.ts';
import { readState, readView } from './links.ts';

const experiment = experimentOf(mazurJson);
const views = viewsOf(experiment);
const opened = { experiment, cursor: 0, granularity: 'operation' } as const;
const notices = (hash: string) => readState(hash, 'f4-1', opened, granularities, views)?.notices;

test.each(views)('%s comes back from its own link, beside a step and an edit', (view) => {
  const hash = `#f1-1=1,0,operation&${writeState('f4-1', 7, 'unit', [{ target: 'w.1.0.0', value: 0.5 }], view)}`;
  expect(readView(hash, 'f4-1', opened, views)).toBe(view);
  expect(notices(hash)).toEqual([]);
});

test('the view that a figure opens with is not written', () => {
  expect(writeState('f4-1', 7, 'unit', [])).toBe('f4-1=1,7,unit');
  expect(readView('#f4-1=1,7,unit', 'f4-1', opened, views)).toBeUndefined();
});

test.each(['#f4-1=1,7,unit,as:constructor', '#f4-1=1,7,unit,as:', '#f4-1=1,7,unit,as:9.9'])(
  '%s is answered with a notice',
  (hash) => {
    expect(readView(hash, 'f4-1', opened, views)).toBeUndefined();
    expect(notices(hash)).toEqual(['The link names no view that this figure has.']);
  },
);

test('a view of another figure is not taken', () =>
  expect(readView('#f4-11=1,7,unit,as:matrix', 'f4-1', opened, views)).toBeUndefined());

describe('Figure 4.1', () => {
  test('has a view for each unit that computes, with and without matrices', () => {
    expect(views).toEqual([
      'matrix-1.1',
      'matrix-1.2',
      'matrix-2.1',
      'matrix-2.2',
      'matrix',
      '1.1',
      '1.2',
      '2.1',
      '2.2',
    ]);
  });

  test('reads a view as it was written', () => {
    for (const asMatrix of [true, false])
      for (const picked of [undefined, { layer: 2, unit: 1 }]) {
        const view = viewOf({ asMatrix, picked });
        expect([isMatrix(view), pickedPlace(view)]).toEqual([asMatrix, picked]);
      }
  });

  test('drops the unit that was picked with the next step, and keeps the matrices', () => {
    expect(afterStep('matrix-2.1')).toBe('matrix');
    expect(afterStep('2.1')).toBeUndefined();
  });
});
