/** Finding: an index over all entries, and what it gives for a question, grouped by page. */
import MiniSearch from 'minisearch';
import type { Entry, FoundPage, SearchData } from './entry.ts';
import { type Question, readQuestion } from './questions.ts';
import { formsOf, wordsIn } from './words.ts';

/** An entry that was found. */
export interface Hit {
  readonly entry: Entry;
  /** The forms of words in the entry that answer to what was typed. */
  readonly forms: readonly string[];
  /** The typed forms that they answer to. */
  readonly answered: readonly string[];
  readonly score: number;
}

/** A page with what was found on it, the best first. A term of the glossary is a group of its own. */
export interface Group {
  readonly page: FoundPage;
  readonly hits: readonly Hit[];
  readonly score: number;
}

/** Answers what is typed. */
export type Finder = (text: string) => readonly Group[];

/** Entries of a page that are told of; a lesson has dozens. */
const toldOfPage = 4;
/** Groups that are told of: nobody reads more. */
const told = 12;

/** What an entry of each kind is worth beside one of another: who wants an exercise names it. A page as a whole is short, and each of its words counts for more. */
const worth: Readonly<Record<Entry['kind'], number>> = {
  page: 0.8,
  section: 1,
  figure: 0.7,
  prediction: 0.5,
  exercise: 0.5,
  belief: 0.8,
  term: 1.2,
};

interface Filed {
  readonly id: number;
  readonly title: string;
  readonly also: string;
  readonly text: string;
}

const fields = ['title', 'also', 'text'] as const;

/**
 * Makes an index over all entries: in the page, piece by piece, so that nobody who types meanwhile has to wait. A ready one would be
 * longer than the words themselves, which are needed for excerpts.
 */
export async function makeFinder({ pages, entries }: SearchData): Promise<Finder> {
  const known = new Map<string, string[]>();
  const formsOfKnown = (word: string) => {
    const forms = known.get(word) ?? formsOf(word);
    known.set(word, forms);
    return forms;
  };
  const index = new MiniSearch<Filed>({
    fields: [...fields],
    tokenize: (text) => wordsIn(text).flatMap(({ word }) => formsOfKnown(word)),
    processTerm: (form) => form,
    searchOptions: { tokenize: (text) => text.split(' ') },
  });
  await index.addAllAsync(
    entries.map(({ title, also, text }, id) => ({ id, title, also, text })),
    { chunkSize: 40 },
  );
  const names = entries.map((entry) => namesOf(entry, pages));
  return (text) => {
    const question = readQuestion(text);
    if (question.typed.length === 0) return [];
    const hits = look(index, question).map(({ id, score, terms, queryTerms }): Hit => {
      const entry = entries[Number(id)] as Entry;
      const naming = calledBy(names[Number(id)] as Names, text, question);
      return { entry, forms: terms, answered: queryTerms, score: score * naming * factor(pages, entry, question) };
    });
    return grouped(pages, hits, question);
  };
}

function look(index: MiniSearch<Filed>, { typed, added, isOpen }: Question) {
  const last = typed.at(-1) ?? '';
  const boost = { title: 1.5, also: 2.5, text: 1 };
  return index.search({
    combineWith: 'OR',
    queries: [
      {
        queries: [typed.join(' ')],
        boost,
        prefix: (form) => isOpen && form === last && form.length >= 2,
        fuzzy: (form) => (form.length >= 5 && !/\d/.test(form) ? 0.2 : false),
        maxFuzzy: 2,
        weights: { fuzzy: 0.35, prefix: 0.4 },
      },
      { queries: [[...added.keys()].join(' ')], boost, boostTerm: () => 0.3 },
    ],
  });
}

/** What an entry is called: its own names, and others; read as a question is, so that one with a word that asks is still a name. */
interface Names {
  readonly isTerm: boolean;
  readonly title: string;
  readonly own: readonly string[];
  readonly others: readonly string[];
}

function namesOf({ kind, title, also, page }: Entry, pages: readonly FoundPage[]): Names {
  const read = (names: readonly string[]) => names.map((name) => readQuestion(name).typed.join(' '));
  const place = kind === 'page' ? (pages[page]?.place ?? '') : '';
  const isTerm = kind === 'term';
  return {
    isTerm,
    title: title.toLowerCase(),
    own: read([title, place, ...(isTerm ? title.split(', ') : [])]),
    others: isTerm ? read(also.split(', ')) : [],
  };
}

/** What counts for an entry that is called by its name. */
function calledBy({ isTerm, title, own, others }: Names, text: string, { typed, asksHow }: Question): number {
  const asked = typed.join(' ');
  // Who asks how or why does not ask what a word means.
  if (asksHow && isTerm) return 1;
  if (own.includes(asked)) return title === text.trim().toLowerCase() ? 12 : 5;
  return others.includes(asked) ? 4 : 1;
}

/** What speaks for an entry besides its words. A lesson says how and why. */
function factor(pages: readonly FoundPage[], { kind, page }: Entry, { asksHow, asksToTeach }: Question): number {
  if (kind === 'term') return worth.term * (asksHow ? 0.5 : 1);
  return worth[kind] * (seldomMeant.test(pages[page]?.path ?? '') && !asksToTeach ? 0.4 : 1);
}

/** Pages for teachers and for who holds a printed code: they are named like what pupils look for. */
const seldomMeant = /\/notes\/$|^teach\/sheet\/$/;

/**
 * A page counts as its best entry, and a little as those after it; the more so the more of what was typed stands somewhere on it,
 * where a word that few pages have says more.
 */
function grouped(pages: readonly FoundPage[], hits: readonly Hit[], { typed, added }: Question): readonly Group[] {
  const byPage = new Map<string, Hit[]>();
  for (const hit of hits) {
    const key = hit.entry.kind === 'term' ? `#${hit.entry.anchor}` : String(hit.entry.page);
    const its = byPage.get(key);
    if (its) its.push(hit);
    else byPage.set(key, [hit]);
  }
  const groups = [...byPage.values()].map((its) => {
    const forms = its.flatMap(({ answered }) => answered);
    return { its, answered: new Set(forms.flatMap((form) => [form, ...(added.get(form) ?? [])])) };
  });
  const weights = typed.map((form) => {
    const count = groups.filter(({ answered }) => answered.has(form)).length;
    return { form, weight: count === 0 ? 0 : Math.log(1 + groups.length / count) };
  });
  const all = weights.reduce((sum, { weight }) => sum + weight, 0);
  return groups
    .map(({ its, answered }): Group => {
      const covered = weights.reduce((sum, { form, weight }) => sum + (answered.has(form) ? weight : 0), 0);
      const [best, second, third] = its.sort((p, q) => q.score - p.score) as [Hit, Hit?, Hit?];
      const score = best.score + 0.6 * (second?.score ?? 0) + 0.4 * (third?.score ?? 0);
      const share = all === 0 ? 1 : covered / all;
      return {
        page: pages[best.entry.page] as FoundPage,
        hits: its.slice(0, toldOfPage),
        score: score * (0.1 + share ** 2),
      };
    })
    .sort((p, q) => q.score - p.score)
    .slice(0, told);
}
