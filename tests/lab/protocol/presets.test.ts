import { describe, expect, test } from 'vitest';
import { presetsTable } from '../../../scripts/lab/presets-table.ts';
import { parityPresets, sourcedPresets as presets } from '../../../src/lab/protocol/preset-sources.ts';
import measured from '../../../src/lab/protocol/presets-measured.json' with { type: 'json' };
import { measuredOf, median } from '../../../src/lab/protocol/presets-measured.ts';
import { parameterCount, testCount } from '../../../src/lab/protocol/settings.ts';
import { settingsErrors } from '../../../src/lab/protocol/settings-errors.ts';
import { readSettings, writeSettings } from '../../../src/lab/protocol/settings-link.ts';

const of = (id: string) => presets.find((preset) => preset.id === id)!;

describe('every preset', () => {
  test.each(presets)('$id can be trained with, and a link carries it', ({ settings }) => {
    expect(settingsErrors(settings)).toEqual({});
    expect(readSettings(writeSettings(settings))).toEqual({ settings });
  });

  test('has an id of its own', () => {
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
  });

  test('that prints a figure names the text it is from', () => {
    expect(presets.filter(({ published, seed }) => published && !seed)).toEqual([]);
  });

  test('rebuilds what the texts train: their parameters, and what they are tested on', () => {
    const facts = (id: string) => [parameterCount(of(id).settings), testCount(of(id).settings)];
    expect(facts('sigmoid-1')).toEqual([805, 21_000]);
    expect(facts('sigmoid-100')).toEqual([79_510, 21_000]);
    expect(facts('sigmoid-1000')).toEqual([795_010, 21_000]);
    expect(facts('dense-32')).toEqual([25_450, 10_000]);
    expect(facts('relu-50')).toEqual([39_760, 7000]);
    expect(facts('dense-128-dropout-20')).toEqual([101_770, 10_000]);
    expect(facts('cnn')).toEqual([9098, 10_000]);
  });
});

describe('what was measured', () => {
  const runs: Partial<Record<string, readonly { readonly seed: number; readonly fingerprint: string }[]>> =
    measured.runs;
  const known = [...presets, ...parityPresets].filter(({ id }) => runs[id]);

  test('is of presets that there are, each seed once', () => {
    expect(Object.keys(runs).filter((id) => !known.some((preset) => preset.id === id))).toEqual([]);
    for (const list of Object.values(runs)) expect(new Set(list?.map(({ seed }) => seed)).size).toBe(list?.length);
  });

  test.each(known)('lies in the range that other libraries give: $id', ({ id, reference }) => {
    const { median } = measuredOf(id)!;
    expect(median).toBeGreaterThanOrEqual(reference.from);
    expect(median).toBeLessThanOrEqual(reference.to);
  });

  test('stands in the table as it was measured', () => {
    const table = presetsTable({
      ...measured,
      runs: { softmax: [1, 2, 3].map((seed) => run(seed, 0.9 + seed / 100)) },
    });
    expect(table).toContain('| 91.00 %, 92.00 %, 93.00 % | 92.00 % | 88.9 % … 92.9 % | yes | 4 |');
    expect(table).toContain('not measured');
  });

  test('outside its range is said', () => {
    const table = presetsTable({ ...measured, runs: { softmax: [run(1, 0.5)] } });
    expect(table).toContain('| 50.00 % | 50.00 % | 88.9 % … 92.9 % | **no** | 4 |');
  });

  test('is summed up by its median', () => {
    expect([median([3, 1, 2]), median([4, 1])]).toEqual([2, 2.5]);
  });
});

function run(seed: number, accuracy: number) {
  return { seed, accuracy, training: 1, seconds: 4, fingerprint: '', commit: 'c0ffee' };
}
