/**
 * Whatever is typed, nothing is said that is not true of it. Into each line of each exercise go the numbers that people type by a slip
 * of any kind: those of the known mistakes, those that stand in the task and in other lines, the right one turned, halved, shifted,
 * cut off, and the few that anything gives. What is said is held against the number, not against the code that says it.
 */
import { describe, expect, test } from 'vitest';
import { lessonFiles, questionsOf } from '../../scripts/lessons/rubric.ts';
import { plainText } from '../../src/notation/rich.ts';
import type { SettledExercise } from '../../src/questions/exercise.ts';
import type { Tolerance } from '../../src/questions/tolerance.ts';

const lessons = await Promise.all(lessonFiles().map(async ({ slug }) => ({ slug, ...(await questionsOf(slug)) })));
/** The lesson's own numbers, and other ones where there are. */
const seeds = [0, 1, 2, 3];
const settledOf = (slug: string) =>
  Object.entries(lessons.find((each) => each.slug === slug)?.exercises ?? {}).flatMap(([id, exercise]) =>
    seeds.slice(0, exercise.renewable ? seeds.length : 1).map((seed) => ({ id, seed, settled: exercise.settle(seed) })),
  );

/** A number as people write it, to so many significant digits; rounded or cut off. */
const rounded = (value: number, digits: number) => Number(value.toPrecision(digits));
const cut = (value: number, digits: number) => {
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value) || 1)) - digits + 1);
  return Number((Math.trunc(value / unit + Math.sign(value) * 1e-9) * unit).toPrecision(digits));
};
const digitsIn = (text: string) =>
  text.replace(/e.*/, '').replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length;
/** Rounded as on paper, where 2.295 becomes 2.30; its float64 lies a hair below. */
const onPaper = (value: number, digits: number) => rounded(value * (1 + 1e-12), digits);
/** Whether a typed number is another one as somebody writes it who has computed it; of more than six digits, six are compared. */
const isWritten = (value: number, other: number) =>
  [3, 4, 5, 6].some((digits) => [rounded, onPaper, cut].some((of) => of(other, digits) === rounded(value, 12))) ||
  (digitsIn(String(value)) > 6 && Math.abs(value - other) <= 5e-6 * Math.abs(other));

/** Whether a typed number is another one with as many decimals as the task asks for. */
const isAsAsked = (value: number, other: number, tolerance: Tolerance | undefined) =>
  typeof tolerance === 'object' && 'decimals' in tolerance && other.toFixed(tolerance.decimals) === String(value);

/** What a wrong number may be without any known mistake. */
const plainOnes = (settled: SettledExercise, k: number) => {
  const { face, blanks } = settled;
  const key = blanks[k]?.key ?? 0;
  const lines = face.input.kind === 'numbers' ? face.input.lines : [];
  const text = [face.ask, ...lines.map((line) => `${line.text} ${line.given ?? ''}`)].join(' ');
  const inText = [
    ...plainText(text)
      .replaceAll('−', '-')
      .matchAll(/(?<![\w.])-?\d+(\.\d+)?(?![\d,])/g),
  ].map(([one]) => Number(one));
  const common = [0, 1, -1, 2, 0.5, 1 / 3, 0.25, 0.1, 10, 100];
  // One digit carried wrong, or fewer digits than there are.
  const size = Math.floor(Math.log10(Math.abs(key) || 1));
  const carried = [0, 1, 2].flatMap((place) => [key - 10 ** (size - place), key + 10 ** (size - place)]);
  const turned = [-key, 1 - key, 1 + key, 1 / key, 2 * key, key / 2, 10 * key, key / 100, ...carried, rounded(key, 3)];
  const others = blanks.flatMap((each, j) => (j === k ? [] : [each.key, -each.key]));
  return { common, atHand: inText, turned, others };
};

/** What is said of a number in its line while all other lines are right, or are as they are given. */
const sayOf = (settled: SettledExercise, k: number, value: number, others = settled.right) => {
  const { state, say, lines = [] } = settled.judge(others.with(k, String(value)));
  const asked = lines.filter((each) => each !== undefined);
  return settled.blanks.length === 1 ? { state, say } : { state: asked[k]?.state, say: asked[k]?.say ?? '' };
};

interface Heard {
  readonly where: string;
  readonly settled: SettledExercise;
  readonly k: number;
  readonly value: number;
  readonly say: string;
}

/** Every wrong number of the sweep, with what is said of it. */
function heardIn(all: ReturnType<typeof settledOf>): Heard[] {
  return all.flatMap(({ id, seed, settled }) =>
    settled.blanks.flatMap(({ key, mistakes }, k) => {
      const { common, atHand, turned, others } = plainOnes(settled, k);
      const known = mistakes.flatMap(({ value }) => [
        value,
        rounded(value, 2),
        rounded(value, 3),
        cut(value, 4),
        value * 1.002,
      ]);
      const near = [rounded(key, 1), cut(key, 2), cut(key, 3), key * 1.02, key + 1, key - 1];
      const typed = [...new Set([...common, ...atHand, ...turned, ...others, ...known, ...near])];
      return typed.filter(Number.isFinite).flatMap((value): Heard[] => {
        const { state, say } = sayOf(settled, k, value);
        return state === 'wrong' ? [{ where: `${id}, seed ${seed}, line ${k}: ${value}`, settled, k, value, say }] : [];
      });
    }),
  );
}

