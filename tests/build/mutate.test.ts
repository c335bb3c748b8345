/** The table of deliberate faults is true of the files as they are. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { occurrences, rooms } from '../../scripts/mutate/table.ts';

const all = Object.values(rooms).flat();

test('there are 60 faults or more, ten or more in each room', () => {
  expect(all.length).toBeGreaterThanOrEqual(60);
  for (const [room, faults] of Object.entries(rooms)) expect(faults.length, room).toBeGreaterThanOrEqual(10);
});

test('the text of each fault stands once in its file, and something else takes its place', () => {
  const wrong = all.filter(
    (fault) => occurrences(readFileSync(fault.file, 'utf8'), fault) !== 1 || fault.from === fault.to,
  );
  expect(wrong.map(({ file, from }) => `${file}: ${from}`)).toEqual([]);
});

test('the tests that ought to notice are there, and no fault stands twice', () => {
  expect(all.filter(({ tests }) => tests.length === 0)).toEqual([]);
  expect([...new Set(all.flatMap(({ tests }) => tests))].filter((file) => !existsSync(file))).toEqual([]);
  expect(new Set(all.map(({ file, from, to }) => `${file}${from}${to}`)).size).toBe(all.length);
});
