/** All that can be found in the built site. */
import type { SearchData } from '../../src/search/entry.ts';
import { type PageEntry, type ReadTerm, readPage, readTerms } from './entries.ts';

/** A built page: its address below the root, and its HTML. */
export interface BuiltPage {
  readonly path: string;
  readonly html: string;
}

/** What is made for tests, parts of pages alone, what answers for pages that are not there, the search itself, and the page where all begin. */
const notSearched = /^(specimens\/.*|embed\/.*|404\.html|search\/|)$/;

/** Pages whose text is a form, a list of links, or for teachers alone: their title and what they are for is enough. */
const byTitleAlone = /^(teach\/.*|lab\/.*|workbench\/|glossary\/)$|\/notes\/$/;

export function searchData(built: readonly BuiltPage[]): SearchData {
  const terms = built.filter(({ path }) => path === 'glossary/').flatMap(({ html }) => readTerms(html));
  const read = built
    .filter(({ path }) => !notSearched.test(path))
    .flatMap(({ path, html }) => {
      const page = readPage(html);
      return page ? [{ path, page, entries: kept(path, page.entries, terms) }] : [];
    });
  return {
    pages: read.map(({ path, page: { title, place } }) => ({ path, title, place })),
    entries: read.flatMap(({ entries }, page) => entries.map((entry) => ({ page, ...entry }))),
  };
}

function kept(path: string, entries: readonly PageEntry[], terms: readonly ReadTerm[]): readonly PageEntry[] {
  const whole = entries.filter(({ kind }) => kind === 'page').map((entry) => withTerms(path, entry, terms));
  if (path === 'glossary/') return [...whole, ...terms.map(({ entry }) => entry)];
  return byTitleAlone.test(path) ? whole : [...whole, ...entries.filter(({ kind }) => kind !== 'page')];
}

/** A lesson is found by the terms that it introduces, whatever its title is. */
function withTerms(path: string, entry: PageEntry, terms: readonly ReadTerm[]): PageEntry {
  const introduced = terms.filter(({ lesson }) => lesson === path).map(({ entry: { title } }) => title);
  return { ...entry, also: [entry.also, ...introduced].filter((words) => words !== '').join(' · ') };
}
