/** What is noticed of receipts beside each other, and beside the class link that they answer. */
import type { ClassLink } from '../class/class-link.ts';
import { isOfName, plainName, seedOfName } from '../class/own-numbers.ts';
import type { CheckedAnswer, CheckedReceipt } from './check.ts';

export interface Remarks {
  /** Answers with the numbers of another name; and whose, where a receipt of that name is among these. */
  readonly foreign: readonly { readonly answer: CheckedAnswer; readonly whose: string | undefined }[];
  /** The places, from 1, of other receipts with this name. */
  readonly alike: readonly number[];
  /** What became of the exercises that are set; undefined where no class link is given. */
  readonly set: SetTally | undefined;
}

export interface SetTally {
  readonly of: number;
  readonly answered: number;
  readonly right: number;
  /** Exercises without an answer, by id. */
  readonly missing: readonly string[];
}

/** @returns remarks for each receipt, in their order */
export function remarksOn(
  receipts: readonly CheckedReceipt[],
  link?: Pick<ClassLink, 'ids'> | undefined,
): readonly Remarks[] {
  // Of names that are written in several ways the first.
  const owners = new Map(receipts.toReversed().map(({ name }) => [seedOfName(name), name] as const));
  const plain = receipts.map(({ name }) => plainName(name));
  return receipts.map(({ name, answers }, k) => ({
    foreign: answers
      .filter((answer) => isForeign(answer, name))
      .map((answer) => ({ answer, whose: owners.get(answer.seed) })),
    alike: plain.flatMap((each, other) => (other !== k && each !== '' && each === plain[k] ? [other + 1] : [])),
    set: link && setTally(answers, link.ids),
  }));
}

/** Whether an answer was given to the numbers of another name. */
const isForeign = ({ seed, place }: CheckedAnswer, name: string) =>
  !place?.sheet && isOfName(seed) && seed !== seedOfName(name);

/** A printed sheet is another task than the one that is set. */
function setTally(answers: readonly CheckedAnswer[], ids: readonly string[]): SetTally {
  const given = answers.filter(({ place, result }) => !place?.sheet && (result === 'right' || result === 'wrong'));
  const idsOf = (these: readonly CheckedAnswer[]) => new Set(these.map(({ place }) => place?.id));
  const [answered, right] = [idsOf(given), idsOf(given.filter(({ result }) => result === 'right'))];
  const missing = ids.filter((id) => !answered.has(id));
  return {
    of: ids.length,
    answered: ids.length - missing.length,
    right: ids.filter((id) => right.has(id)).length,
    missing,
  };
}
