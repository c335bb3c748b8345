/**
 * States built at random by the page's own controls: what leaves the page comes back as it was, and programs compute what the page
 * computes. A few with every run of the tests; as many as one likes with
 * `STATES=300 vitest run --config vitest.browser.config.ts tests/browser/workbench-proof.test.ts` (FIRST is the first of them).
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { buffer } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import type { Download, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { experimentOf } from '../../src/workbench/state/experiment-of.ts';
import { readFile } from '../../src/workbench/state/file.ts';
import { opened } from '../../src/workbench/state/state.ts';
import { useSite } from './harness.ts';
import { apartOf, lossesOf, wandersOf } from './workbench-losses.ts';
import { buildAtRandom } from './workbench-states.ts';

const site = useSite();
const count = Number(process.env['STATES'] ?? 4);
const first = Number(process.env['FIRST'] ?? 1);
const still = { reducedMotion: 'reduce', viewport: { width: 1280, height: 900 }, acceptDownloads: true } as const;

/**
 * So many times as far as the engine's own run after a nudge may a program's be. RMSProp needs most, with a rate at which outputs
 * saturate: 1 − o has lost its last digits then, and what is left of the gradient is divided by its own size.
 */
const most = 100;

const hasNumpy = spawnSync('python3', ['-c', 'import numpy']).status === 0;
const hasPython = spawnSync('python3', ['-c', 'import json']).status === 0;
const libraries = ['numpy', 'pytorch', 'keras', 'sklearn'] as const;

