/** Every class that stands in a page. */
export function classesOf(html: string): Set<string> {
  return new Set([...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)));
}

/**
 * KaTeX's style sheet without the rules for formulas that no page has, and without fonts that no rule is left for: two
 * thirds of it. Rules of others stay as they are.
 *
 * @param css minified, KaTeX's rules flat as KaTeX writes them
 * @param classes those of all pages; KaTeX writes no markup in the browser
 */
export function withUsedMath(css: string, classes: ReadonlySet<string>): string {
  const isUsed = (selector: string) =>
    [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => classes.has(name));
  const ruled = css.replaceAll(/([^{}]+)(\{[^{}]*\})/g, (rule, list: string, body: string) => {
    const selectors = list.split(',');
    if (!selectors.every((selector) => selector.startsWith('.katex'))) return rule;
    const used = selectors.filter(isUsed);
    return used.length === 0 ? '' : `${used.join(',')}${body}`;
  });
  const fontFace = /@font-face\{[^}]*font-family:["']?(KaTeX_\w+)[^}]*\}/g;
  const rest = ruled.replaceAll(fontFace, '');
  return ruled.replaceAll(fontFace, (face, family: string) => (rest.includes(family) ? face : ''));
}
