/** The figures of lesson 7: drawn as reviewed, from the engine's numbers alone, and with numbers at the edge. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { inFull, nudgeFrame } from '../../src/components/figures/nudge-check/frame.ts';
import { nudgeSpec } from '../../src/components/figures/nudge-check/settings.ts';
import type { DescentSpec } from '../../src/engine/descent/descent.ts';
import { coordinatesOf, createDescentRun } from '../../src/engine/descent/run.ts';
import { cellName } from '../../src/engine/trace/layout.ts';
import { valueIn } from '../../src/engine/trace/record.ts';
import { descents } from '../../src/exercises/gradient-descent/descents.ts';
import { descentEdits } from '../../src/notation/edits/descent.ts';
import { formatNumber, shownNumber } from '../../src/notation/format.ts';
import { locate } from '../../src/player/cursor.ts';
import { type FigureId, figures, ids, markupOf, nudgeMarkup, specOf } from './descent-render.ts';
import { all, hasClass, parse, textOf } from './markup.ts';

vi.setConfig({ testTimeout: 120_000 });

const eventsOf = (id: FigureId) => createDescentRun(descents[figures[id].of]).plan(0).count;
const stops: readonly (readonly [FigureId, string, number, Readonly<Record<string, number>>])[] = [
  ['f7-1', 'opens', 7, {}],
  ['f7-1', 'one-step', 9, {}],
  ['f7-1', 'bounces', 45, { lr: 1 }],
  ['f7-1', 'outside', 27, { lr: 1.1 }],
  ['f7-1', 'steeper', 36, { lr: 0.25, 'c.0': 36, 'c.1': -24, 'c.2': 4 }],
  ['f7-2', 'start', 0, {}],
  ['f7-2', 'right', 300, { 'p.0': 0.11 }],
  ['f7-3', 'slope', 15, {}],
  ['f7-3', 'two-steps', 38, {}],
  ['f7-5', 'products', 134, {}],
  ['f7-5', 'stuck', 60 * 138, {}],
];

const picturesOf = (markup: string) =>
  (markup.match(/<svg class="descent.*?<\/svg>(?=<\/div>)/gs) ?? []).join('\n').replaceAll('><', '>\n<');

test.each(stops)('%s %s is drawn as reviewed, the same twice', async (id, name, cursor, changes) => {
  const drawn = picturesOf(markupOf(id, cursor, specOf(id, changes)));
  expect(drawn).not.toBe('');
  expect(picturesOf(markupOf(id, cursor, specOf(id, changes)))).toBe(drawn);
  await expect(`${drawn}\n`).toMatchFileSnapshot(`output/stills/${id}-${name}.svg.txt`);
});

/** Every number of the table and the tables of products, by the name of its cell. */
const shownIn = (markup: string) =>
  all(parse(markup), ({ attributes }) => 'data-cell' in attributes && closestTable(attributes)).map((element) => ({
    cell: element.attributes['data-cell'] as string,
    text: textOf(element),
  }));
const closestTable = (attributes: Readonly<Record<string, string | undefined>>) =>
  (attributes['class'] ?? '').startsWith('term');

describe.each(ids)('%s', (id) => {
  const count = eventsOf(id);

  test('shows the numbers of the run in the row at hand, and none before it is computed', () => {
    const run = createDescentRun(specOf(id));
    const { points, gradients, value } = coordinatesOf(run);
    for (const cursor of [0, 3, count - 3, count - 1, count, count + 5, 3 * count]) {
      const { update, done } = locate(run, cursor);
      const record = run.record(update);
      const now = all(parse(markupOf(id, cursor)), (element) => element.tag === 'tr' && hasClass('now')(element))[0];
      if (now === undefined) continue;
      const cells = [...points, value, ...gradients].map((cell, k) =>
        valueIn(record, cell, k < points.length ? 0 : done),
      );
      expect(all(now, ({ tag }) => tag === 'td').map(textOf), `cursor ${cursor}`).toEqual(
        cells.map((number) => (number === undefined ? '?' : formatNumber(number))),
      );
    }
  });

  test('would show another picture or other numbers if any number of it were another', () => {
    const spec = specOf(id);
    const before = markupOf(id, 2 * count);
    for (const target of descentEdits.targets(spec)) {
      const changed = specOf(id, { [target]: (descentEdits.read(spec, target) as number) + 0.0618 });
      expect(markupOf(id, 2 * count, changed), target).not.toBe(before);
      expect(shownIn(markupOf(id, 2 * count, changed)), target).not.toEqual(shownIn(before));
    }
  });

  const edges = [1e308, 1e200, 1e155, 1e16, 1e-155, 5e-324, 0, 1].flatMap((size) => [size, -size]);

  const nextToNothing: [string, number][] = [
    ['c.2', -5e-324],
    ['c.1', 5e-324],
    ['c.0', 0],
  ];
  // From one end of its picture to the other it is farther than a number can say.
  const bothWays: [string, number][] = [
    ['c.2', -1e308],
    ['c.0', 1e308],
    ['p.0', 1e308],
  ];

  test('draws numbers, whatever its numbers are and wherever it stands', () => {
    const targets = descentEdits.targets(specOf(id));
    const edits = fc.array(fc.tuple(fc.constantFrom(...targets), fc.constantFrom(...edges)), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(edits, fc.nat(4 * count), (list, cursor) => {
        expect(faultsOf(markupOf(id, cursor, specOf(id, Object.fromEntries(list))))).toEqual([]);
      }),
      {
        numRuns: id === 'f7-5' ? 15 : 40,
        examples: id === 'f7-1' ? [nextToNothing, bothWays].map((list) => [list, 0]) : [],
      },
    );
  });
});

