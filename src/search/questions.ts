/** What is typed, as what is looked for: what asks rather than names is left out, and other words for the same are added. */
import { asking, others } from './asking-words.ts';
import { formsIn } from './words.ts';

/** Longer than any question; what comes after is not read. */
const longest = 200;

/** What to look for. */
export interface Question {
  /** The forms that were typed. */
  readonly typed: readonly string[];
  /** The forms of other words for the same, each with the typed forms that it stands for. */
  readonly added: ReadonlyMap<string, readonly string[]>;
  /** Whether the last word may go on: nothing has been typed after it. */
  readonly isOpen: boolean;
  /** Whether it asks how or why, which a lesson answers, rather than what a word means. */
  readonly asksHow: boolean;
  /** Whether it is a teacher's. */
  readonly asksToTeach: boolean;
}

/** Reads what is typed, of whatever length and signs. */
export function readQuestion(text: string): Question {
  const plain = text.slice(0, longest).toLowerCase();
  const naming = plain.replace(/[\p{L}’']+/gu, (word) => (asking.has(word) ? ' ' : word));
  const named = formsIn(naming);
  const typed = [...new Set(named.length > 0 ? named : formsIn(plain))];
  return {
    typed,
    added: addedTo(plain, typed),
    isOpen: /[\p{L}\p{N}]$/u.test(plain),
    asksToTeach: /\b(?:teach|class|notes|activit)/.test(plain),
    asksHow: /\b(?:how|why|when|can|which|should)\b/.test(plain),
  };
}

function addedTo(plain: string, typed: readonly string[]): Map<string, readonly string[]> {
  const added = new Map<string, readonly string[]>();
  for (const [said, words] of others) {
    const found = said.exec(plain);
    if (!found) continue;
    // A pattern may end within a word: all words that it touches are meant.
    const end = found.index + found[0].length;
    const rest = /^\p{L}*/u.exec(plain.slice(end))?.[0] ?? '';
    const touched = formsIn(plain.slice(found.index, end) + rest);
    for (const form of formsIn(words)) {
      if (!typed.includes(form)) added.set(form, [...(added.get(form) ?? []), ...touched]);
    }
  }
  return added;
}
