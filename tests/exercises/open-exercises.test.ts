/**
 * An exercise that is open while a prediction has not been made says nothing of its outcome: not in what it asks, in its hints and its
 * solution, nor in what Check says of right answers and of known wrong ones.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { lessonFiles, questionsOf } from '../../scripts/lessons/rubric.ts';
import { plainText } from '../../src/notation/rich.ts';
import type { SettledExercise } from '../../src/questions/exercise.ts';

/** Phrases that say the outcome, looked for in the exercises of the same lesson. */
const tellings: Readonly<Record<string, RegExp>> = {
  'p2-1': /bias belongs|rises with the error|from −1 to 0/i,
  'p2-2': /\b11 mistakes|\bafter 11\b/,
  'p2-3': /never comes to rest|no line parts|goes on for ever/i,
  'p6-1': /four times|quadruple/i,
  'p6-2': /times as hard|lies flat|asks how far/i,
  'p6-3': /loss of a half|asks how far|larger that share/i,
  'p6-4': /ln 10|untrained ten|one tenth/i,
  'p6-5': /loss (rose|rises|is (worse|larger))|sure mistake|longest bar/i,
  'p6-6': /Only the right class|in the measure of their shares|moves? all scores/i,
  'p7-1': /slows? down|smaller steps|steps? (get|become|are) shorter/i,
  'p7-2': /arrives in a single step|exactly at 3/i,
  'p7-3': /bounc|to and fro/i,
  'p7-4': /fl(y|ies) (away|apart|off)|diverg/i,
  'p7-5': /two divided|2 ∕ κ/i,
  'p7-6': /hilltop|other valley/i,
  'p7-7': /across the valley|not straight to|degrees/i,
  'p7-8': /16 digits|rises again|cancel/i,
  'p7-9': /plateau|side valley|much lower/i,
  'p8-1': /other factor|swap/i,
  'p8-2': /both paths add|paths? add(s|ed)? up|\+=/i,
  'p8-3': /max gate|routes?\b|gives all to the larger/i,
  'p8-4': /by paths/i,
  'p10-1': /\b750\b/,
  'p10-2': /equally (far|long)|whatever the gradient/i,
  'p10-3': /many rough steps|come further than a few/i,
  'p10-4': /runs? past|up the other side|overshoot/i,
  'p10-5': /plateau|thousands of updates/i,
  'p10-6': /only the update|the runs part|first to use the learning rate/i,
  'p11-1': /less than a quarter|fell to/i,
  'p11-2': /weights are factors as well|opposite harm|grows with each layer/i,
  'p11-3': /never learns|stays? for ever/i,
  'p11-4': /breaks the symmetry|equal gradients|stay equal/i,
  'p11-5': /direction stays|the small ones gain/i,
  'p11-6': /moves along|neither is left/i,
};

/** A slope of 0.25 that is no outcome: the α of PReLU is given. */
const byChance = new Set(['p5-1 x5-4', 'p5-1 x5-5']);

/** Where Check is about a run that the reader has trained and seen. */
const ownRuns = new Set(['x12-5', 'x12-8']);

/** The numbers of a text, as it writes them; with ` %` where they are per cent. */
const numbersIn = (text: string) =>
  [...text.replaceAll('−', '-').matchAll(/-?\d+(?:\.\d+)?(?:\s?%)?/g)].map(([digits]) => digits);

/** Whether the digits are the number itself, or the number rounded to as many: fewer than three may be so by chance, but of per cent. */
function says(written: string, outcome: number): boolean {
  const digits = written.replace(/\s?%$/, '');
  const shown = digits.replace(/^-?[0.]*/, '').replace('.', '').length;
  if (shown < 2) return false;
  if (digits !== written) return [outcome, 100 * outcome].some((percent) => roundsTo(digits, percent));
  return shown === 2 ? Number(digits) === outcome : roundsTo(digits, outcome, Math.min(4, shown));
}

/** Whether digits are a number that was rounded to them, or, with `significant`, to so many of them. */
function roundsTo(digits: string, value: number, significant?: number): boolean {
  const places = digits.split('.')[1]?.length ?? 0;
  const half = significant === undefined ? 0.5 * 10 ** -places : Math.abs(value) * 0.5 * 10 ** (1 - significant);
  return Math.abs(Number(digits) - value) <= half * (1 + 1e-9);
}

/** All that an exercise says, as it is read. */
function sayings(settled: SettledExercise): string[] {
  const said = [settled.right, ...settled.mistakes.map(({ answer }) => answer)].map((answer) => {
    const { say, lines } = settled.judge(answer);
    return [say, ...(lines ?? []).map((line) => line?.say ?? '')].join(' ');
  });
  return [settled.face.ask, ...settled.hints, ...settled.solution, ...said].map(plainText);
}

/** For what predictions each exercise of a lesson waits. */
function gatesOf(source: string): (id: string) => ReadonlySet<string> {
  const gates = new Map<string, Set<string>>();
  for (const [, asked, text] of source.matchAll(/<Reveal prompt="([^"]+)">([\s\S]*?)<\/Reveal>/g))
    for (const [, ids] of (text as string).matchAll(/<(?:Exercise|WarmUp|Fade) (?:id|of)="([^"]+)"/g))
      for (const id of (ids as string).split(' '))
        gates.set(id, new Set([...(gates.get(id) ?? []), ...(asked as string).split(' ')]));
  return (id) => gates.get(id) ?? new Set();
}

const lessons = await Promise.all(
  lessonFiles().map(async ({ slug, source }) => ({ slug, source, ...(await questionsOf(slug)) })),
);

test('each phrase is that of a prediction, and all predictions of the lessons on learning have theirs', () => {
  const prompts = lessons.flatMap((lesson) => Object.keys(lesson.prompts));
  expect(Object.keys(tellings).filter((id) => !prompts.includes(id))).toEqual([]);
});

describe.each(lessons)('in $slug', ({ source, prompts, exercises }) => {
  const waitsFor = gatesOf(source);
  let said: readonly (readonly [id: string, texts: readonly string[]])[];

  beforeAll(() => {
    said = Object.entries(exercises)
      .filter(([id]) => new RegExp(`\\b${id}\\b`).test(source) && !ownRuns.has(id))
      .map(([id, exercise]) => [id, sayings(exercise.settle(0))]);
  });

  test.each(Object.keys(prompts))('no exercise that is open before %s is answered says how it comes out', (asked) => {
    const settled = prompts[asked]?.settle();
    const outcomes = (
      settled?.blanks.length ? settled.blanks.map(({ key }) => key) : (settled?.right ?? []).map(Number)
    )
      // Positions of options are no numbers that a text would say.
      .filter((outcome) => Number.isFinite(outcome) && (!Number.isInteger(outcome) || outcome > 99));
    const telling = said
      .filter(([id]) => !waitsFor(id).has(asked) && !byChance.has(`${asked} ${id}`))
      .flatMap(([id, texts]) =>
        texts
          .filter(
            (text) =>
              tellings[asked]?.test(text) ||
              numbersIn(text).some((digits) => outcomes.some((outcome) => says(digits, outcome))),
          )
          .map((text) => `${id}: ${text}`),
      );
    expect(telling).toEqual([]);
  });
});
