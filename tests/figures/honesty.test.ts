/** No number, width, table cell or sentence of a figure comes from anywhere but the engine. */
import { describe, expect, it, vi } from 'vitest';
import type { Experiment } from '../../src/engine/experiment.ts';
import { eventAt } from '../../src/engine/trace/record.ts';
import { createRun, type Run } from '../../src/engine/trace/run.ts';
import { sgdNotation } from '../../src/notation/dense/sgd.ts';
import { formatNumber, isRounded } from '../../src/notation/format.ts';
import { locate } from '../../src/player/cursor.ts';
import { applyEdit, targetsOf } from '../../src/player/edit.ts';
import { mazur, plainFourPixels, xor } from '../engine/examples.ts';
import { all, type Element, hasClass, textOf } from './markup.ts';
import { shownIn, textsFor, traceValue } from './readings.ts';
import { digits, drawn, type FigureId, figures } from './render.ts';

// Hundreds of figures are drawn: on a busy machine that takes longer than a usual test.
vi.setConfig({ testTimeout: 60_000 });

const ids = Object.keys(figures) as FigureId[];
const one = (figure: Element, name: string) => textOf(all(figure, hasClass(name))[0] as Element);

/** What is wrong with a figure at a cursor: one line for each number that is not the trace's. */
function lies(id: FigureId, run: Run<Experiment>, cursor: number): string[] {
  const { update, done } = locate(run, cursor);
  const record = run.record(update);
  return shownIn(drawn(id, run.experiment, cursor)).flatMap((shown) => {
    const value = traceValue(record, done, shown);
    const { place, name, text } = shown;
    const right =
      value === undefined ? ['not yet computed', ...(place === 'picture' ? ['?'] : [])] : textsFor(value, place);
    return right.includes(text)
      ? []
      : [`cursor ${cursor}, ${place}, ${name}: “${text}” instead of ${right.join(' or ')}`];
  });
}

