/** One style sheet for a page: a dozen small ones keep a reader with a slow line waiting for each of them. */

const stylesheet = /<link rel="stylesheet" href="([^"]*)">/g;

/**
 * A page whose style sheets are one, where the first of them stood. Which rule outranks which is decided by cascade layers, so
 * that a sheet may come earlier than it did.
 * @param merge makes one sheet of those at these addresses, in this order, and gives its address
 */
export function withOneSheet(html: string, merge: (addresses: readonly string[]) => string): string {
  const addresses = [...new Set([...html.matchAll(stylesheet)].map(([, address]) => address as string))];
  if (addresses.length < 2) return html;
  let isFirst = true;
  return html.replace(stylesheet, () => {
    const link = isFirst ? `<link rel="stylesheet" href="${merge(addresses)}">` : '';
    isFirst = false;
    return link;
  });
}
