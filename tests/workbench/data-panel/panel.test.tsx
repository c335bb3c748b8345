import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { prepare } from '../../../src/workbench/data/source.ts';
import { DataPanel, type DataPart } from '../../../src/workbench/data-panel/DataPanel.tsx';
import { planeKey } from '../../../src/workbench/data-panel/own-keys.ts';
import { countWords, crossWords } from '../../../src/workbench/data-panel/own-words.ts';
import { sourceOf } from '../../../src/workbench/data-panel/sources.ts';
import { sourceKinds, sourceWords } from '../../../src/workbench/data-panel/words.ts';
import { opened } from '../../../src/workbench/state/state.ts';

const { source, preparation } = opened;
const result = prepare(source, preparation);
const prepared = 'problems' in result ? undefined : result;

function panel(parts: readonly DataPart[], locked: readonly DataPart[] = []): string {
  return renderToString(
    <DataPanel
      id="p"
      awake
      {...{ source, preparation, prepared }}
      setSource={() => {}}
      setPreparation={() => {}}
      shows={(part) => parts.includes(part)}
      locked={(part) => locked.includes(part)}
    />,
  );
}

describe('the panel', () => {
  test('offers every kind of data by name', () => {
    const html = panel(['data']);
    for (const kind of sourceKinds) expect(html).toContain(`value="${kind}"`);
    expect(new Set(Object.values(sourceWords)).size).toBe(sourceKinds.length);
    expect([...sourceKinds].sort()).toEqual(Object.keys(sourceWords).sort());
  });

  test('shows what the data are made with, what goes in, and how many examples each part has', () => {
    const html = panel(['data', 'features', 'split']);
    for (const label of ['Examples', 'Noise', 'Seed of the data', 'x·y', 'Share for the test'])
      expect(html).toContain(label);
    expect(html).toContain('140 examples to learn from, 0 for validation, 60 to test.');
  });

  test('hides what a challenge hides, and disables what it keeps', () => {
    expect(panel(['data'])).not.toContain('What goes in');
    const html = panel(['data', 'split'], ['data']);
    expect(html.match(/<fieldset[^>]*disabled/g)).toHaveLength(1);
    expect(panel(['features'], ['features'])).toMatch(/type="checkbox"[^>]*disabled/);
  });
});

test.each(sourceKinds.filter((kind) => kind !== 'table'))('%s can be trained on as it is first chosen', (kind) => {
  expect(prepare(sourceOf(kind, source, prepared), preparation)).not.toHaveProperty('problems');
});

describe('keys in the plane', () => {
  const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
    planeKey({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

  test('arrows move by half a unit, with Shift by a tenth', () => {
    expect(press('ArrowUp')).toEqual({ type: 'step', dx: 0, dy: 0.5 });
    expect(press('ArrowLeft', { shiftKey: true })).toEqual({ type: 'step', dx: -0.1, dy: 0 });
  });

  test('letters do the same in capitals', () => {
    expect(press('M')).toEqual({ type: 'hold' });
    expect(press('N', { shiftKey: true })).toEqual({ type: 'next', by: -1 });
  });

  test.each([
    ['z', { ctrlKey: true }, 'undo'],
    ['z', { metaKey: true, shiftKey: true }, 'redo'],
    ['y', { ctrlKey: true }, 'redo'],
  ])('%s with %j is %s', (key, held, type) => {
    expect(press(key, held)).toEqual({ type });
  });

  test('Tab, other letters and what belongs to the browser stay with the page', () => {
    expect([
      press('Tab'),
      press('q'),
      press('6'),
      press('r', { ctrlKey: true }),
      press('ArrowLeft', { altKey: true }),
    ]).toEqual(new Array(5).fill(undefined));
  });
});

describe('the plane in words', () => {
  const point = { x: 1.5, y: -2, label: 1 };

  test('says where the cross is, what is there, and what is held', () => {
    expect(crossWords({ x: 1.5, y: -2 }, undefined, false, 'classes')).toBe('Cross at x = 1.5, y = −2.');
    expect(crossWords({ x: 1.4, y: -2 }, point, false, 'classes')).toBe(
      'Cross at x = 1.4, y = −2. Here is a point of class 1.',
    );
    expect(crossWords({ x: 1.4, y: -2 }, point, true, 'curve')).toBe('You hold a point at x = 1.5, y = −2.');
  });

  test('counts the points of each class', () => {
    expect(countWords([], 'classes')).toBe('No points.');
    expect(countWords([point, { ...point, label: 0 }, point], 'classes')).toBe('3 points: 1 of class 0, 2 of class 1.');
    expect(countWords([point], 'curve')).toBe('1 point.');
  });
});