/** Runs the cells of each program one after the other in the same names, and says what they print; or compiles them. */
const runner = `
import contextlib, io, json, sys
given, answers = json.load(sys.stdin), []
for cells in given["programs"]:
    out, names = io.StringIO(), {"__name__": "__main__"}
    with contextlib.redirect_stdout(out):
        for cell in cells:
            code = compile(cell, "cell", "exec")
            if given["run"]:
                exec(code, names)
    answers.append(out.getvalue())
print(json.dumps(answers))
`;
function python(programs: readonly (readonly string[])[], run: boolean): string[] {
  const input = JSON.stringify({ programs, run });
  const { status, stdout, stderr } = spawnSync('python3', ['-c', runner], { input, encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(stderr.slice(-600));
  return JSON.parse(stdout);
}

async function awake(page: Page) {
  await page.locator('.run:enabled').waitFor();
  // A place far in a run is gone to a slice at a time.
  await expect.poll(() => page.locator('.time').innerText(), { timeout: 20_000 }).not.toContain('on the way');
}

async function takeAway(page: Page) {
  await page.locator('details:has(> summary:text-is("Share and take away"))').evaluate((fold: HTMLDetailsElement) => {
    fold.open = true;
  });
  await page.locator('.take-away').waitFor();
}

const textOf = async (file: Download) => (await buffer(await file.createReadStream())).toString();

async function saved(page: Page, button: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  return textOf(await waiting);
}

/** The notebook of a library, or undefined where it is said that there is none. */
async function notebookIn(page: Page, library: string): Promise<string[] | undefined> {
  await page.getByRole('combobox', { name: 'Library' }).selectOption(library);
  const files: Download[] = [];
  const keep = (file: Download) => void files.push(file);
  page.on('download', keep);
  const told = page.locator('.take-away > [role=status]');
  await told.evaluate((element) => {
    element.textContent = '';
  });
  await page.getByRole('button', { name: 'Save the notebook' }).click();
  await expect.poll(async () => files.length > 0 || (await told.innerText()) !== '').toBe(true);
  await expect.poll(async () => files.length > 0 || !(await told.innerText()).includes('is saved')).toBe(true);
  page.off('download', keep);
  if (files[0] === undefined) return undefined;
  const { cells } = JSON.parse(await textOf(files[0])) as { cells: { cell_type: string; source: string }[] };
  return cells.filter(({ cell_type }) => cell_type === 'code').map(({ source }) => source);
}

/** What the page shows: where it stands, how it does, and of what size the network is. */
const shown = async (page: Page) => ({
  time: (await page.locator('.time').innerText()).replace(/ of [\d,]+/, ''),
  doing: await page.locator('.doing').innerText(),
  network: await page.locator('.built-network').getAttribute('aria-label'),
});

interface Leaving {
  readonly how: string;
  readonly program: string | undefined;
  readonly notebook: readonly string[] | undefined;
  readonly losses: readonly number[];
  /** How far they go from themselves after a nudge of the weights. */
  readonly wanders: readonly number[];
}

test(
  `${count} states: link, file, program and notebook give back what was built`,
  async () => {
    const tally = {
      states: 0,
      updates: 0,
      programs: 0,
      notebooks: 0,
      refused: 0,
      compiled: 0,
      losses: 0,
      apart: 0,
      later: 0,
      over: 0,
      times: 0,
    };
    const leaving: Leaving[] = [];
    const others: string[][] = [];
    const wrong: string[] = [];
    const { page: start } = await site.open('workbench/', still);
    const tab = async (at: string) => {
      const page = await start.context().newPage();
      page.on('pageerror', ({ message }) => wrong.push(message));
      await page.goto(site.url(at));
      await awake(page);
      return page;
    };
    for (let seed = first; seed < first + count; seed++) {
      const page = await tab('workbench/');
      const done = (await page.evaluate(buildAtRandom(seed))) as string[];
      const how = `state ${seed}: ${done.join(' · ')}`;
      await awake(page);
      await takeAway(page);
      const json = await saved(page, 'Save as JSON');
      const seen = await shown(page);
      const state = await readFile(json);
      if ('problems' in state) throw new Error(`${how}: ${JSON.stringify(state.problems)}`);
      const built = experimentOf(state);
      if ('problems' in built) throw new Error(`${how}: ${JSON.stringify(built.problems)}`);

      // The address is written once a state has lasted a moment.
      // What is as it opens has none: all that was typed was refused.
      const written = isDeepStrictEqual(state, opened) ? /^$/ : /^#w=/;
      await expect.poll(() => page.evaluate(() => location.hash), { message: how }).toMatch(written);
      await page.waitForTimeout(450);
      const other = await tab(`workbench/${await page.evaluate(() => location.hash)}`);
      await expect.poll(() => shown(other), { message: how, timeout: 20_000 }).toEqual(seen);
      await takeAway(other);
      expect(JSON.parse(await saved(other, 'Save as JSON')), how).toEqual(JSON.parse(json));
      await page.close();

      // The file, opened over another state of the same page.
      // Also where it stands there already, and the button is none for Playwright.
      await other.locator('[aria-label="Back to the first update"]').dispatchEvent('click');
      await other.locator('.take-away input[type=file]').setInputFiles({
        name: 'workbench.json',
        mimeType: 'application/json',
        buffer: Buffer.from(json),
      });
      await expect.poll(() => other.locator('.take-away > [role=status]').innerText()).toBe('workbench.json is open.');
      await awake(other);
      await expect.poll(() => shown(other), { message: how, timeout: 20_000 }).toEqual(seen);
      expect(JSON.parse(await saved(other, 'Save as JSON')), how).toEqual(JSON.parse(json));

      const made: Partial<Record<(typeof libraries)[number], string[]>> = {};
      for (const library of libraries) {
        const cells = await notebookIn(other, library);
        if (cells === undefined) tally.refused++;
        else made[library] = cells;
      }
      others.push(...Object.values(made));
      await other.locator('.take-away [data-target="numpy"]').click();
      const code =
        (await other.locator('.take-away .as-code pre').first().textContent())?.replaceAll('\u00a0', ' ') ?? '';
      const updates = Math.max(1, state.time.update + (state.time.done > 0 ? 1 : 0));
      const losses = lossesOf(built.experiment, updates);
      leaving.push({
        how,
        program: code.includes('import numpy') ? code : undefined,
        notebook: made.numpy,
        losses,
        wanders: wandersOf(built.experiment, losses),
      });
      tally.states++;
      tally.updates += state.time.update;
      await other.close();
    }
    expect(wrong).toEqual([]);

    // NumPy rounds otherwise in the last digit, and training makes that grow, in whatever order a program adds: docs/engine/command-line.md.
    const close = ({ losses, wanders }: Leaving, update: number, there: number, what: string) => {
      const apart = apartOf(there, losses[update] as number);
      tally.losses++;
      if (update < 20) tally.apart = Math.max(tally.apart, apart);
      else tally.later = Math.max(tally.later, apart);
      if (apart > 1e-12) {
        tally.over++;
        tally.times = Math.max(tally.times, apart / (wanders[update] as number));
      }
      expect(apart, what).toBeLessThanOrEqual(1e-12 + most * (wanders[update] as number));
    };
    if (hasPython) tally.compiled = python(others, false).length;
    if (hasNumpy) {
      const programs = leaving.filter(({ program }) => program !== undefined);
      for (const [k, text] of python(
        programs.map(({ program }) => [program as string]),
        true,
      ).entries()) {
        const leave = programs[k] as Leaving;
        const { how, losses } = leave;
        const printed = text.trim().split('\n').map(Number);
        expect(printed.length, `${how}: the program prints ${text.slice(0, 80)}`).toBe(losses.length);
        for (const [u, loss] of printed.entries()) close(leave, u, loss, `${how}: program, update ${u}`);
        tally.programs++;
      }
      const notebooks = leaving.filter(({ notebook }) => notebook !== undefined);
      // The last cell draws.
      for (const [k, text] of python(
        notebooks.map(({ notebook }) => (notebook ?? []).slice(0, -1)),
        true,
      ).entries()) {
        const leave = notebooks[k] as Leaving;
        const { how, losses } = leave;
        const lines = text
          .trim()
          .split('\n')
          .filter((line) => /^\d+(?: \S+){2,3}$/.test(line));
        expect(lines.length, `${how}: ${text.slice(0, 80)}`).toBe(Math.min(20, losses.length));
        for (const line of lines) {
          const [update = 0, there = Number.NaN, here = Number.NaN] = line.split(' ').map(Number);
          close(leave, update - 1, there, `${how}: notebook, ${line}`);
          expect(here, how).toBe(losses[update - 1]);
        }
        tally.notebooks++;
      }
    }
    console.log(JSON.stringify(tally));
  },
  30_000 + count * 30_000,
);
