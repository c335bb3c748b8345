import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadWasm, trainRun } from '../../scripts/lab/train.ts';
import { readSource } from '../../scripts/mnist/source.ts';
import { stored } from '../../src/exercises/mnist-lab/images.ts';
import { exercises, prompts } from '../../src/exercises/mnist-lab/index.ts';
import json from '../../src/exercises/mnist-lab/measured.json' with { type: 'json' };
import { attackNames, attacks, measured, median, spread } from '../../src/exercises/mnist-lab/measured.ts';
import { numbers } from '../../src/exercises/mnist-lab/numbers.ts';
import { lessonRuns, type RunName, seeds } from '../../src/exercises/mnist-lab/runs.ts';
import { defaultSettings, type LabSettings } from '../../src/lab/protocol/settings.ts';
import { settingsErrors } from '../../src/lab/protocol/settings-errors.ts';
import { readSettings, writeSettings } from '../../src/lab/protocol/settings-link.ts';
import { writeRun } from '../../src/questions/reported-run.ts';
import { textNumber } from '../../src/questions/text-numbers.ts';
import { worked } from '../engine/oracles.ts';

const names = Object.keys(lessonRuns) as RunName[];

describe('the keys', () => {
  const right = (id: keyof typeof exercises) =>
    exercises[id].settle(0).right.map((text) => Number(Number(text).toFixed(6)));
  test.each([
    ['x12-1', [784, 190, 0.152941, 4]],
    ['x12-10', [0.2, 0]],
    ['x12-2', [50176, 64, 640, 10, 50890]],
    ['x12-3', [2345]],
    ['x12-4', [2.302585]],
    ['x12-13', [98666]],
    ['w12-1', [15]],
    ['w12-2', [0.1]],
  ] as const)('of %s are %j', (id, keys) => expect(right(id)).toEqual(keys));

  test('of the counted networks are counts as published, and none that the lesson or its lab says', () => {
    const counts = worked('param_counts');
    const text = readFileSync('content/lessons/03-real-data/12-mnist-lab.mdx', 'utf8');
    const said = [...text.matchAll(/parameters\(([\d-]+)\)/g)].map(([, sizes]) => counts[sizes as string]);
    expect(said).toContain(counts['784-32-10']);
    const last = (['x12-12', 'x12-2'] as const).map((id) => exercises[id].settle(0).blanks.at(-1)?.key);
    expect(last).toEqual([63_610, 50_890]);
    expect(last.filter((count) => said.includes(count))).toEqual([]);
  });

  test('of the worked example are those of Figure 12.1', () => {
    const { face } = exercises['x12-9'].settle(0);
    const given = face.input.kind === 'numbers' ? face.input.lines.map((line) => line.given) : [];
    expect(given).toEqual(['784', '176', '0.1176', '5']);
  });

  test('of the prepared pixels belong to the images of MNIST', async () => {
    const { pixels, labels } = await readSource('train');
    const found = stored.map(({ side, row, col }, n) => ({
      value: pixels[side * side * n + side * row + col],
      label: labels[n],
    }));
    expect(found).toEqual(stored.map(({ value, label }) => ({ value, label })));
  });
});

describe('the fading', () => {
  test.each([
    ['images', ['x12-9', 'x12-10', 'x12-1'], [0, 2, 'all']],
    ['counts', ['x12-11', 'x12-12', 'x12-2'], [0, 3, 'all']],
  ] as const)('of %s leaves out more and more', (_, ids, missing) =>
    expect(ids.map((id) => exercises[id].missing)).toEqual(missing),
  );
});

describe('a run of the reader', () => {
  const judge = (id: 'x12-5' | 'x12-8', change: Partial<LabSettings>, accuracy: number | 'diverged') =>
    exercises[id].settle(0).judge([writeRun({ settings: { ...defaultSettings, ...change }, accuracy })]);

  test.each([
    [{ images: 5000 }, 0.9, 'right'],
    [{ images: 1000 }, 0.93, 'right'],
    [{ images: 5000, network: { kind: 'cnn' } }, 0.95, 'right'],
    [{ images: 5000 }, 0.8999, 'wrong'],
    [{ images: 10_000 }, 0.93, 'wrong'],
    [{ images: 5000, labels: 'random' }, 0.93, 'wrong'],
  ] as const)('with %j that reads %d of the test images: x12-5 is %s', (change, accuracy, state) =>
    expect(judge('x12-5', change, accuracy).state).toBe(state),
  );

  test.each([
    [{ optimizer: { kind: 'adam', learningRate: 1 } }, 0.1, /right: .*learning rate/],
    [{ optimizer: { kind: 'sgd', learningRate: 10 } }, 'diverged', /right: .*learning rate/],
    [{ l2: 1 }, 0.11, /right: .*penalty/],
    [{ optimizer: { kind: 'sgd', learningRate: 0.00001 } }, 0.11, /right: .*too little movement/],
    [{ labels: 'random' }, 0.1, /wrong: .*random labels/],
    [{ images: 100 }, 0.15, /wrong: .*too small/],
    [{ network: { kind: 'dense', hidden: [{ units: 1, activation: 'relu', dropout: 0 }] } }, 0.1, /wrong: .*too small/],
    [{}, 0.87, /wrong: It has learned/],
  ] as const)('with %j that reads %s of the test images is answered: %s', (change, accuracy, answer) => {
    const { state, say } = judge('x12-8', change, accuracy);
    expect(`${state}: ${say}`).toMatch(answer);
  });
});

