/** What is typed, as what is looked for: what asks rather than names is left out, and other words for the same are added. */
import { formsIn } from './words.ts';

/** Longer than any question; what comes after is not read. */
const longest = 200;

/** Words of a question that do not say what it is about. Where there is nothing else, they are looked for as well. */
const asking = new Set(
  `a about am an and any are as at be because been being but by can cannot could did do does doing for from had has have having he her his how i if in into is it its
  bad best better good just learn let many me mean means meant meaning much must my need no not of on or our please she should so tell than that the their them then there these they this those to too
  us own use used using vs versus was we were what what's when where which who whose why will with would you your definition define explain explanation example difference
  between work works really some get gets problem`.split(/\s+/),
);

/** A way to say something, and the words of this site for it. */
const others: readonly (readonly [RegExp, string])[] = [
  [/\b(?:and|or|nand) gates?\b/, 'logic gate and or table'],
  [/\bderivatives?\b/, 'slope gradient'],
  [/\bslopes?\b/, 'derivative'],
  [/\b(?:neurons?|nodes?)\b/, 'unit neuron'],
  [/\bperceptrons?\b/, 'neuron'],
  [/\bhow many\b/, 'count'],
  [/\b(?:cost|errors?)\b/, 'loss'],
  [/\b(?:numbers?|numerals?) recogni|\bhandwrit/, 'digit handwriting handwritten read mnist'],
  [/\brecogni[sz]/, 'read'],
  [/\b(?:remembers?|memory)\b/, 'memory'],
  [/\bpredicts?\b/, 'predict'],
  [/\b(?:too (?:high|big|large)|diverg)/, 'large far bounce fly away'],
  [/\btoo (?:low|small)/, 'small slow crawl'],
  [/\b(?:stop|stopping)\b/, 'early stopping'],
  [/\boverfit/, 'overfitting cure memorise'],
  [/\bzero (?:initiali|weights)|\ball zeros?\b/, 'start values zero equal same'],
  [/\binitiali/, 'start values'],
  [/\bimportant|\bimportance/, 'saliency share score'],
  [/\bpictures?\b/, 'image'],
  [/\bimages?\b/, 'picture'],
  [/\b(?:fool|trick|hack)/, 'adversarial fool'],
  [/\b(?:dying|dies|dead)\b/, 'dead die'],
  [/\bdark mode|\btheme\b/, 'light dark accessibility colours'],
  [/\baccura/, 'accuracy score trust'],
  [/\b(?:calculat|comput)/, 'compute'],
  [/\bleak/, 'data leak'],
  [/\b(?:sheets?|handouts?)\b/, 'worksheet'],
  [/\b(?:build|playground|sandbox|simulat|own (?:neural )?net)/, 'workbench build'],
  [/\b(?:privacy|cookies?|tracking)\b/, 'privacy cookies stored'],
];

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
