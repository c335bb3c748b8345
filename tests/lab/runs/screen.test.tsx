import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { runText } from '../../../src/lab/protocol/run-text.ts';
import { networkText, trainingText } from '../../../src/lab/protocol/run-words.ts';
import { defaultSettings, type LabSettings } from '../../../src/lab/protocol/settings.ts';
import { LineSample } from '../../../src/lab/runs/LineSample.tsx';
import { RunCard } from '../../../src/lab/runs/RunCard.tsx';
import { RunCurves } from '../../../src/lab/runs/RunCurves.tsx';
import { RunTable } from '../../../src/lab/runs/RunTable.tsx';
import { axisRange, lastShared, readingText, valueAfter, valuesOf } from '../../../src/lab/runs/run-curves.ts';
import { inOrder, removedText, runLabel } from '../../../src/lab/session/run-label.ts';
import { createStore, storageProblem } from '../../../src/lab/session/run-store.ts';
import type { LabSession, TrainedRun } from '../../../src/lab/session/session.ts';

const scores = (accuracy: number) => ({ loss: 1 - accuracy, accuracy, count: 100 });

/** A run with these accuracies, training and validation alike, after each epoch. */
const runOf = (id: string, name: string, ...accuracies: number[]): TrainedRun => ({
  id,
  name,
  settings: defaultSettings,
  backend: 'wasm',
  trainingSeconds: 1,
  points: [],
  epochs: accuracies.map((accuracy, k) => ({
    epoch: k + 1,
    training: scores(accuracy),
    validation: scores(accuracy),
    samples: [],
  })),
  test: scores(0.5),
  fingerprint: '00000000',
  model: { name: 'mnist', json: '{}', weights: new ArrayBuffer(0) },
});
const draw = (...runs: TrainedRun[]) =>
  renderToString(<RunCurves id="r" drawn={runs.map((run, look) => ({ run, look }))} chosen="a" />);

