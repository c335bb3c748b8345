/** What can be found, as the build writes it down (scripts/search) and the page for searching reads it. */

/** What an entry is. A `page` entry is its page as a whole; a `belief` a misconception, in the words of who has it. */
export type EntryKind = 'page' | 'section' | 'figure' | 'prediction' | 'exercise' | 'belief' | 'term';

/** A page of the site. */
export interface FoundPage {
  /** Its address below the site's root, as in `lessons/xor/`. */
  readonly path: string;
  readonly title: string;
  /** What stands before its title: "Lesson 3". Empty for pages that are no lesson. */
  readonly place: string;
}

/** A place to be sent to. */
export interface Entry {
  /** Which of the pages it is on. */
  readonly page: number;
  /** Its id on that page; empty for the page itself. */
  readonly anchor: string;
  readonly kind: EntryKind;
  readonly title: string;
  /** Its words, without anything that a reader is asked first, and without all that is folded. */
  readonly text: string;
  /** Other names of a term, and words of a page that stand in no text: its question, what one can do afterwards. */
  readonly also: string;
}

/** All of it. */
export interface SearchData {
  readonly pages: readonly FoundPage[];
  readonly entries: readonly Entry[];
}

/** An entry as it is sent: page, anchor, kind, title, text, other names; what is empty at the end is left out. */
type Row = readonly (string | number)[];

const kinds: readonly EntryKind[] = ['page', 'section', 'figure', 'prediction', 'exercise', 'belief', 'term'];

/** The data as text: rows instead of objects, since names of fields would be a good part of it. */
export function packed({ pages, entries }: SearchData): string {
  const rows = entries.map(({ page, anchor, kind, title, text, also }): Row => {
    const row: (string | number)[] = [page, anchor, kinds.indexOf(kind), title, text, also];
    while (row.at(-1) === '') row.pop();
    return row;
  });
  return JSON.stringify([pages.map(({ path, title, place }) => [path, title, place]), rows]);
}

/** Reads what `packed` has written. Throws an Error for anything else. */
export function unpacked(text: string): SearchData {
  const [pages, rows] = JSON.parse(text) as [readonly (readonly string[])[], readonly Row[]];
  return {
    pages: pages.map(([path = '', title = '', place = '']) => ({ path, title, place })),
    entries: rows.map(([page, anchor = '', kind, title = '', text = '', also = '']) => ({
      page: Number(page),
      anchor: String(anchor),
      kind: kinds[Number(kind)] ?? 'section',
      title: String(title),
      text: String(text),
      also: String(also),
    })),
  };
}