describe('what was measured', () => {
  test('has every run with its seeds and an entry for each epoch, and every attack', () => {
    expect(Object.keys(json.runs)).toEqual(names);
    for (const name of names) {
      expect(json.runs[name].map(({ seed }) => seed)).toEqual([...seeds]);
      for (const { validation } of json.runs[name]) expect(validation).toHaveLength(lessonRuns[name].epochs);
    }
    expect(Object.keys(attacks).sort()).toEqual([...attackNames].sort());
  });

  test('comes out again, to the last digit, when the first run is trained here', async () => {
    const { rows, test } = await trainRun(await loadWasm(), lessonRuns.first, async () => undefined);
    const { validation, training, test: score } = measured('first');
    expect(rows.map((row) => row.validation?.accuracy)).toEqual(validation);
    expect(rows.at(-1)?.training.accuracy).toBeCloseTo(training, 6);
    expect(test.accuracy).toBe(score);
  });

  test.each(names)('of %s has settings that can be trained with', (name) =>
    expect(settingsErrors(lessonRuns[name])).toEqual({}),
  );

  /** Keras on the same number of images, section 8 of the course’s reference runs; ± 3 points, as the splits differ. */
  test.each([
    ['ninety', 0.911],
    ['one-unit', 0.204],
    ['hundred-units', 0.914],
    ['thousand-units', 0.905],
    ['plain', 0.927],
    ['permuted', 0.925],
    ['leaping', 0.103],
  ] as const)('for %s lies within 3 points of Keras', (name, reference) =>
    expect(Math.abs(median(name) - reference)).toBeLessThan(0.03),
  );

  test('says what the lesson says: one unit spreads widely, raw pixels hurt in training and not afterwards', () => {
    const [least, most] = spread('one-unit');
    expect(most - least).toBeGreaterThan(0.02);
    expect(median('plain') - median('raw')).toBeGreaterThan(0.05);
    expect(Math.abs(attacks.raw - attacks.none)).toBeLessThan(0.02);
  });
});

describe('the outcomes of the predictions', () => {
  test.each([
    ['p12-3', 'same'],
    ['p12-4', 'same'],
    ['p12-6', 'down'],
  ] as const)('%s: %s', (id, outcome) => expect(prompts[id].settle().right).toEqual([outcome]));

  test('p12-5: inverted images are read worse than by guessing', () => expect(attacks.invert).toBeLessThan(0.1));
});

describe('the lesson', () => {
  const lesson = readFileSync('content/lessons/03-real-data/12-mnist-lab.mdx', 'utf8');
  const states = [...lesson.matchAll(/#f12-2=([^)']+)/g)].map(([, state]) => state as string);
  const shares = [...lesson.matchAll(/<Number of="([^"]+)"/g)].map(([, of]) => of as string);

  test('links to runs that were measured, each as its own settings write it', () => {
    const known: string[] = names.map((name) => writeSettings(lessonRuns[name]));
    expect(new Set(states).size).toBeGreaterThan(6);
    expect(states.filter((state) => !known.includes(state))).toEqual([]);
    expect(states.filter((state) => 'notice' in readSettings(state))).toEqual([]);
  });

  test.each([...new Set(shares)])('says %s, which was measured', (of) =>
    expect(textNumber(of, numbers)).toEqual({ value: expect.any(Number), unit: expect.stringMatching(/share|count/) }),
  );

  test('names no percentage that is not measured, except those that tutorials print', () => {
    const typed = [...lesson.replace(/^---[\s\S]*?^---$/m, '').matchAll(/\d+(?:\.\d+)? ?%/g)].map(([found]) => found);
    expect([...new Set(typed)].sort()).toEqual(['29 %', '80 %', '96 %', '97 %']);
  });
});

describe('a share in the prose', () => {
  test.each([
    '',
    'plain',
    'plane test',
    'plain epoch 99',
    'attack',
    'attack nothing',
    'noise test',
    'constructor test',
    'preset nothing least',
    'preset sigmoid-1 constructor',
  ])('%j is refused with what can be asked for', (of) =>
    expect(() => textNumber(of, numbers)).toThrow(/expected a name in the numbers.ts/),
  );
});
