/** The pictures as they are drawn, for the eye of a reviewer; and what can be done with them by keys. */
import { describe, expect, test } from 'vitest';
import { sizeAxis } from '../../../src/workbench/pictures/history/axes.ts';
import { measuredAt } from '../../../src/workbench/pictures/history/measured.ts';
import { scrubbedTo } from '../../../src/workbench/pictures/history/Scrubber.tsx';
import { mostDrawn, networkLayout } from '../../../src/workbench/pictures/network/layout.ts';
import { besideUnit } from '../../../src/workbench/pictures/network/spoken.ts';
import { all, hasClass } from '../../figures/markup.ts';
import { asFile, pictures } from './drawn.ts';
import { trained } from './subject.ts';

const snapshot = (name: string, text: string) => expect(text).toMatchFileSnapshot(`output/${name}.txt`);

const small = trained('small', 50, 12);
const building = {
  limits: { units: 4, layers: 2 },
  onAddUnit: () => undefined,
  onRemoveUnit: () => undefined,
  onAddLayer: () => undefined,
  onRemoveLayer: () => undefined,
};

describe('as reviewed', () => {
  test('a network whose weights all have their numbers, with its tools', () =>
    snapshot('network-small', asFile(pictures(small).network({ building, onFreeze: () => undefined }))));

  test('a network of many weights', () => snapshot('network-wide', asFile(pictures(trained('wide', 20, 8)).network())));

  test('a network of one input has curves in its units', () =>
    snapshot('network-wave', asFile(pictures(trained('wave', 20, 12)).network())));

  test('the field of two classes', () => snapshot('field-small', asFile(pictures(small).field())));

  test('the field of three classes and four inputs', () =>
    snapshot('field-iris', asFile(pictures(trained('iris', 50, 12)).field())));

  test('a fitted curve', () => snapshot('curve-wave', asFile(pictures(trained('wave', 50, 12)).curve())));

  test('the hidden plane', () => snapshot('hidden-iris', asFile(pictures(trained('iris', 50, 12)).hidden(2))));

  test('the curves of two runs', () => {
    const other = { history: trained('small', 30).session.history, name: 'the run before' };
    return snapshot('losses-two', asFile(pictures(small).losses({ other, log: true, update: 20 })));
  });

  test('strips and table of classes', () =>
    snapshot('tables', asFile(pictures(small).strips()) + asFile(pictures(small).confusion())));
});

test('a button that can do no more says why, and is still there', () => {
  const signs = all(pictures(small).network({ building }), hasClass('sign'));
  const refused = signs.filter(({ attributes }) => attributes['aria-disabled'] === 'true');
  expect(refused.map(({ attributes }) => attributes['title'])).toEqual([
    'A network has at most 2 layers here.',
    'A layer has at most 4 units here.',
    'A network has at most 2 layers here.',
  ]);
  expect(signs.every(({ attributes }) => (attributes['aria-label'] ?? '').length > 5)).toBe(true);
});

describe('the layout', () => {
  test('leaves each layer its column, however narrow the page is', () => {
    for (const sizes of [
      [2, 4, 1],
      [2, 8, 8, 1],
      [64, 16, 10],
      [1, 1],
      [3, 8, 8, 8, 8, 8, 2],
    ]) {
      const { columns, width, column } = networkLayout(sizes, 320);
      // A number between two buttons of 24 pixels.
      expect(column).toBeGreaterThanOrEqual(64);
      for (const [l, x] of columns.entries()) {
        expect(x - column / 2).toBeGreaterThanOrEqual(0);
        expect(x + column / 2).toBeLessThanOrEqual(width);
        if (l > 0) expect(x - (columns[l - 1] as number)).toBeGreaterThanOrEqual(column);
      }
    }
  });

  test('keeps up to four layers of weights within a phone', () => {
    for (const sizes of [
      [2, 4, 1],
      [2, 4, 2, 1],
      [2, 8, 8, 1],
      [2, 3, 3, 3, 1],
    ])
      expect(networkLayout(sizes, 320).width, sizes.join('-')).toBe(320);
  });

  test('writes the numbers of all weights only where there is room for them between the units', () => {
    expect([280, 320, 640].map((room) => networkLayout([2, 4, 1], room).labelled)).toEqual([false, true, true]);
    expect([320, 640].map((room) => networkLayout([2, 4, 2, 1], room).labelled)).toEqual([false, true]);
    expect(networkLayout([2, 8, 8, 1], 640).labelled).toBe(false);
  });

  test('fills the page where there is room', () => expect(networkLayout([2, 4, 1], 900).width).toBe(900));

  test('draws at most so many units of a layer, and counts the others', () => {
    const { drawn, hidden } = networkLayout([64, 3, 1], 600);
    expect([drawn[0], hidden[0], drawn[1], hidden[1]]).toEqual([mostDrawn, 64 - mostDrawn, 3, 0]);
  });
});

