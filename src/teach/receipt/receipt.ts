/** A receipt: what a pupil has answered, so that a page can judge it again. */
import { curriculum } from '../../curriculum.ts';
import type { Answer } from '../../questions/question.ts';
import { exerciseSeed } from '../worksheet/limits.ts';

export interface ReceiptAnswer {
  /** Where it was given, as the browser keeps it: `x9-5`, `again-x8-1` in a warm-up, `sheet-7-3-x9-5` on a printed sheet. */
  readonly slot: string;
  readonly answer: Answer;
  /** Which numbers the exercise had; 0 for the lesson's own. */
  readonly seed: number;
  /** Whether the outcome was looked at without a guess. */
  readonly shown: boolean;
  /** Whether an answer before this one was wrong. */
  readonly late: boolean;
  /** How many answers were given, this one with them; undefined where nobody has counted. */
  readonly tries: number | undefined;
  /** When it was given, in minutes since 1970; undefined where nobody has looked. */
  readonly at: number | undefined;
}

export interface Receipt {
  /** As the pupil has written it; may be empty. */
  readonly name: string;
  /** When it was made, in minutes since 1970. */
  readonly made: number;
  readonly answers: readonly ReceiptAnswer[];
}

/** More than a pupil has, so that a receipt that was made by hand does not stop the page. Texts are counted in characters. */
export const most = { name: 60, answers: 2000, characters: 200_000, unfolded: 500_000 } as const;

/** The minute of a time in milliseconds. */
export const minuteOf = (time: number) => Math.floor(time / 60_000);

/** What a place of an answer says of itself. */
export interface Place {
  readonly id: string;
  readonly lesson: number;
  readonly kind: 'prediction' | 'exercise';
  /** On which sheet it stands, as in “sheet 7, variant 3”; undefined in a lesson. */
  readonly sheet: { readonly seed: number; readonly variant: number } | undefined;
  /** Whether it was asked again in the warm-up of a later lesson. */
  readonly again: boolean;
}

/** The place that a name stands for; undefined where it is none. */
export function placeOf(slot: string): Place | undefined {
  const [, again, seed, variant, id, letter, lesson] =
    /^(?:(again)-|sheet-(\d{1,5})-(\d{1,3})-)?(([pwx])(\d{1,2})-\d{1,3})$/.exec(slot) ?? [];
  if (id === undefined) return undefined;
  return {
    id,
    lesson: Number(lesson),
    kind: letter === 'p' ? 'prediction' : 'exercise',
    sheet: seed === undefined ? undefined : { seed: Number(seed), variant: Number(variant) },
    again: again !== undefined,
  };
}

const lessons = curriculum.flatMap((unit) => unit.lessons);

/** The address of a lesson, by its number; undefined where there is no such lesson. */
export const slugOf = (lesson: number) => lessons.find(({ number }) => number === lesson)?.slug;

/** Whether a sheet has an exercise with the numbers of this seed. Where new ones cannot be had, it has those of the lesson. */
export const isOfSheet = ({ seed, variant }: NonNullable<Place['sheet']>, its: number) =>
  its === 0 || its === exerciseSeed(seed, variant);

/** In the order of the course: by lesson, predictions first, each by its number. */
export function inOrder<Answered extends Pick<ReceiptAnswer, 'slot'>>(answers: readonly Answered[]): Answered[] {
  const keyOf = ({ slot }: Answered) => {
    const place = placeOf(slot);
    const number = Number(/\d+$/.exec(slot)?.[0] ?? 0);
    const kind = place === undefined ? 9 : place.sheet ? 3 : place.again ? 2 : 'pwx'.indexOf(place.id[0] as string) % 2;
    return [place?.lesson ?? 99, kind, number] as const;
  };
  return answers
    .map((answer) => ({ answer, key: keyOf(answer) }))
    .sort(({ key: a, answer: { slot: p } }, { key: b, answer: { slot: q } }) => {
      const by = a.map((part, k) => part - (b[k] as number)).find((difference) => difference !== 0);
      return by ?? (p < q ? -1 : p > q ? 1 : 0);
    })
    .map(({ answer }) => answer);
}
