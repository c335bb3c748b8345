/** F4.1: the network, the unit at work and its arithmetic show one state of one forward pass, and nothing else. */

import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { closeUp, placeOf } from '../../src/components/figures/forward-pass/close-up.ts';
import ForwardPass from '../../src/components/figures/forward-pass/Figure.tsx';
import { LayerMatrix } from '../../src/components/figures/forward-pass/LayerMatrix.tsx';
import { layerMatrix } from '../../src/components/figures/forward-pass/layer-matrix.ts';
import { networkFrame } from '../../src/components/kit/diagram/network-frame.ts';
import type { NetworkView } from '../../src/components/kit/stage/NetworkStage.tsx';
import type { Experiment } from '../../src/engine/experiment.ts';
import { parseCell } from '../../src/engine/trace/cell-names.ts';
import { createForwardRun } from '../../src/engine/trace/forward-run.ts';
import { cellName } from '../../src/engine/trace/layout.ts';
import { eventAt, valueIn } from '../../src/engine/trace/record.ts';
import { denseNotation } from '../../src/notation/dense/dense.ts';
import { formatNumber } from '../../src/notation/format.ts';
import { applyEdit, type EditTarget, targetsOf, withEdits } from '../../src/player/edit.ts';
import { cursorOfStop } from '../../src/player/stops.ts';
import { hanKamber, mazur } from '../engine/examples.ts';
import { all, hasClass, parse, textOf } from './markup.ts';
import { shownIn, textsFor, traceValue } from './readings.ts';

const digits = { decimals: 9 } as const;
const run = createForwardRun(mazur());
const record = run.record(0);
const cursors = Array.from({ length: record.count + 1 }, (_, cursor) => cursor);
const frameAt = (cursor: number, its = run) =>
  networkFrame(its, { update: 0, done: cursor }, digits, denseNotation(its));
const markupOf = (cursor: number, experiment: Experiment = mazur()) =>
  renderToString(h(ForwardPass, { id: 'f4-1', experiment, cursor, granularity: 'operation', digits }));
const drawn = (cursor: number, experiment?: Experiment) => parse(markupOf(cursor, experiment));

