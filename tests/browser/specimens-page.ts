/** The page of specimens: which stage shows which experiment, and what the engine in Node says that it must show. */

import process from 'node:process';
import { createRng } from '../../src/engine/math/rng.ts';
import type { AnyExperiment } from '../../src/engine/subjects.ts';
import { parseCell } from '../../src/engine/trace/cell-names.ts';
import { valueIn } from '../../src/engine/trace/record.ts';
import { createRunOf } from '../../src/engine/trace/run-of.ts';
import type { Run } from '../../src/engine/trace/start-run.ts';
import { formatNumber } from '../../src/notation/format.ts';
import { locate } from '../../src/player/cursor.ts';
import * as experiments from '../specimens/experiments.ts';

const { rich, plain, graph, convolution, recurrent, lstm, curve, contour, landscape } = experiments;

/** The stages in the order of the page. */
export const specimens: Readonly<Record<string, AnyExperiment>> = {
  'f99-1': { kind: 'dense', spec: rich },
  'f99-2': { kind: 'dense', spec: plain },
  'f99-3': { kind: 'graph', spec: graph },
  'f99-4': { kind: 'convolution', spec: convolution },
  'f99-5': { kind: 'recurrent', spec: recurrent },
  'f99-6': { kind: 'lstm', spec: lstm },
  'f99-7': { kind: 'descent', spec: curve },
  'f99-8': { kind: 'descent', spec: contour },
  'f99-9': { kind: 'descent', spec: landscape },
};

export const runOf = (id: string): Run => createRunOf(specimens[id] as AnyExperiment);

/** So many steps a walk makes: all of a run's only update, or one update and the beginning of the next. */
export const lengthOf = (run: Run) => run.plan(0).count + (run.updates === 1 ? 0 : 4);

/** Every number of a picture by the name of its cell; a number that stands there twice must read the same, or both are kept. */
export type Shown = Record<string, string>;

/**
 * Where a walk looks: in a short run everywhere, in a long one at both ends, after the first event of each kind, and at others
 * drawn by lot. That the numbers of a picture are right at every cursor: tests/components/kit/picture/numbers.test.ts; in a
 * browser by hand, `EVERY=1 npm run test:browser specimens engines`.
 */
export function placesOf(run: Run): number[] {
  const [{ kinds, count }, steps, some] = [run.plan(0), lengthOf(run), 16];
  if (steps <= some || process.env['EVERY']) return Array.from({ length: steps + 1 }, (_, k) => k);
  const rng = createRng(steps, 'places');
  const firsts = [...new Set(kinds)].map((kind) => kinds.indexOf(kind) + 1);
  const last = Array.from({ length: steps - count + 1 }, (_, k) => count + k);
  const places = new Set([0, 1, ...firsts, count - 1, ...last]);
  while (places.size < some) places.add(rng.integer(count));
  return [...places].toSorted((a, b) => a - b);
}

/**
 * A walk along places, then back: to each by the slider, and the last step by its button. What the picture shows at each, as
 * JSON. Written as an expression, for engines that know no more.
 */
export const walk = (id: string, places: readonly number[], count: number) => `(async () => {
  const stage = document.querySelector('#${id}');
  const rest = () => new Promise((resolve) => setTimeout(resolve));
  const press = async (label) => { stage.querySelector(label).click(); await rest(); };
  const slide = async (place) => {
    const slider = stage.querySelector('.scrubber input');
    slider.value = place;
    slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await rest();
  };
  const read = () => {
    const shown = {};
    for (const cell of stage.querySelectorAll('.picture [data-cell]')) {
      const name = cell.getAttribute('data-cell');
      const text = cell.textContent.trim();
      shown[name] = name in shown && shown[name] !== text ? shown[name] + ' / ' + text : text;
    }
    return shown;
  };
  const [places, count, walked] = [${JSON.stringify(places)}, ${count}, []];
  let at = 0;
  const go = async (place, side, button) => {
    // The slider is that of one update; the places of the next follow each other.
    if (place + side !== at && place + side <= count) await slide(place + side);
    if (place !== at) await press(button);
    at = place;
    walked.push(read());
  };
  await press("button[aria-label='Back to the start']");
  for (const place of places) await go(place, place === 0 ? 0 : -1, 'button.primary');
  for (const place of places.toReversed()) await go(place, place === at ? 0 : 1, "button[aria-label^='Back one']");
  return JSON.stringify(walked);
})()`;

/** What is wrong with a picture at a cursor: a number that is not the engine's, or that nobody has computed yet. */
export function wrongNumbers(run: Run, cursor: number, shown: Shown): string[] {
  const { update, done } = locate(run, cursor);
  const record = run.record(update);
  return Object.entries(shown).flatMap(([name, text]) => {
    const cell = parseCell(name);
    const value = cell && valueIn(record, cell, done);
    // In a network a number may have its name before it.
    const number = text.split(' ').at(-1) as string;
    const right =
      value === undefined ? ['?', ''] : [4, 3, 2, 1].map((significant) => formatNumber(value, { significant }));
    return right.includes(number) ? [] : [`cursor ${cursor}, ${name}: “${text}” and not ${right[0]}`];
  });
}

/** Texts that somebody may put into a link. */
export const hostile: readonly string[] = [
  '',
  '1',
  '1,',
  '1,-1,operation',
  '1,1e9,operation',
  '1,NaN,operation',
  '1,Infinity,weight',
  '1,0.5,unit',
  '1,5,galaxy',
  '2,5,operation',
  '1,5,operation,w.9.9.9:1',
  '1,5,operation,w.1.0.0:NaN',
  '1,5,operation,w.1.0.0:1e400',
  '1,5,operation,__proto__:1',
  '1,5,operation,constructor:1,toString:2',
  '1,5,operation,as:nothing',
  '1,5,operation,<img src=x onerror=alert(1)>',
  '%00%FF%E0%A4',
  '1,5,operation,,,,:::,:1',
  `1,5,operation,${'w.1.0.0:1,'.repeat(400)}`,
];
