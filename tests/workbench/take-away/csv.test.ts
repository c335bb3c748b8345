import { expect, it } from 'vitest';
import { momentsOf } from '../../../src/workbench/take-away/animation.ts';
import { csvOf } from '../../../src/workbench/take-away/csv.ts';

it('writes every number so that it is read back to its last bit', () => {
  const values = [0.1 + 0.2, 1e-300, -2 / 3, 123456789012345680];
  const lines = csvOf([{ name: 'loss', values }])
    .trim()
    .split('\r\n');
  expect(lines.slice(1).map(Number)).toEqual(values);
});

it('leaves a cell empty where nothing was measured', () => {
  const columns = [
    { name: 'update', values: [0, 10] },
    { name: 'test', values: Float64Array.of(Number.NaN, 0.5) },
  ];
  expect(csvOf(columns)).toBe('update,test\r\n0,\r\n10,0.5\r\n');
});

it('puts names that a spreadsheet would cut into quotation marks', () => {
  expect(csvOf([{ name: 'a "b", c', values: [] }])).toBe('"a ""b"", c"\r\n');
});

it('refuses columns that do not go side by side', () => {
  const columns = [
    { name: 'update', values: [0, 1] },
    { name: 'loss', values: [1] },
  ];
  expect(() => csvOf(columns)).toThrow('loss has 1 rows, not 2');
});

it('a film goes from the start to where the run stands, and is no longer than it may be', () => {
  expect(momentsOf(3, 100)).toEqual([0, 1, 2, 3]);
  expect(momentsOf(1000, 5)).toEqual([0, 250, 500, 750, 1000]);
  expect(momentsOf(0, 5)).toEqual([0]);
});
