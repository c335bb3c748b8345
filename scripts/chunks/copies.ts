/** A module as one page has it: the same file, with the page's path behind it. */

const mark = /\?page=([a-z0-9+-]+)$/;

/** After a slash the bundler would look for the end of a file's name. */
export const copyOf = (id: string, page: string) => `${id}?page=${page.replaceAll('/', '+')}`;

/** Whose copy it is; undefined for a module itself. */
export const pageOf = (id: string): string | undefined => mark.exec(id)?.[1]?.replaceAll('+', '/');

export const originalOf = (id: string) => id.replace(mark, '');

/**
 * A page in which each figure is the page's own copy of it.
 * @param copies addresses of copies by the addresses of what stands for them
 */
export const withCopies = (html: string, copies: ReadonlyMap<string, string>) =>
  html.replace(/(\scomponent-url=")([^"]*)"/g, (all, begin, url) => {
    const copy = copies.get(url);
    return copy === undefined ? all : `${begin}${copy}"`;
  });