/** What stands in attributes or texts that is no number. */
const faultsOf = (markup: string) => [
  ...(markup.match(/ [\w-]+="[^"]*\b(?:NaN|Infinity|undefined|null)\b[^"]*"/g) ?? []),
  ...markup
    .replaceAll(/<[^>]*>/g, '\n')
    .split('\n')
    .filter((text) => /\b(?:NaN|Infinity|undefined|null)\b/.test(text)),
];

describe('what opens at a point of the surface', () => {
  test('are products whose mean is the slope, for each weight', () => {
    for (const start of [
      [-1, -1],
      [0.5, 2],
      [3, -3],
    ]) {
      const spec: DescentSpec = { ...specOf('f7-5'), start };
      const run = createDescentRun(spec);
      const record = run.record(0);
      const rows = all(parse(markupOf('f7-5', 134, spec)), hasClass('products')).flatMap((box) =>
        all(box, ({ tag }) => tag === 'tr').map((row) => all(row, ({ attributes }) => 'data-cell' in attributes)),
      );
      const value = (name: string) => {
        const [cell] = coordinatesOf(run).gradients.filter((each) => cellName(each) === name);
        return cell && valueIn(record, cell, record.count);
      };
      const means = rows.filter(([first]) => value(first?.attributes['data-cell'] ?? '') !== undefined);
      expect(means).toHaveLength(2);
      for (const [mean] of means)
        expect(textOf(mean as NonNullable<typeof mean>)).toBe(
          formatNumber(value(mean?.attributes['data-cell'] as string) as number, { significant: 3 }),
        );
      expect(rows.filter((row) => row.length === 3)).toHaveLength(8);
    }
  });
});

describe('Figure 7.4', () => {
  const { opened, last } = nudgeSpec('f7-4');

  test('opens without a number of its own', () => expect(nudgeMarkup()).not.toMatch(/5\.99|>−6/));

  test('falls by the size of the nudge, and rises again when too few digits are left', () => {
    const { nudges, slope } = nudgeFrame(descents['one-valley'], last, opened.values);
    expect(slope).toBe(-6);
    for (const { size, error } of nudges.slice(0, 7)) expect(error / size).toBeCloseTo(1, 1);
    expect(nudges.at(-1)?.error).toBeGreaterThan(1000 * (nudges[8]?.error as number));
  });

  test('has no error but rounding with nudges to both sides of a parabola', () => {
    const { nudges } = nudgeFrame(descents['one-valley'], 6, { ...opened.values, way: 'both' });
    for (const { error } of nudges) expect(error).toBeLessThan(1e-9);
  });
});

test('Figure 7.3 opens with each square whole in its picture', () => {
  const squares = [...markupOf('f7-3', 0).matchAll(/class="miss" x="([^"]+)" y="([^"]+)" width="([^"]+)"/g)];
  expect(squares).toHaveLength(3);
  for (const [, x, y, side] of squares)
    for (const from of [x, y].map(Number)) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(from + Number(side)).toBeLessThanOrEqual(250);
    }
});

describe('the second ball of Figure 7.2', () => {
  const beside = 0.11;
  const events = eventsOf('f7-2');
  const drawn = (steps: number, changes = {}) =>
    parse(markupOf('f7-2', steps * events, specOf('f7-2', changes), { spec: specOf('f7-2', changes), beside }));
  const balls = (markup: ReturnType<typeof drawn>) => all(markup, hasClass('second-ball'));

  test.each([0, 1, 30, 300])('stands after %i steps where the engine has a ball from its start', (steps) => {
    const run = createDescentRun({ ...descents['two-valleys'], start: [beside] });
    const [w] = run.parametersAt(steps) ?? [];
    const said = textOf(all(drawn(steps), hasClass('sentence'))[0] as never);
    expect(said).toContain(`The second ball is at ${formatNumber(w as number)}.`);
  });

  test('rolls with the learning rate of the first', () => {
    const [one, other] = [0.5, 0.25].map((lr) => textOf(all(drawn(5, { lr }), hasClass('sentence'))[0] as never));
    expect(one?.split('second')[1]).not.toBe(other?.split('second')[1]);
  });

  test('shows neither a way nor a next place before a step is made', () => {
    const [ball] = balls(drawn(0));
    expect(all(ball as never, hasClass('next'))).toEqual([]);
    expect(all(ball as never, hasClass('been'))[0]?.attributes['d']).toBe('');
  });

  test('is not asked for in Figure 7.1', () => expect(balls(parse(markupOf('f7-1', 90)))).toEqual([]));
});

test.each([-1, 0, 1, 2.5, 6])(
  'the arrow of Figure 7.1 is as long as the step that it stands for, from %d too',
  (start) => {
    const spec = specOf('f7-1', { 'p.0': start });
    const run = createDescentRun(spec);
    const moved = Math.abs((run.parametersAt(1)?.[0] as number) - start);
    const [shaft] = all(parse(markupOf('f7-1', 7, spec)), hasClass('shaft'));
    const [, from, to] = /^M([\d.]+) [\d.]+L([\d.]+)/.exec(shaft?.attributes['d'] ?? '') ?? [];
    // The view is 9 wide and drawn on 254 units, to a tenth of one.
    expect(Math.abs(Number(to) - Number(from))).toBeCloseTo((moved * 254) / 9, 0);
  },
);

test.each(['one-valley', 'two-valleys'] as const)(
  'Figure 7.4 writes the losses of %s so that their bits can be read back',
  (name) => {
    const { opened, last } = nudgeSpec('f7-4');
    for (const w of [0, 1.2, -0.3])
      for (const way of ['one', 'both'] as const)
        for (const { after, before } of nudgeFrame(descents[name], last, { ...opened.values, w, way }).nudges)
          for (const value of [after, before]) expect(shownNumber(value, inFull)).toBe(value);
  },
);
