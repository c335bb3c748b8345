/** Lesson 7 gives no outcome away: not in text that is open, in a caption or heading, nor in the state in which a figure opens. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { descentProps, type LessonDescent } from '../../src/components/figures/descent-props.ts';
import { createDescentRun } from '../../src/engine/descent/run.ts';
import { prompts } from '../../src/exercises/gradient-descent/index.ts';

const lesson = readFileSync('content/lessons/02-how-networks-learn/07-gradient-descent.mdx', 'utf8');
const body = lesson.replace(/^---[\s\S]*?\n---/, '');
/** What is read by who has committed to nothing; with captions and headings, without what links only lead to. */
const open = body.replaceAll(/<Reveal[\s\S]*?<\/Reveal>/g, '').replaceAll(/\]\(#[^)]*\)/g, ']');

/** What would say each outcome. */
const telling: Readonly<Record<keyof typeof prompts, RegExp>> = {
  'p7-1': /shorter|shrink|slows? down|smaller step/i,
  'p7-2': /(one|single|first) step (is|lands|reaches)|arrives|exactly at 3/i,
  'p7-3': /bounc|to and fro|overshoot|leaps?/i,
  'p7-4': /fl(y|ies) (away|apart|off)|diverg|overshoot|grows? without/i,
  'p7-5': /0\.25|¼|quarter|frac\{2\}|2 ∕ κ|two divided/i,
  'p7-6': /hilltop|0\.101|other valley|different valley|start (decides|matters)|right valley|left valley/i,
  'p7-7': /elsewhere|square on|misses|not (straight|at) the (goal|lowest)|across the valley|degrees/i,
  'p7-8': /16 digits|rises again|too small|as long as digits|in between|cancel/i,
  'p7-9': /plateau|side valley|stuck|lower elsewhere|much lower/i,
};

test('every prediction has its telling phrases', () => expect(Object.keys(telling)).toEqual(Object.keys(prompts)));

describe('no outcome stands in open text', () => {
  test.each(Object.entries(telling))('%s', (_id, phrases) => expect(phrases.exec(open)?.[0]).toBeUndefined());
});

test('the same phrases do stand in what is folded away, so that they are the right ones to look for', () => {
  const folded = [...body.matchAll(/<Reveal prompt="([^"]+)">([\s\S]*?)<\/Reveal>/g)];
  const found = Object.entries(telling).filter(
    ([id, phrases]) =>
      folded.some(([, , text]) => phrases.test(text as string)) ||
      phrases.test(prompts[id as 'p7-1'].settle().why ?? ''),
  );
  expect(found.length).toBeGreaterThan(6);
});

test('no figure opens beyond the first slope', () => {
  const figures = [...body.matchAll(/<(RollingBall|LineFit|LossSurface) ([^>]*)\/>/g)].map(([, , text]) =>
    Object.fromEntries([...(text as string).matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value])),
  );
  expect(figures).toHaveLength(4);
  for (const written of figures) {
    const { spec, cursor } = descentProps(written as unknown as LessonDescent);
    const { plan } = createDescentRun(spec).record(0);
    const happened = Array.from(plan.kinds).slice(0, cursor);
    expect(happened.filter((kind) => ['step', 'update'].includes(plan.passes[kind] as string))).toEqual([]);
    expect(happened.length).toBeLessThan(plan.count);
  }
});
