/** What the pictures of graphs, convolutions, cells and descents show, and what they do not show yet. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCell } from '../../../../src/engine/trace/cell-names.ts';
import { cellName } from '../../../../src/engine/trace/layout.ts';
import { eventAt, valueIn } from '../../../../src/engine/trace/record.ts';
import { formatNumber } from '../../../../src/notation/format.ts';
import { locate } from '../../../../src/player/cursor.ts';
import { cellSpecs, convolutions, descents, graphs } from '../../../engine/subjects.ts';
import { drawn, numbersOf, type Pictured, runOf } from './shown.ts';

const subjects = {
  graph: graphs.map((spec): Pictured => ({ kind: 'graph', spec })),
  convolution: convolutions.map((spec): Pictured => ({ kind: 'convolution', spec })),
  cell: cellSpecs.map((spec) => ({ kind: spec.kind, spec }) as Pictured),
  descent: descents.map((spec): Pictured => ({ kind: 'descent', spec })),
};
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 3 });
/** Longer than a record of one update, so that a descent is looked at in later ones. */
const eventsOf = (any: Pictured, count: number) => (any.kind === 'descent' ? 20 * count : count);

/** All texts by which a picture may show a number. */
const texts = (value: number) => [4, 3, 2, 1].map((significant) => formatNumber(value, { significant }));

for (const [kind, experiments] of Object.entries<fc.Arbitrary<Pictured>>(subjects)) {
  test(`every number in the picture of a ${kind} is the engine’s at that cursor, and none is shown before it is computed`, () => {
    fc.assert(
      fc.property(experiments, shares, (any, at) => {
        const run = runOf(any);
        for (const share of [0, ...at, 1]) {
          const cursor = Math.round(share * eventsOf(any, run.plan(0).count));
          const { update, done } = locate(run, cursor);
          const numbers = numbersOf(drawn(any, run, cursor));
          expect(numbers.length).toBeGreaterThan(0);
          for (const { name, text } of numbers) {
            const cell = parseCell(name);
            const value = cell && valueIn(run.record(update), cell, done);
            if (value === undefined) expect(['?', ''], name).toContain(text);
            else expect(texts(value), name).toContain(text);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test(`the picture of a ${kind} marks what the last event wrote, where it shows it`, () => {
    fc.assert(
      fc.property(experiments, shares, (any, at) => {
        const run = runOf(any);
        for (const share of at) {
          const cursor = Math.max(1, Math.round(share * run.plan(0).count));
          const { update, done } = locate(run, cursor);
          const written = cellName(eventAt(run.record(update), done - 1).write);
          for (const { name, element } of numbersOf(drawn(any, run, cursor))) {
            const classes = `${element.attributes['class'] ?? ''} `;
            if (element.tag === 'text')
              expect(classes.includes('written '), `${name} after ${written}`).toBe(name === written);
          }
        }
      }),
      { numRuns: 15 },
    );
  });
}

test('every given and learned number of a convolution and of cells stands in its picture', () => {
  for (const experiments of [subjects.convolution, subjects.cell, subjects.graph])
    fc.assert(
      fc.property(experiments, (any) => {
        const run = runOf(any);
        const names = new Set(numbersOf(drawn(any, run, 0)).map(({ name }) => name));
        const { layout } = run.plan(0);
        for (const { quantity, prefix, shape, size } of layout.blocks.filter((block) => block.offset < layout.given)) {
          // How steep leaky ReLU is, and how high a power: parts of a function, not numbers on a wire or in a plane.
          if (quantity === 'slope' || quantity === 'nodeExponent') continue;
          const shown = [...names].filter((name) => parseCell(name)?.quantity === quantity);
          const own = shown.filter((name) => prefix.every((value, k) => parseCell(name)?.index[k] === value));
          expect(own.length, `${quantity} ${prefix} ${shape}`).toBe(size);
        }
      }),
      { numRuns: 15 },
    );
});
