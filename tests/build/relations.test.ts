/** “=” and “≈” before the numbers of the lessons: a number that is printed rounded is about, one that is printed whole is. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lessonFiles } from '../../scripts/lessons/rubric.ts';
import { numberIn } from '../../src/components/prose/value.ts';
import { shownNumber } from '../../src/notation/format.ts';
import { experimentOf } from '../../src/questions/index.ts';

const attribute = (tag: string, name: string) =>
  new RegExp(`\\b${name}=(?:"([^"]*)"|\\{(\\d+)\\})`)
    .exec(tag)
    ?.slice(1)
    .find((text) => text !== undefined);

/** Whether a number is shown as it is, but for the sixteenth digit. */
function isWhole(tag: string): boolean {
  const experiment = experimentOf(
    JSON.parse(readFileSync(`content/experiments/${attribute(tag, 'experiment')}.json`, 'utf8')),
  );
  const value = numberIn(experiment, {
    cell: attribute(tag, 'cell') ?? '',
    update: Number(attribute(tag, 'update') ?? 0),
    edits: attribute(tag, 'edits'),
    change: / change\b/.test(tag),
    over: attribute(tag, 'over'),
  });
  const decimals = attribute(tag, 'decimals');
  const digits =
    decimals === undefined
      ? { significant: Number(attribute(tag, 'significant') ?? 4) }
      : { decimals: Number(decimals) };
  return Math.abs(shownNumber(value, digits) - value) <= 1e-12 * Math.abs(value);
}

const relations = lessonFiles().flatMap(({ slug, source }) =>
  [...source.matchAll(/(=|≈) (<Value [^>]*\/>)/g)].map(([, sign = '', tag = '']) => ({ slug, sign, tag })),
);

test('there are some of both', () => expect(new Set(relations.map(({ sign }) => sign)).size).toBe(2));

test.each(relations)('$slug: $sign $tag', ({ sign, tag }) => expect(isWhole(tag)).toBe(sign === '='));
