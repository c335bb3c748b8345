/** Where a class link goes along: a pupil who leaves a lesson by the links of the site, and comes to one again, is still asked for the same. */

/** What stands behind the root of the site in the address of a page: not of a file, of a page for teachers, or of a part for frames. */
const page = /^(?!teach\/|embed\/)(?:[^?#]*(?:\/|\.html))?(?:[?#]|$)/;

/**
 * The address of a link with the class link in it; undefined where it stays as it is: it leads to no page for pupils, or has one
 * already, as a place on the same page does.
 * @param root the address of the site, with a slash at its end
 */
export function carried(address: string, code: string, root: string): string | undefined {
  if (!address.startsWith(root) || !page.test(address.slice(root.length))) return undefined;
  const url = new URL(address);
  if (url.searchParams.has('class')) return undefined;
  url.searchParams.set('class', code);
  return url.href;
}
