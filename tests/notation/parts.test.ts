/** Which part of the picture lights for a number. */
import { expect, it } from 'vitest';
import { parseCell } from '../../src/engine/trace/cell-names.ts';
import { cellAt } from '../../src/engine/trace/layout.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { densePart } from '../../src/notation/dense/parts.ts';
import { fourPixels, mazur, xor } from '../engine/examples.ts';

it.each([
  ['weights[2][0][1]', 'connection 2 0 1'],
  ['weightGradient[2][0][1]', 'connection 2 0 1'],
  ['weightStep[1][1][0]', 'connection 1 1 0'],
  ['product[0][1][1][0]', 'connection 1 1 0'],
  ['path[0][1][0][1]', 'connection 2 1 0'],
  ['bias[2][1]', 'bias 2 1'],
  ['biasGradient[2][1]', 'bias 2 1'],
  ['a[0][0][1]', 'unit 0 1'],
  ['z[0][2][1]', 'unit 2 1'],
  ['delta[0][1][0]', 'unit 1 0'],
  ['y[0][1]', 'target 1'],
  ['lossTerm[0][1]', 'target 1'],
  ['loss', 'loss'],
  ['exampleLoss[0]', 'loss'],
  ['learningRate', 'rate'],
  ['maximum[0][2]', 'layer 2'],
  ['total[0][2]', 'layer 2'],
])('lights, for %s, the part %s', (name, part) => {
  const cell = parseCell(name);
  expect(cell && densePart(cell)).toBe(part);
});

it.each([mazur(), fourPixels(), xor('A', 'mse').experiment])(
  'sends a number that belongs to one unit to no other unit (%#)',
  (experiment) => {
    const { layout } = createRun(experiment).plan(0);
    for (let slot = 0; slot < layout.size; slot++) {
      const { quantity, index } = cellAt(layout, slot);
      const [kind, layer, unit] = densePart({ quantity, index }).split(' ');
      if (kind !== 'unit') continue;
      expect([Number(layer), Number(unit)]).toEqual(index.slice(-2));
    }
  },
);
