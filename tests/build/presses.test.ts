/**
 * “Press Next operation four times”: each such instruction of a lesson is followed, press by press, from the link in its paragraph, or
 * from how the figure opens where nothing has moved it yet. Where it ends must be what the lesson speaks of next.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lessonFiles } from '../../scripts/lessons/rubric.ts';
import { withLinkedEdits } from '../../src/components/prose/moment.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { cellName } from '../../src/engine/trace/layout.ts';
import { type Granularity, granularities } from '../../src/engine/trace/marks.ts';
import { eventAt } from '../../src/engine/trace/record.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { locate, next } from '../../src/player/cursor.ts';
import { cursorOfStop, stopNames } from '../../src/player/stops.ts';
import { experimentOf } from '../../src/questions/index.ts';

const counts: Readonly<Record<string, number>> = {
  one: 1,
  once: 1,
  twice: 2,
  ...Object.fromEntries(['two', 'three', 'four', 'five', 'six', 'seven', 'eight'].map((word, k) => [word, k + 2])),
};

/** What stands before an instruction in its scene, and after it in its section. */
interface Instruction {
  readonly lesson: string;
  readonly told: string;
  readonly times: number;
  readonly noun: string;
  readonly before: string;
  readonly after: string;
}

/** “four times”, “one press of”, and once where nothing is said. */
const counted = /(?:\b(\w+) press(?:es)? of )?\*\*Next ([\w-]+)\*\*(?: (once|twice|(\w+) times)\b)?/g;

function instructionsOf(slug: string, source: string): Instruction[] {
  return source.split('</Scene>').flatMap((scene) =>
    [...scene.matchAll(counted)].flatMap((match) => {
      const [told, presses, noun = '', words, number] = match;
      const [before, after] = [scene.slice(0, match.index), scene.slice(match.index)];
      const isOnce = /\bpress $/.test(before) && /^(\.| and )/.test(after.slice(told.length));
      const word = presses ?? number ?? words ?? (isOnce ? 'once' : '');
      const times = counts[word.toLowerCase()];
      return times === undefined
        ? []
        : [{ lesson: slug, told, times, noun, before, after: after.split('\n## ')[0] as string }];
    }),
  );
}

const lastParagraph = (text: string) => text.split('\n\n').at(-1) as string;

/** The figure that is spoken of, and where a reader stands before the first press. */
function startOf({ before, after }: Instruction) {
  const links = [...before.matchAll(/<See ([^>]*)>|\]\(#(f\d+-\d+)=1,([^)]*)\)/g)];
  const own = links.at(-1);
  const isHere = own !== undefined && lastParagraph(before).includes(own[0]);
  const figure = /<[A-Z]\w+ id="f\d+-\d+"[^>]*\/>/.exec(isHere || links.length > 0 ? before : before + after);
  return { link: isHere ? own : undefined, moved: links.length > 0, figure: figure?.[0] ?? '' };
}

const attribute = (tag: string, name: string) =>
  new RegExp(`\\b${name}=(?:"([^"]*)"|\\{(\\d+)\\})`).exec(tag)?.slice(1).find(Boolean);

const named = (name: string): Experiment =>
  experimentOf(JSON.parse(readFileSync(`content/experiments/${name}.json`, 'utf8')));

interface Moment {
  /** As a lesson names it: the cell that was computed, and the pass that ends. */
  readonly names: readonly string[];
  readonly update: number;
  /** Whether the update is complete: parameters then stand as at the start of the next one. */
  readonly ended: boolean;
}

/** Where each press leads. */
function momentsAfter(tag: string, { times, noun }: Instruction): Moment[] {
  const edits = attribute(tag, 'edits');
  const experiment = named(attribute(tag, 'experiment') ?? '');
  const run = createRun(edits === undefined ? experiment : withLinkedEdits(experiment, edits));
  const from = attribute(tag, 'at') ?? attribute(tag, 'from') ?? 'start';
  let position = locate(run, cursorOfStop(run, from, Number(attribute(tag, 'update') ?? 0)) as number);
  return Array.from({ length: times }, () => {
    position = next(run, position, noun as Granularity);
    const { update, done } = position;
    const cell = cellName(eventAt(run.record(update), done - 1).write);
    const ends = stopNames.filter((stop) => locate(run, cursorOfStop(run, stop, update) as number).done === done);
    return { names: [cell, ...ends], update, ended: ends.includes('update') };
  });
}

/** Whether a text shows a moment, or a number of it, or goes on from it. */
const speaksOf = (text: string, { names, update, ended }: Moment) =>
  names.some((name) => text.includes(`cell=${name}}`)) ||
  [...text.matchAll(/<(?:Value|See) [^>]*>/g)].some(([tag]) => {
    const its = Number(attribute(tag, 'update') ?? 0);
    if (ended && its === update + 1) return true;
    const isNamed = names.includes(attribute(tag, 'cell') ?? attribute(tag, 'at') ?? '');
    return isNamed && (update === 0 || its === update);
  });

/** What a list that follows at once shows line by line. */
const listAfter = (after: string) =>
  /^[^\n]*:\s*<Steps>([\s\S]*?)<\/Steps>/
    .exec(after)?.[1]
    ?.split(/^\d+\. /m)
    .slice(1);

const instructions = lessonFiles().flatMap(({ slug, source }) => instructionsOf(slug, source));

test('there are instructions in most lessons', () => {
  expect(new Set(instructions.map(({ lesson }) => lesson)).size).toBeGreaterThan(3);
  expect(instructions.length).toBeGreaterThan(10);
});

describe.each(instructions)('$lesson: $told', (instruction) => {
  const { link, moved, figure } = startOf(instruction);
  const { times, noun, after, before } = instruction;

  test('says where to begin, where the figure may have been moved before', () =>
    expect(link !== undefined || !moved, lastParagraph(before)).toBe(true));

  const isNetwork = (granularities as readonly string[]).includes(noun);
  const endsWhereTheLessonGoesOn = () => {
    const tag = link?.[1] ?? figure;
    expect(attribute(tag, 'step') ?? 'operation').toBe(noun);
    const moments = momentsAfter(tag, instruction);
    const lines = listAfter(after);
    if (lines !== undefined) {
      expect(lines).toHaveLength(times);
      expect(moments.map((moment, k) => speaksOf(lines[k]?.match(/<See [^>]*>/)?.[0] ?? '', moment))).not.toContain(
        false,
      );
    } else {
      const near = lastParagraph(before) + after.split('\n\n').slice(0, 3).join('\n\n');
      expect(speaksOf(near, moments.at(-1) as Moment), moments.at(-1)?.names.join()).toBe(true);
    }
  };

  const goesAsFarAsTheFigure = () => {
    const id = link?.[2] ?? attribute(link?.[1] ?? '', 'figure') ?? /<[A-Z]\w+ id="(f\d+-\d+)"/.exec(figure)?.[1];
    const from = Number(link?.[3]?.split(',')[0] ?? 0);
    const list = listAfter(after);
    const steps = [...(before + after).matchAll(new RegExp(`\\(#${id}=1,(\\d+)`, 'g'))].map(([, step]) => Number(step));
    const expected = list?.length ?? Math.max(...steps) - from;
    expect(times).toBe(expected);
  };

  if (isNetwork) test('ends where the lesson goes on, by steps of this size', endsWhereTheLessonGoesOn);
  else test('goes as far as the figure can go, or as the list that follows', goesAsFarAsTheFigure);
});