describe('curves of runs', () => {
  test('say where each run ends', () => {
    expect(draw(runOf('a', 'A', 0.5, 0.75), runOf('b', 'B', 0.25))).toContain(
      'validation accuracy of 2 runs. A ends at 75.0 % after epoch 2; B ends at 25.0 % after epoch 1.',
    );
  });

  test('are drawn otherwise when one value is another', () => {
    expect(draw(runOf('a', 'A', 0.5, 0.75))).not.toBe(draw(runOf('a', 'A', 0.5, 0.76)));
  });

  test('differ by mark and dash, and the chosen one is marked', () => {
    const drawn = draw(runOf('a', 'A', 0.5, 0.75), runOf('b', 'B', 0.5, 0.75));
    const marks = [...drawn.matchAll(/class="run-mark" d="([^"]*)"/g)].map(([, mark]) => mark);
    expect(new Set(marks).size).toBe(2);
    expect(drawn.match(/dash-0 is-chosen/g)).toHaveLength(1);
    expect(drawn).toContain('run-curve dash-1"');
  });

  test('have a look of their own each, also when there are more runs than marks', () => {
    const looks = Array.from({ length: 12 }, (_, look) => renderToString(<LineSample look={look} />));
    expect(new Set(looks).size).toBe(12);
  });

  test('have no value where none was measured', () => {
    const { validation: _, ...row } = runOf('a', 'A', 0.5).epochs[0]!;
    const run = { ...runOf('a', 'A'), epochs: [row] };
    expect(valuesOf(run, 'validation loss')).toEqual([]);
    expect(valuesOf(run, 'training loss')).toEqual([[1, 0.5]]);
    expect(valueAfter(run, 'training accuracy', 2)).toBeUndefined();
    expect(draw(run)).toContain('not measured');
  });

  test('open after the last epoch that all runs have, so that each shows a value', () => {
    const drawn = draw(runOf('a', 'A', 0.5, 0.75), runOf('b', 'B', 0.25));
    const values = /<ul class="run-values">.*<\/ul>/.exec(drawn)?.[0].replace(/<svg.*?<\/svg>/g, '');
    expect(values?.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toBe(' A: 50.0 % B: 25.0 % ');
    expect(drawn).toContain('After epoch <span class="num">1</span>');
    expect(lastShared([runOf('a', 'A'), runOf('b', 'B', 0.5, 0.5)], 'training loss')).toBe(2);
    expect(lastShared([runOf('a', 'A')], 'training loss')).toBeUndefined();
  });

  test('say of a run that was over by then when it ended, and at what', () => {
    const run = runOf('a', 'A', 0.25, 0.5);
    expect([1, 2, 3].map((epoch) => readingText(run, 'validation accuracy', epoch))).toEqual([
      '25.0 %',
      '50.0 %',
      'ended after epoch 2 at 50.0 %',
    ]);
  });

  test('have a table above them, which says of training that it is the mean over an epoch', () => {
    const session = {} as LabSession;
    const none: ReadonlySet<string> = new Set();
    const sets = { kept: none, hidden: none, onToggle: () => {} };
    const runs = [runOf('a', 'A', 0.5)];
    const table = renderToString(<RunTable id="r" session={session} rows={runs} chosen={undefined} {...sets} />);
    expect(table).toContain('training <small>mean over the last epoch</small>');
    // On a phone each number has its name beside it.
    expect(table).toContain('"Accuracy, training, mean over the last epoch"');
  });

  test('stand on a scale that holds them all', () => {
    expect(axisRange([0.62, 0.97], 'training accuracy')).toEqual([0.6, 1]);
    expect(axisRange([0.999], 'training accuracy')).toEqual([0.9, 1]);
    expect(axisRange([2.5, 0.2], 'training loss')).toEqual([0, 2.5]);
    expect(axisRange([], 'validation accuracy')).toEqual([0.9, 1]);
  });
});

describe('a run in words', () => {
  const changed = (change: Partial<LabSettings>) => {
    const settings = { ...defaultSettings, ...change };
    return `${networkText(settings)}; ${trainingText(settings)}`;
  };
  test.each<[Partial<LabSettings>, string]>([
    [{}, '784-32-10 ReLU; 1,000 images, 20 epochs, batches of 32, Adam 0.001'],
    [{ network: { kind: 'cnn' }, epochs: 1 }, 'cnn; 1,000 images, 1 epoch, batches of 32, Adam 0.001'],
    [
      { network: { kind: 'dense', hidden: [] }, l2: 0.01 },
      '784-10 softmax only; 1,000 images, 20 epochs, batches of 32, Adam 0.001, l2 0.01',
    ],
    [
      {
        network: { kind: 'dense', hidden: [{ units: 128, activation: 'tanh', dropout: 0.5 }] },
        optimizer: { kind: 'sgd', learningRate: 0.1 },
        pixels: 'permuted',
        labels: 'random',
        test: 'rest',
        validation: 0.2,
      },
      '784-128-10 tanh, dropout 0.5; 1,000 images, 20 epochs, batches of 32, SGD 0.1, 20 % for validation, pixels permuted, random labels, tested on all other images',
    ],
  ])('%j', (change, words) => {
    expect(changed(change)).toBe(words);
  });

  test.each<Partial<LabSettings>>([
    { images: 5000 },
    { epochs: 3 },
    { validation: 0 },
    { test: 'rest' },
    { network: { kind: 'dense', hidden: [{ units: 32, activation: 'tanh', dropout: 0 }] } },
    { network: { kind: 'dense', hidden: [{ units: 32, activation: 'relu', dropout: 0.5 }] } },
    { l2: 0.01 },
    { optimizer: { kind: 'adam', learningRate: 1 } },
    { optimizer: { kind: 'sgd', learningRate: 0.001 } },
    { batchSize: 16 },
    { seed: 2 },
    { pixels: 'raw' },
    { pixels: 'permuted' },
    { labels: 'random' },
  ])('in a menu is told from the usual one by %j', (change) =>
    expect(runText({ ...defaultSettings, ...change })).not.toBe(runText(defaultSettings)),
  );

  test('in a menu has its name, and nothing that is as usual', () =>
    expect(runLabel({ name: 'Run 1', settings: defaultSettings })).toBe(
      'Run 1: 784-32-10 ReLU, 1,000 images, 20 epochs',
    ));

  test('is listed in the order in which it was made', () => {
    expect(inOrder([runOf('mb2-1-f', 'B'), runOf('ma9-2-f', 'A')]).map(({ name }) => name)).toEqual(['A', 'B']);
  });
});

describe('a run is removed', () => {
  const card = (isKept: boolean) => {
    const nothing = () => {};
    const actions = { onRename: nothing, onKeep: nothing, onForget: nothing, onRemove: nothing };
    const drawn = renderToString(<RunCard id="r" run={runOf('a', 'A')} isKept={isKept} {...actions} />);
    return [...drawn.matchAll(/>(Remove[^<]*)</g)].map(([, words]) => words);
  };

  test('from the list, and where it is kept also from the browser, as the button says', () => {
    expect(card(false)).toEqual(['Remove from this list']);
    expect(card(true)).toEqual(['Remove from this list only', 'Remove from this list and this browser']);
  });

  test('and what is still kept of it is said', () => {
    const run = { name: 'A' };
    expect(removedText(run, false, false)).toBe('A is removed from the list.');
    expect(removedText(run, false, true)).toMatch(/still kept in this browser, and is back when/);
    expect(removedText(run, true, false)).toBe('A is removed from the list and from this browser.');
  });
});

describe('a browser that keeps nothing', () => {
  test('is explained, whether storage is full, forbidden or not there', async () => {
    expect(storageProblem(new DOMException('', 'QuotaExceededError'))).toMatch(/no room left/);
    const forbidden = createStore(() => {
      throw new DOMException('', 'SecurityError');
    });
    const missing = createStore(() => undefined as unknown as IDBFactory);
    for (const store of [forbidden, missing]) {
      const problem = await store.keep(runOf('a', 'A')).catch(storageProblem);
      expect(problem).toMatch(/lets this page keep nothing/);
      await expect(store.kept()).rejects.toThrow();
    }
  });
});
