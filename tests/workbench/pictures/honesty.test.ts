/** Whatever a picture shows comes from the run: another weight, and everything bound to it is another. */
import { describe, expect, test } from 'vitest';
import { strokeWidth } from '../../../src/components/kit/diagram/scales.ts';
import { parameterBlocks } from '../../../src/engine/parameters.ts';
import { formatNumber } from '../../../src/notation/format.ts';
import { networkLayout } from '../../../src/workbench/pictures/network/layout.ts';
import { unitPictures } from '../../../src/workbench/pictures/network/UnitPaint.tsx';
import { networkView } from '../../../src/workbench/pictures/network/view.ts';
import { outputField, pixelsOf } from '../../../src/workbench/pictures/plane/field-values.ts';
import { all, closest, type Element, hasClass, textOf } from '../../figures/markup.ts';
import { asFile, pictures } from './drawn.ts';
import { inks, trained } from './subject.ts';

const its = trained('small', 50, 24);
const { experiment, prepared, parameters, session } = its;
const blocks = parameterBlocks(experiment);

/** The parameters with one of them moved: number k of a block. */
function moved(quantity: 'weights' | 'bias', layer: number, k: number, by = 0.75): Float64Array {
  const block = blocks.find((one) => one.quantity === quantity && one.layer === layer);
  const others = parameters.slice();
  const place = (block?.offset ?? Number.NaN) + k;
  others[place] = (others[place] as number) + by;
  return others;
}

const unitPixelsOf = (own: Float64Array) => {
  const { grid } = pictures(its, own);
  const sizes = [experiment.network.inputs, ...experiment.network.layers.map(({ units }) => units)];
  const drawn = unitPictures({ layout: networkLayout(sizes, 640), network: experiment.network, grid, inks });
  return drawn.map(({ pixels }) => pixels.join());
};
const fieldOf = (own: Float64Array) => pixelsOf(outputField(pictures(its, own).grid.answers, prepared), inks).join();
const wire = (drawing: Element, target: string) =>
  all(drawing, ({ attributes }) => attributes['data-spoken'] === target)[0] as Element;

describe('a weight of the first layer that is changed', () => {
  const other = moved('weights', 1, 2);

  test('changes the pictures of its unit and of all behind it, and no other', () => {
    const [before, after] = [unitPixelsOf(parameters), unitPixelsOf(other)];
    // Two inputs, four hidden units, one output; the third number of the first block goes into the second hidden unit.
    expect(before.map((pixels, k) => pixels !== after[k])).toEqual([false, false, false, true, false, false, true]);
  });

  test('changes the field', () => expect(fieldOf(other)).not.toBe(fieldOf(parameters)));

  test('changes the width of its line and its number, and those of no other weight', () => {
    const [before, after] = [pictures(its).network(), pictures(its, other).network()];
    const view = networkView(experiment, parameters, undefined);
    const changed = view.wires.filter(({ target }) => asFile(wire(before, target)) !== asFile(wire(after, target)));
    expect(changed.map(({ target }) => target)).toEqual(['w.1.1.0']);
    const texts = (drawing: Element) => all(drawing, hasClass('wire-number')).map(textOf);
    expect(texts(before).filter((text, k) => text !== texts(after)[k])).toHaveLength(1);
  });

  test('changes what the table of classes counts, where answers change sides', () => {
    const opposite = parameters.map((value) => -value);
    expect(asFile(pictures(its, opposite).confusion())).not.toBe(asFile(pictures(its).confusion()));
  });
});

test('a bias that is changed is another number below its unit, and another picture', () => {
  const other = moved('bias', 1, 3);
  const texts = (own: Float64Array) => all(pictures(its, own).network(), hasClass('bias')).map(textOf);
  expect(texts(parameters).map((text, k) => text !== texts(other)[k])).toEqual([false, false, false, true, false]);
  expect(unitPixelsOf(other)[5]).not.toBe(unitPixelsOf(parameters)[5]);
});

test('every line is as wide as its weight says, and dashed where it is negative', () => {
  const drawing = pictures(its).network();
  for (const { target, value } of networkView(experiment, parameters, undefined).wires) {
    const group = wire(drawing, target);
    const thread = all(group, hasClass('thread'))[0] as Element;
    expect(Number(thread.attributes['stroke-width'])).toBe(strokeWidth(value));
    expect(hasClass(value < 0 ? 'negative' : 'positive')(group)).toBe(true);
  }
});

