import { expect, test } from 'vitest';
import json from '../../content/experiments/home.json' with { type: 'json' };
import lesson4 from '../../content/experiments/mazur.json' with { type: 'json' };
import { tally } from '../../src/components/site/home/answered.ts';
import { weightPositions, writePositions } from '../../src/components/site/home/weight-positions.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { formatNumber } from '../../src/notation/format.ts';
import { withEdits } from '../../src/player/edit.ts';
import { readCell } from '../../src/player/read-cell.ts';
import { experimentOf } from '../../src/questions/index.ts';

const network = experimentOf(json);
const output = 'a[0][2][0]';
const { positions, start } = weightPositions(network, 'w.2.0.0', output);

test('the weight of the home page begins where the experiment has it', () =>
  expect(positions[start]?.weight).toBe(formatNumber(readCell(network, 'weights[2][0][0]'))));

test('no number that the network computes is one of lesson 4, which asks for them', () => {
  const computed = (experiment: Experiment) =>
    ['a[0][1][0]', 'a[0][1][1]', 'a[0][2][0]', 'a[0][2][1]'].map((cell) => formatNumber(readCell(experiment, cell)));
  const asked = computed(experimentOf(lesson4));
  expect(computed(network).filter((number) => asked.includes(number))).toEqual([]);
});

test('each position of the weight shows the output and the loss that the engine computes for it', () => {
  for (const [k, { weight, output: shown, loss }] of positions.entries()) {
    const value = Number(weight.replace('−', '-'));
    const moved = withEdits(network, [{ target: 'w.2.0.0', value }]);
    expect([k, shown, loss]).toEqual([k, formatNumber(readCell(moved, output)), formatNumber(readCell(moved, 'loss'))]);
  }
  expect(new Set(positions.map(({ weight }) => weight)).size).toBe(positions.length);
});

test('the texts of a position have none of the signs that part them', () =>
  expect(
    writePositions(positions)
      .split(';')
      .map((each) => each.split(',').length),
  ).toEqual(positions.map(() => 5)));

test('what is answered of a lesson counts its own questions, without those that were only looked at', () => {
  const answer = { answer: ['1'], right: true };
  const kept = {
    'p9-1': answer,
    'p9-2': { ...answer, right: false },
    'x9-5': { ...answer, late: true as const },
    'p9-3': { ...answer, shown: true as const },
    'again-p9-1': answer,
    'p9-4': { answer: [], right: false, again: true as const },
    'w9-1': answer,
    'x90-1': answer,
  };
  expect(tally(kept, '9', '16')).toBe('3 of 16 answered, 1 right at first');
  expect(tally(kept, '4', '16')).toBe('');
});