const facts = new Map<string, number>();

describe.each(lessons.map(({ slug }) => slug))('%s', (slug) => {
  const all = settledOf(slug);
  const heard = heardIn(all);
  const untrue = (isTrue: (each: Heard) => boolean) =>
    heard.filter((each) => !isTrue(each)).map(({ where, say }) => `${where} → ${say}`);

  test('what a reader did is said as a fact only where the digits tell', () => {
    const told = heard.filter(({ say }) => say.startsWith('You '));
    facts.set(slug, told.length);
    const isTold = ({ settled, k, value }: Heard) => {
      const { common, atHand, turned, others } = plainOnes(settled, k);
      const key = settled.blanks[k]?.key ?? 0;
      const plain = [...common, ...atHand, ...turned.filter((one) => one !== 1 + key && one !== key / 100), ...others];
      return digitsIn(String(value)) >= 3 && !plain.some((one) => isWritten(value, one));
    };
    expect(told.filter((each) => !isTold(each)).map(({ where, say }) => `${where} → ${say}`)).toEqual([]);
  });

  test('nor below a slip of the reader’s own', () => {
    const own = all.filter(({ seed }) => seed === 0);
    const below = own.flatMap(({ id, seed, settled }) =>
      settled.blanks.flatMap(({ key }, k) =>
        settled.blanks.slice(Math.max(0, k - 1), k).flatMap((above) => {
          const j = k - 1;
          const slip = above.mistakes[0]?.value ?? 1.1 * above.key + 1;
          const { common, atHand, turned, others } = plainOnes(settled, k);
          const plain = [
            ...common,
            ...atHand,
            ...turned.filter((one) => one !== 1 + key && one !== key / 100),
            ...others,
          ];
          return plain.filter(Number.isFinite).flatMap((value) => {
            const { say } = sayOf(settled, k, value, settled.right.with(j, String(slip)));
            return say.startsWith('You ')
              ? [`${id}, seed ${seed}, line ${k} below ${slip} in ${j}: ${value} → ${say}`]
              : [];
          });
        }),
      ),
    );
    expect(below).toEqual([]);
  });

  test('what a number is said to be, it is', () => {
    const saying = ({ settled, k }: Heard, say: string) =>
      (settled.blanks[k]?.mistakes ?? []).filter((mistake) =>
        say.includes(mistake.say.replace(/^(You|That is|Those are) /, '')),
      );
    expect(
      untrue((each) => {
        const { say, value } = each;
        const [, form] =
          /^(You |Perhaps you |That is nearly |That is |That would be |Those are |Those would be )/.exec(say) ?? [];
        if (form === undefined || /^That is right to /.test(say) || /^That is the number for /.test(say)) return true;
        const isNear = form === 'Perhaps you ' || form === 'That is nearly ';
        return saying(each, say).some((mistake) =>
          isNear
            ? Math.abs(value - mistake.value) <= Math.max(0.001, 0.005 * Math.abs(mistake.value))
            : isWritten(value, mistake.value) ||
              Math.abs(value - mistake.value) <= 1e-9 ||
              isAsAsked(value, mistake.value, each.settled.blanks[each.k]?.tolerance),
        );
      }),
    ).toEqual([]);
  });

  test('the sentences that know no mistake are true of the number', () => {
    expect(
      untrue(({ settled, k, value, say }) => {
        const key = settled.blanks[k]?.key ?? 0;
        if (/^The size is right\. Look/.test(say))
          return Math.sign(value) === -Math.sign(key) && Math.abs(value / key + 1) < 0.02;
        if (/^The digits are right/.test(say)) return digitsIn(String(value)) > 1 || !/^-?[01.]+$/.test(String(value));
        if (/^So it begins/.test(say))
          return Math.abs(value) < Math.abs(key) && String(Math.abs(key)).startsWith(String(Math.abs(value)));
        if (/^Close/.test(say)) return Math.abs(value - key) <= Math.max(1, 0.06 * Math.abs(key));
        return true;
      }),
    ).toEqual([]);
  });

  test('a diagnosis says what was done after “You”, what the number is after “That is”, and else speaks of the task', () => {
    const says = all.flatMap(({ id, settled }) =>
      settled.blanks.flatMap(({ mistakes }) => mistakes.map(({ say }) => ({ id, say: plainText(say) }))),
    );
    const claims =
      /\byou (have |had )?(\w+ed|forgot|left|took|gave|put|did|kept|went)\b|\b(is|are) missing\b|left out|forgot/i;
    const loose = says.filter(
      ({ say }) => claims.test(say.replace(/^You [^.:;]*/, '')) && !/Two factors are missing/.test(say),
    );
    expect(loose).toEqual([]);
  });
});

test('enough is still said as a fact', () => {
  const all = [...facts.values()].reduce((sum, each) => sum + each, 0);
  expect(all).toBeGreaterThan(300);
});