describe('the figure', () => {
  it('shows the trace’s number, or that it is not yet computed, at every step', () => {
    const wrong = cursors.flatMap((cursor) =>
      shownIn(drawn(cursor)).flatMap((shown) => {
        const value = traceValue(record, cursor, shown);
        const right = value === undefined ? ['not yet computed', '?'] : textsFor(value, shown.place);
        // Here a name or a sign stands before the question mark.
        const text = shown.text.replace(/^(=|a[ho]\d) \?$/, '?');
        return right.includes(text) ? [] : [`${cursor} ${shown.place} ${shown.name}: ${text}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('says nothing of targets, loss or learning', () => {
    for (const cursor of cursors)
      expect(textOf(drawn(cursor))).not.toMatch(/loss|target|should be|learning|gradient|δ/i);
  });

  it('brings out the unit that the last event belongs to, the first one at the start', () => {
    for (const cursor of cursors) {
      const { layer, unit } = placeOf(frameAt(cursor));
      const write = cursor === 0 ? undefined : eventAt(record, cursor - 1).write.index;
      expect([layer, unit]).toEqual(write?.slice(1, 3) ?? [1, 0]);
    }
  });

  it.each(targetsOf(mazur()).filter((target) => /^[wbx]/.test(target)))(
    'looks different when %s is another number',
    (target: EditTarget) => {
      const result = applyEdit(mazur(), { target, value: 0.123 });
      if (!result.ok) throw new Error(result.expected);
      const [before, after] = [drawn(record.count), drawn(record.count, result.experiment)];
      const parts = { picture: 'network', table: 'state', ...(target.startsWith('x') ? { sentence: 'sentence' } : {}) };
      for (const name of Object.values(parts)) {
        const text = (root: typeof before) => all(root, hasClass(name)).map(textOf).join(' ');
        expect(text(after)).not.toBe(text(before));
      }
    },
  );

  it('draws a weight in the unit as wide as in the network', () => {
    const widths = (svg: string) => {
      // In a network the labels lie above all arrows, in the same order.
      const parts = all(drawn(3), hasClass(svg)).flatMap((picture) => all(picture, hasClass('connection')));
      const names = parts.flatMap((part) => /w\d/.exec(textOf(part))?.[0] ?? []);
      const wires = parts.flatMap((part) => all(part, hasClass('wire')));
      return names.map((name, k) => [name, wires[k]?.attributes['stroke-width']]);
    };
    const network = new Map(widths('network') as [string, string][]);
    const unit = widths('unit-diagram') as [string, string][];
    expect(unit.map(([name]) => name)).toEqual(['w1', 'w2']);
    for (const [name, width] of unit) expect(network.get(name)).toBe(width);
  });

  it.each(['start', 'z[0][1][0]', 'a[0][1][1]', 'forward'])('is as reviewed at %s', async (stop) => {
    const pictures = markupOf(cursorOfStop(run, stop) as number).match(/<svg class="network.*?<\/svg>/gs) ?? [];
    const svg = pictures.join('\n').replaceAll('><', '>\n<');
    await expect(`${svg}\n`).toMatchFileSnapshot(`output/f4-1-${stop.replaceAll(/\W+/g, '-')}.svg.txt`);
  });
});

describe('a unit', () => {
  it('has its products, its sum and its activation as lines, in the order in which they happen', () => {
    const written = (layer: number, unit: number) =>
      closeUp(frameAt(0), { layer, unit }).lines.map(({ event }) => cellName(event.write));
    expect(written(2, 1)).toEqual(['product[0][2][1][0]', 'product[0][2][1][1]', 'z[0][2][1]', 'a[0][2][1]']);
  });

  it('has exactly one line that is now while it is at work', () => {
    for (const cursor of cursors.slice(1)) {
      const frame = frameAt(cursor);
      const states = closeUp(frame, placeOf(frame)).lines.map(({ state }) => state);
      expect(states.filter((state) => state === 'now')).toHaveLength(1);
      expect(states.indexOf('now')).toBe((cursor - 1) % 4);
    }
  });

  it('adds up: products are weight times signal, the sum is products and bias', () => {
    for (const [layer, unit] of [
      [1, 0],
      [1, 1],
      [2, 0],
      [2, 1],
    ] as const) {
      const { arrivals, bias, sum } = closeUp(frameAt(record.count), { layer, unit });
      let expected = bias.value as number;
      for (const { weight, signal, product } of arrivals) {
        expect(product.value).toBe((weight.value as number) * (signal.value as number));
        expected += product.value as number;
      }
      expect(sum.value).toBeCloseTo(expected, 15);
    }
  });

  it('of another network is drawn too', () => {
    const other = createForwardRun(hanKamber);
    const { arrivals, name } = closeUp(frameAt(0, other), { layer: 1, unit: 1 });
    expect([name, arrivals.map(({ weightName, sender }) => `${sender} ${weightName}`)]).toEqual([
      'h2',
      ['i1 w4', 'i2 w5', 'i3 w6'],
    ]);
    expect(() => drawn(0, hanKamber)).not.toThrow();
  });
});

describe('the layer as a matrix', () => {
  const stageAt = (cursor: number) =>
    ({
      frame: frameAt(cursor),
      highlight: { lit: undefined, light: () => {} },
      id: 'f4-1',
    }) as unknown as NetworkView;
  const matrixAt = (cursor: number) => {
    const stage = stageAt(cursor);
    return parse(renderToString(h(LayerMatrix, { ...stage, place: placeOf(stage.frame) })));
  };

  it('multiplies row by column to the sums of the trace', () => {
    for (const layer of [1, 2]) {
      const { rows, signals } = layerMatrix(frameAt(record.count), layer);
      for (const { weights, bias, sum } of rows) {
        const products = weights.map(({ value }, i) => (value as number) * (signals[i]?.value as number));
        expect(sum.value).toBeCloseTo(
          products.reduce((a, b) => a + b, bias.value as number),
          15,
        );
      }
    }
  });

  it('shows each number of the trace, or ? before it is computed', () => {
    for (const cursor of cursors)
      for (const element of all(matrixAt(cursor), ({ tag }) => tag === 'td')) {
        const cell = parseCell(element.attributes['data-cell'] as string);
        const value = cell && valueIn(record, cell, cursor);
        expect(textOf(element)).toBe(value === undefined ? '?' : formatNumber(value));
      }
  });

  it('brings out one weight and one signal while they are multiplied, and one row otherwise', () => {
    const hot = (cursor: number) =>
      all(matrixAt(cursor), hasClass('hot')).map(({ attributes }) => attributes['data-cell']);
    expect(hot(2)).toEqual(['weights[1][0][1]', 'a[0][0][1]', 'bias[1][0]', 'z[0][1][0]', 'a[0][1][0]']);
    expect(hot(3)).toEqual([
      'weights[1][0][0]',
      'weights[1][0][1]',
      'a[0][0][0]',
      'a[0][0][1]',
      'bias[1][0]',
      'z[0][1][0]',
      'a[0][1][0]',
    ]);
  });
});

it('draws the curve of a unit whose sum is as large as a number can be', () => {
  for (const value of [1.7e308, -1.7e308]) {
    const experiment = withEdits(mazur(), [{ target: 'b.1.0', value }]);
    const markup = markupOf(4, experiment);
    expect(markup).toContain('class="curve"');
    expect(markup).not.toMatch(/NaN|Infinity/);
  }
});