describe.each(ids)('%s', (id) => {
  const run = createRun(mazur());
  const { count } = run.plan(0);

  it('shows the trace’s number, or that it is not yet computed, at every cursor of the first three updates', () => {
    const wrong: string[] = [];
    for (let cursor = 0; cursor <= 3 * count; cursor++) wrong.push(...lies(id, run, cursor));
    expect(wrong).toEqual([]);
  });

  it('says ≈ exactly where a number of the line is rounded, and = elsewhere', () => {
    const signs = { '=': 0, '≈': 0 };
    for (let cursor = 1; cursor <= count; cursor++) {
      const figure = drawn(id, mazur(), cursor);
      for (const line of all(figure, hasClass('numbers')).filter((numbers) => !hasClass('soft')(numbers))) {
        const shown = shownIn(line.parent as Element);
        if (shown.length < 3) continue; // a copy: δ itself
        const rounded = shown.some((number) => isRounded(traceValue(run.record(0), cursor, number) as number, digits));
        const sign = /[=≈]/.exec(textOf(line))?.[0] as '=' | '≈';
        expect(sign, `${cursor}: ${textOf(line)}`).toBe(rounded ? '≈' : '=');
        signs[sign]++;
      }
    }
    expect(signs['=']).toBeGreaterThan(0);
    expect(signs['≈']).toBeGreaterThan(0);
  });

  it('shows every number that its tables are made of', () => {
    const names = shownIn(drawn(id, mazur(), count))
      .filter(({ place }) => place === 'table')
      .map(({ name }) => name);
    for (const quantity of [
      'z',
      'a',
      'y',
      'activationSlope',
      'activationGradient',
      'delta',
      'weights',
      'bias',
      'weightGradient',
      'weightStep',
    ])
      expect(names.filter((name) => name.startsWith(`${quantity}[`)).length, quantity).toBeGreaterThanOrEqual(2);
    expect(new Set(names).size).toBe(names.length);
  });

  it('says what is not yet computed in words, never as a number, before the first step', () => {
    const figure = drawn(id, mazur(), 0);
    const given = /^(weights|bias|y)\[|^a\[0\]\[0\]/;
    const unknown = shownIn(figure).filter(({ name }) => !given.test(name));
    expect(unknown.length).toBeGreaterThan(20);
    for (const { name, place, text } of unknown)
      expect(text, name).toBe(place === 'picture' ? '?' : 'not yet computed');
  });

  it('has the sentence of the last event, and says it in the picture’s name', () => {
    const notation = sgdNotation(run);
    for (let cursor = 1; cursor <= count; cursor++) {
      const figure = drawn(id, mazur(), cursor);
      expect(one(figure, 'sentence')).toBe(notation.sentence(eventAt(run.record(0), cursor - 1), digits));
      expect(
        all(figure, ({ tag }) => tag === 'svg').some(({ attributes }) => (attributes['aria-label'] ?? '').length > 60),
      ).toBe(true);
    }
  });

  it('is the same figure whenever it is drawn', () => {
    for (const cursor of [0, 19, 40, count]) expect(drawn(id, mazur(), cursor)).toEqual(drawn(id, mazur(), cursor));
  });

  it.each([
    ['the 4-pixel network', plainFourPixels()],
    ['XOR with four examples', xor('A', 'mse').experiment],
  ])('is as honest about %s', (_, experiment) => {
    const its = createRun(experiment);
    const events = its.plan(0).count;
    const wrong: string[] = [];
    for (let cursor = 0; cursor <= events; cursor += 7) wrong.push(...lies(id, its, cursor));
    expect(wrong).toEqual([]);
  });
});

describe.each(targetsOf(mazur()))('a change of %s', (target) => {
  const changed = (() => {
    const result = applyEdit(mazur(), { target, value: 0.7321 });
    if (!result.ok) throw new Error(result.expected);
    return result.experiment;
  })();
  const [before, after] = [createRun(mazur()).record(0), createRun(changed).record(0)];

  it.each(ids)('changes every number and sentence of %s that depends on it, and no other', (id) => {
    let differences = 0;
    for (const cursor of [0, 8, 19, 31, 47, before.count]) {
      const [old, now] = [drawn(id, mazur(), cursor), drawn(id, changed, cursor)];
      const pairs = shownIn(old).map((shown, k) => [shown, shownIn(now)[k] as typeof shown] as const);
      for (const [was, is] of pairs) {
        expect(is.name).toBe(was.name);
        const values = [traceValue(before, cursor, was), traceValue(after, cursor, is)];
        // As many digits as a number may be shown with: where these are the same, so is the text.
        const [oldText, newText] = values.map((value) =>
          value === undefined ? '' : textsFor(value, was.place).join(),
        );
        if (oldText !== newText && was.place !== 'picture') expect(is.text, `${cursor} ${was.name}`).not.toBe(was.text);
        if (values[0] === values[1]) expect(is.text).toBe(was.text);
        if (is.text !== was.text) differences++;
      }
      if (cursor === 0) continue;
      const events = [before, after].map((record) => eventAt(record, cursor - 1));
      const notation = sgdNotation(createRun(mazur()));
      const [first, second] = events.map((event) => notation.sentence(event, digits));
      expect(one(now, 'sentence') === one(old, 'sentence')).toBe(first === second);
    }
    expect(differences).toBeGreaterThan(0);
  });
});

it('draws a weight wider when it is larger, and dashed when it is negative', () => {
  const wire = (value: number) => {
    const result = applyEdit(mazur(), { target: 'w.2.0.0', value });
    if (!result.ok) throw new Error(result.expected);
    const figure = drawn('f9-1', result.experiment, 0);
    // The labels lie above all arrows, in the same order.
    const groups = all(figure, hasClass('connection'));
    const has = (name: string) => groups.filter((group) => all(group, hasClass(name)).length > 0);
    const k = has('label').findIndex(
      (group) => all(group, hasClass('label'))[0]?.attributes['data-cell'] === 'weights[2][0][0]',
    );
    const group = has('wire')[k] as Element;
    const [label] = all(has('label')[k] as Element, hasClass('label'));
    return {
      width: Number(all(group, hasClass('wire'))[0]?.attributes['stroke-width']),
      negative: hasClass('negative')(group),
      text: textOf(label as Element),
    };
  };
  const widths = [0, 0.01, 0.1, 0.4, 1, 1.9].map((value) => wire(value).width);
  expect(widths).toEqual(widths.toSorted((a, b) => a - b));
  expect(new Set(widths).size).toBe(widths.length);
  expect(wire(-1)).toEqual({ width: wire(1).width, negative: true, text: `w5 ${formatNumber(-1)}` });
  expect(wire(1).negative).toBe(false);
});
