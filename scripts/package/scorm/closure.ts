/** The part of a built site that a few of its pages need: what they name, and what that names. */
import type { Files } from '../files.ts';

const isRead = /\.(?:html|js|css|json)$/;

/** Scripts, styles and data lie in one folder, so that the name alone says which. */
const asset = /_a\//;

/**
 * @param pages paths in the site
 * @returns the pages and all that they need, in the order of the site
 */
export function closure(site: Files, pages: readonly string[]): Files {
  const assets = new Map(
    [...site.keys()].filter((name) => asset.test(name)).map((name) => [name.slice(name.lastIndexOf('/') + 1), name]),
  );
  const needed = new Set<string>();
  const waiting = [...pages];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (needed.has(name)) continue;
    needed.add(name);
    const content = site.get(name);
    if (content === undefined) throw new Error(`The built site has no ${name}.`);
    if (!isRead.test(name)) continue;
    for (const [word] of Buffer.from(content)
      .toString('utf8')
      .matchAll(/[\w.-]+\.[a-z\d]{2,5}\b/g)) {
      const file = assets.get(word);
      if (file !== undefined && !needed.has(file)) waiting.push(file);
    }
  }
  return new Map([...site].filter(([name]) => needed.has(name)));
}
