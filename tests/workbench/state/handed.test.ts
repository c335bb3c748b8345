/** What figures hand over: the workbench has the same numbers at the same step, bit for bit. In the pages themselves: tests/browser/to-workbench.test.ts. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { stageRests } from '../../../src/components/figures/grid-warp/frame.ts';
import type { Shows } from '../../../src/components/figures/shows.ts';
import { mostLayers } from '../../../src/components/kit/stage/to-workbench/handed.ts';
import type { Experiment } from '../../../src/engine/experiment.ts';
import { cellName } from '../../../src/engine/trace/layout.ts';
import { eventAt, valueIn } from '../../../src/engine/trace/record.ts';
import type { Run } from '../../../src/engine/trace/run.ts';
import { createUnitRun } from '../../../src/engine/trace/unit-run.ts';
import { experimentOf as read } from '../../../src/questions/index.ts';
import { builtLimits, type WorkbenchState } from '../../../src/workbench/state/state.ts';
import { opened } from './opened.ts';

const shown = import.meta.glob<{ shows?: Shows }>('../../../src/components/figures/*/props.ts', { eager: true });
const root = path.resolve('content');
const text = readdirSync(path.join(root, 'lessons'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => readFileSync(path.join(root, 'lessons', file), 'utf8'))
  .join('\n');
const named = (name: string): Experiment =>
  read(JSON.parse(readFileSync(path.join(root, 'experiments', `${name}.json`), 'utf8')));

/** Every figure of a lesson that steps a run of a network, on every experiment that it stands on. */
const figures = Object.entries(shown).flatMap(([file, { shows }]) => {
  if (shows?.kind !== 'run') return [];
  const name = (file.split('/').at(-2) ?? '').replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const written = [...text.matchAll(new RegExp(`<${name} id="(f[\\d-]+)"([^>]*)`, 'g'))];
  return written.flatMap(([, id = '', props = '']) => {
    const own = shows.experiments ?? [...props.matchAll(/experiment="([^"]+)"/g)].map(([, its]) => its as string);
    return own.map((its) => ({ id, its, experiment: named(its), runOf: shows.runOf }));
  });
});

/** Numbers that the figure has computed so far and the workbench has otherwise. */
function differing(
  figure: Run<Experiment>,
  done: number,
  { state, run }: { state: WorkbenchState; run: Run<Experiment> },
) {
  const { update } = state.time;
  const [its, there] = [figure.record(update), run.record(update)];
  return Array.from({ length: done }, (_, k) => eventAt(its, k)).filter(({ write, value }) =>
    write.quantity === 'error'
      ? (valueIn(there, { ...write, quantity: 'delta' }, state.time.done) as number) + value !== 0
      : !Object.is(valueIn(there, write, state.time.done), value),
  );
}

test('the figures that step a network are all here', () => {
  expect(figures.map(({ id, its }) => `${id} ${its}`).sort()).toMatchInlineSnapshot(`
    [
      "f1-1 perceptron",
      "f1-2 decision-line",
      "f2-1 rule-lamp",
      "f2-2 rule-and",
      "f2-3 rule-and",
      "f3-1 xor-line",
      "f3-2 xor-relu",
      "f3-2 xor-sigmoid",
      "f3-3 warp-linear",
      "f3-3 warp-relu",
      "f3-3 warp-tanh",
      "f4-1 mazur",
      "f6-1 three-points",
      "f6-3 four-pixels",
      "f9-1 mazur",
      "f9-2 mazur",
      "f9-4 two-votes",
    ]
  `);
});

/** Where the run of all points together rests; the others rest anywhere. A threshold has a test of its own. */
const places = (id: string, run: Run<Experiment>, update: number): readonly number[] => {
  if (id === 'f3-3') return stageRests(run);
  const { count } = run.record(update);
  const apart = Math.max(1, Math.floor(count / 40));
  return Array.from({ length: Math.floor(count / apart) + 1 }, (_, k) => k * apart);
};
const biased = (figure: (typeof figures)[number]) => ({
  ...figure,
  runOf: (its: Experiment) => createUnitRun(its, 'bias'),
});

describe.each(figures.map((figure) => (figure.id === 'f1-1' ? biased(figure) : figure)))(
  '$id on $its',
  ({ id, experiment, runOf }) => {
    test('every step has the same numbers in the workbench', async () => {
      const run = runOf(experiment);
      for (let update = 0; update < Math.min(run.updates, 3); update++) {
        for (const done of places(id, run, update)) {
          const cell = done === 0 ? undefined : eventAt(run.record(update), done - 1).write;
          const there = await opened(id, { experiment, update, cell });
          expect(there.state.time.update).toBe(update);
          expect(
            differing(run, done, there).map(({ write }) => cellName(write)),
            `update ${update}, ${done} events`,
          ).toEqual([]);
        }
      }
    });
  },
);

test('a threshold is the bias of another sign: products and outputs are the same', async () => {
  const experiment = named('perceptron');
  const run = createUnitRun(experiment, 'threshold');
  const { count } = run.record(0);
  const there = await opened('f1-1', { experiment, update: 0, cell: eventAt(run.record(0), count - 1).write });
  expect(differing(run, count, there).map(({ write }) => cellName(write))).toEqual(['z[0][1][0]']);
});

test('what the kit says of the number of layers is so', () => expect(mostLayers).toBe(builtLimits.layers));
