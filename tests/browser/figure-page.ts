/** The figures of lesson 9 on the built page, as a reader meets them, and what the engine in Node says they must show. */
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { textOf } from '../../scripts/lib/read-text.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { parseCell } from '../../src/engine/trace/cell-names.ts';
import { valueIn } from '../../src/engine/trace/record.ts';
import { createRun, type Run } from '../../src/engine/trace/run.ts';
import { validateExperiment } from '../../src/engine/validate.ts';
import { formatNumber, notYet } from '../../src/notation/format.ts';
import { locate } from '../../src/player/cursor.ts';
import { applyEdit, type Edit } from '../../src/player/edit.ts';
import type { Site, Visit } from './harness.ts';

export type FigureId = 'f9-1' | 'f9-2';

/** The lesson's own experiment. */
export const mazur: Experiment = (() => {
  const json: unknown = JSON.parse(
    textOf(readFileSync(new URL('../../content/experiments/mazur.json', import.meta.url))),
  );
  const validation = validateExperiment(json);
  if (!validation.ok) throw new Error('content/experiments/mazur.json is no experiment');
  return validation.experiment as Experiment;
})();

export const run = createRun(mazur);
export const eventsPerUpdate = run.plan(0).count;

export function runWith(...edits: Edit[]): Run {
  const edited = edits.reduce((experiment, edit) => {
    const result = applyEdit(experiment, edit);
    if (!result.ok) throw new Error(`${edit.target}: expected ${result.expected}`);
    return result.experiment;
  }, mazur);
  return createRun(edited);
}

/** Opens the lesson, and waits until both figures are awake. */
export async function openLesson(site: Site, hash = '', options: BrowserContextOptions = {}): Promise<Visit> {
  const visit = await site.open(`lessons/backprop/${hash}`, options);
  for (const id of ['f9-2', 'f9-1'] as const) await wake(visit.page, id);
  return visit;
}

/** The same on the page that the tests of a file share: both figures at a state, as the lesson opens them if not told otherwise. */
export async function sharedLesson(
  site: Site,
  hash = '#f9-1=1,19,operation&f9-2=1,19,unit',
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const visit = await site.share(`lessons/backprop/${hash}`, options);
  for (const id of ['f9-2', 'f9-1'] as const) await wake(visit.page, id);
  return visit;
}

/** Opens a fold of a figure, if it is not open. */
export const unfold = (page: Page, id: FigureId, summary: string): Promise<void> =>
  page
    .locator(`#${id} details`, { has: page.locator('summary', { hasText: summary }) })
    .evaluate((fold: HTMLDetailsElement) => {
      fold.open = true;
    });

async function wake(page: Page, id: FigureId): Promise<void> {
  await page.locator(`#${id}`).scrollIntoViewIfNeeded();
  await page.locator(`#${id} button.primary:enabled`).first().waitFor();
}

/** Every number of the figure's tables, by the name of its cell. */
export type State = Record<string, string>;

export const stateOf = (page: Page, id: FigureId): Promise<State> =>
  page
    .locator(`#${id} .state [data-cell]`)
    .evaluateAll((cells) =>
      Object.fromEntries(cells.map((cell) => [cell.getAttribute('data-cell'), cell.textContent])),
    );

/** What the tables must show at a cursor, for the cells that they have. */
export function expectedState(its: Run, cursor: number, names: readonly string[]): State {
  const { update, done } = locate(its, cursor);
  const record = its.record(update);
  return Object.fromEntries(
    names.map((name) => {
      const cell = parseCell(name);
      const value = cell && valueIn(record, cell, done);
      return [name, value === undefined ? notYet : formatNumber(value, { decimals: 9 })];
    }),
  );
}

/** `Update 1, step 19 of 63` */
export const standing = (page: Page, id: FigureId): Promise<string> =>
  page.locator(`#${id} .scrubber span`).innerText();

/** The same in Node. */
export function standingAt(its: Run, cursor: number): string {
  const { update, done } = locate(its, cursor);
  return `Update ${update + 1}, step ${done} of ${its.plan(update).count}`;
}