test('arrow keys lead from unit to unit, and stay in the network', () => {
  const drawn = [2, 4, 1];
  expect(besideUnit('unit 1 3', 'ArrowRight', drawn)).toBe('unit 2 0');
  expect(besideUnit('unit 1 3', 'ArrowDown', drawn)).toBe('unit 1 3');
  expect(besideUnit('unit 1 3', 'ArrowUp', drawn)).toBe('unit 1 2');
  expect(besideUnit('unit 0 1', 'ArrowLeft', drawn)).toBe('unit 0 1');
  expect(besideUnit('w.1.0.0', 'ArrowLeft', drawn)).toBeUndefined();
  expect(besideUnit('unit 0 1', 'Enter', drawn)).toBeUndefined();
});

test('keys move the time by one update, by a page, and to both ends, and never beyond', () => {
  const from = (key: string) => scrubbedTo(key, 100, 1000);
  expect(['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End'].map(from)).toEqual([
    101, 99, 150, 50, 0, 1000,
  ]);
  expect([scrubbedTo('ArrowLeft', 0, 1000), scrubbedTo('PageUp', 990, 1000)]).toEqual([0, 1000]);
  expect(from('a')).toBeUndefined();
});

test('what is said of an update is the newest measurement that is not after it', () => {
  const updates = [0, 4, 8, 12];
  expect([0, 3, 4, 11, 12, 99].map((update) => measuredAt(updates, update))).toEqual([0, 0, 1, 2, 3, 3]);
  expect(measuredAt([], 3)).toBe(-1);
});

test('an axis of powers of ten holds all that is not tiny, and what is not finite does not stretch it', () => {
  const area = { left: 0, right: 10, top: 0, bottom: 100 };
  const { at, ticks } = sizeAxis([[0.03, 2, Number.NaN, Number.POSITIVE_INFINITY, 0]], true, area);
  expect(ticks.map(({ text }) => text)).toEqual(['10⁻²', '10⁻¹', '1', '10¹']);
  expect([0.01, 10, 0].map((value) => at(value))).toEqual([100, 0, 100]);
  expect(sizeAxis([[0, 0]], true, area).ticks.length).toBeGreaterThan(0);
});

test('numbers beside a linear axis stay short, however far a run has exploded', () => {
  const area = { left: 0, right: 10, top: 0, bottom: 100 };
  for (let power = -300; power <= 307; power++)
    for (const { text } of sizeAxis([[0, 7.3 * 10 ** power]], false, area).ticks)
      expect(text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+$/, '').length, text).toBeLessThanOrEqual(8);
});

test('the marker of the time is a slider that says where it stands', () => {
  const [marker] = all(pictures(small).losses({ update: 20 }), ({ attributes }) => attributes['role'] === 'slider');
  // In small letters: an element of a picture has no other attribute of that name.
  expect(marker?.attributes['tabindex']).toBe('0');
  expect(marker?.attributes).toMatchObject({ 'aria-valuenow': '20', 'aria-valuemax': '50' });
  expect(marker?.attributes['aria-valuetext']).toMatch(/^20 of 50\. update 20: training loss/);
});

test('a field says in words how much of it goes to which class', () => {
  const [picture] = all(
    pictures(small).field(),
    ({ tag, attributes }) => tag === 'svg' && attributes['role'] === 'img',
  );
  expect(picture?.attributes['aria-label']).toMatch(
    /^What the network answers over x and y\. \d+ % of it is \w+.*, \d+ % of it is/,
  );
});