test('every weight and every bias can be changed where it stands, each once', () => {
  for (const of of ['small', 'wide', 'iris'] as const) {
    const one = trained(of, 1);
    const drawing = pictures(one).network();
    const view = networkView(one.experiment, one.parameters, undefined);
    const targets = all(drawing, ({ attributes }) => 'data-edit' in attributes).map(
      ({ attributes }) => attributes['data-edit'],
    );
    expect(targets.toSorted()).toEqual([...view.wires, ...view.biases].map(({ target }) => target).toSorted());
  }
});

test('a number beside a line is that of the weight, as short as its place demands', () => {
  const drawing = pictures(its).network();
  const view = networkView(experiment, parameters, undefined);
  for (const text of all(drawing, ({ attributes }) => attributes['data-edit']?.startsWith('w') ?? false)) {
    const target = text.attributes['data-edit'];
    const value = view.wires.find((one) => one.target === target)?.value as number;
    const shown = textOf(all(text, hasClass('number'))[0] as Element);
    expect([4, 3, 2, 1].map((significant) => formatNumber(value, { significant }))).toContain(shown);
  }
});

test('what is frozen is marked, and nothing else', () => {
  const marked = all(pictures(its).network(), hasClass('frozen-bar')).map(
    (bar) => closest(bar, ({ attributes }) => 'data-spoken' in attributes)?.attributes['data-spoken'],
  );
  expect(marked.toSorted()).toEqual(['b.1.2', 'w.1.0.1']);
});

test('nothing can be changed where the numbers are locked, and nothing is built where the shape is', () => {
  const drawing = pictures(its).network({ editing: undefined });
  expect(all(drawing, ({ attributes }) => 'data-edit' in attributes)).toEqual([]);
  expect(all(drawing, hasClass('build'))).toEqual([]);
});

test('the curve of the loss goes through what was measured, and the reading says it', () => {
  const drawing = pictures(its).losses();
  const path = all(
    drawing,
    ({ tag, attributes }) => tag === 'path' && attributes['class'] === 'training',
  )[0] as Element;
  const points = (path.attributes['d'] as string).split(/[ML]/).slice(1);
  expect(points).toHaveLength(session.history.updates.length);
  const loss = session.history.loss.training as readonly number[];
  const reading = textOf(all(drawing, hasClass('curve-reading'))[0] as Element);
  expect(reading).toContain(`training loss ${formatNumber(loss.at(-1) as number, { significant: 3 })}`);
  // Higher losses stand higher.
  const heights = points.map((point) => Number(point.split(' ')[1]));
  const highest = loss.indexOf(Math.max(...loss));
  expect(heights[highest]).toBe(Math.min(...heights));
});

test('the table of classes adds up to the examples it is of', () => {
  const cells = all(pictures(its).confusion(), ({ tag, attributes }) => tag === 'td' && 'class' in attributes);
  const total = cells.reduce((sum, cell) => sum + Number.parseInt(textOf(cell), 10), 0);
  expect(total).toBe(prepared.split.test.length);
});

test('the strips say the size of each layer’s gradients in the update that is shown', () => {
  const rows = all(pictures(its).strips(), ({ tag }) => tag === 'tr').slice(1);
  const sizes = session.history.gradientNorms.map((norms) => formatNumber(norms.at(-1) as number, { significant: 3 }));
  expect(rows.map((row) => textOf(row))).toEqual(sizes.map((size, k) => `${k + 1}${size}`));
});

test('of a large layer only what is drawn is looked at, and it is the same as in the whole', () => {
  const { experiment: wide, parameters: own } = trained('wide', 1);
  const whole = networkView(wide, own, undefined);
  const part = networkView(wide, own, undefined, [2, 3, 5, 1]);
  const isDrawn = (layer: number, unit: number) => unit < ([2, 3, 5, 1][layer] as number);
  expect(part.wires).toEqual(
    whole.wires.filter(({ layer, unit, from }) => isDrawn(layer, unit) && isDrawn(layer - 1, from)),
  );
  expect(part.biases).toEqual(whole.biases.filter(({ layer, unit }) => isDrawn(layer, unit)));
});
