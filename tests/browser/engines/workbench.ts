/** The workbench in a browser engine: it trains and is gone back in, steps there and back, and has the bits that Node has. */
import { expect, test } from 'vitest';
import { createSession } from '../../../src/workbench/session/session.ts';
import { beginningWith } from '../../../src/workbench/state/beginning.ts';
import { experimentOf } from '../../../src/workbench/state/experiment-of.ts';
import { writeLink } from '../../../src/workbench/state/link.ts';
import { csvOf } from '../../../src/workbench/take-away/csv.ts';
import type { EngineSite } from '../engines.ts';

/** Sines, exponentials, two kinds of randomness and the optimizer with the longest memory are all in it. */
const state = beginningWith({
  source: { kind: 'spiral', points: 120, noise: 0.1, classes: 3, seed: 7 },
  preparation: { features: ['x', 'y', 'sin-x'], test: 0.25 },
  network: {
    layers: [
      { units: 6, activation: 'tanh' },
      { units: 4, activation: 'gelu' },
      { units: 3, activation: 'softmax' },
    ],
    start: { kind: 'he-normal', seed: 5 },
  },
  training: {
    loss: 'categorical-cross-entropy',
    optimizer: { kind: 'adam', learningRate: 0.02 },
    batchSize: 9,
    shuffle: true,
    l2: 0.001,
    dropout: [0.1, 0, 0],
  },
  time: { update: 300, done: 0, granularity: 'operation' },
});

function expectedCurve(updates: number): string {
  const built = experimentOf(state);
  if ('problems' in built) throw new Error(JSON.stringify(built.problems));
  const session = createSession(built.experiment, built.prepared);
  session.train(updates);
  const { updates: at, loss, accuracy } = session.history;
  return csvOf([
    { name: 'updates', values: at },
    ...Object.entries(loss).map(([set, values]) => ({ name: `${set} loss`, values })),
    ...Object.entries(accuracy).map(([set, values]) => ({ name: `${set} accuracy`, values })),
  ]);
}

/** Written for engines that know no more than expressions. */
const helpers = `
  const rest = (ms = 30) => new Promise((resolve) => setTimeout(resolve, ms));
  const until = async (holds, tries = 300) => { for (let k = 0; k < tries && !holds(); k++) await rest(); return holds(); };
  const press = (label) => [...document.querySelectorAll('button')].find((button) => (button.getAttribute('aria-label') ?? button.textContent.trim()) === label).click();
  const time = () => document.querySelector('.time').textContent;
  const awake = () => document.querySelector('.run:enabled') !== null && !time().includes('on the way');
`;

const curve = `(async () => {${helpers}
  if (!(await until(() => awake() && time().startsWith('300 updates')))) return 'never there: ' + time();
  press('On 100 updates');
  if (!(await until(() => time().startsWith('400 updates')))) return 'not trained: ' + time();
  press('Back 100 updates');
  if (!(await until(() => time().startsWith('300 updates')))) return 'not gone back: ' + time();
  press('On 100 updates');
  await until(() => time().startsWith('400 updates'));
  let made;
  const inPlace = URL.createObjectURL;
  URL.createObjectURL = (file) => { if (file.type.startsWith('text/csv')) made = file; return inPlace.call(URL, file); };
  const fold = [...document.querySelectorAll('details')].find((one) => one.querySelector('summary').textContent === 'Share and take away');
  fold.open = true;
  await until(() => document.querySelector('.take-away') !== null);
  press('Save the curve as CSV');
  await until(() => made !== undefined);
  return made.text();
})()`;

const steps = `(async () => {${helpers}
  press('Step through an update');
  await until(() => document.querySelector('.bench-steps .transport .primary:enabled') !== null);
  const stage = document.querySelector('.bench-steps');
  for (const fold of stage.querySelectorAll('details')) if (fold.querySelector('summary').textContent.startsWith('All numbers')) fold.open = true;
  const look = () => stage.querySelector('.scrubber').textContent + ' ' + stage.querySelector('.sentence').textContent + ' | ' + [...stage.querySelectorAll('.state [data-cell]')].map((cell) => cell.dataset.cell + ' ' + cell.textContent).join(' ');
  const [there, back] = [[], []];
  const at = () => stage.querySelector('.scrubber').textContent;
  await until(() => stage.querySelector('.state [data-cell]') !== null);
  await rest(300);
  const go = async (button) => { const before = at(); stage.querySelector('.transport ' + button).click(); await until(() => at() !== before, 100); await rest(); };
  for (let k = 0; k < 12; k++) { there.push(look()); await go('.primary'); }
  for (let k = 0; k < 12; k++) { await go('button[aria-label^="Back one"]'); back.unshift(look()); }
  return JSON.stringify({ there, back });
})()`;

const trains = `(async () => {${helpers}
  press('Watch it learn');
  document.querySelector('.run').click();
  const made = () => Number(/^[\\d,]+/.exec(time())?.[0].replaceAll(',', ''));
  await until(() => made() > 420);
  document.querySelector('.run').click();
  await until(awake);
  return time();
})()`;

/** What the first engine has shown: the others show the same texts. */
let shownFirst: ReadonlyMap<string | undefined, string> | undefined;

export function workbenchIn(site: EngineSite): void {
  test('the workbench trains to the bits that Node has, steps there and back, and runs', async () => {
    await site.open(`workbench/#w=${await writeLink(state)}`);
    expect(await site.evaluate(curve), site.version()).toBe(expectedCurve(400));
    const { there, back } = JSON.parse(String(await site.evaluate(steps))) as Record<'there' | 'back', string[]>;
    // By the places at which it stood: a press that comes while a slow engine draws is not counted here.
    const placed = (looks: readonly string[]) => new Map(looks.map((look) => [/^.*? of [\d,]+/.exec(look)?.[0], look]));
    const [first, second] = [placed(there), placed(back)];
    const both = [...first.keys()].filter((place) => second.has(place));
    expect(both.length, site.version()).toBeGreaterThan(8);
    for (const place of both) expect(second.get(place), `${site.version()} ${place}`).toBe(first.get(place));
    shownFirst ??= first;
    for (const place of both) expect(first.get(place)).toBe(shownFirst.get(place) ?? first.get(place));
    const trained = Number(/^[\d,]+/.exec(String(await site.evaluate(trains)))?.[0].replaceAll(',', ''));
    expect(trained, site.version()).toBeGreaterThan(420);
  }, 90_000);
}
