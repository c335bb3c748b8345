/** Every class that stands in a page. */
export function classesOf(html: string): Set<string> {
  return new Set([...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)));
}

/** Every character that stands in a formula of a page, as KaTeX draws it: its MathML is drawn with no font of its own. */
export function formulaCharacters(html: string): Set<string> {
  const characters = new Set<string>();
  for (const formula of html.split('<span class="katex-html"').slice(1)) {
    // The formula ends where as many spans are closed as were opened.
    let open = 1;
    for (const [, slash, name, text = ''] of formula
      .slice(formula.indexOf('>') + 1)
      .matchAll(/<(\/?)(\w+)[^>]*>|([^<]+)/g)) {
      for (const character of decoded(text)) characters.add(character);
      if (name === 'span') open += slash ? -1 : 1;
      if (open === 0) break;
    }
  }
  return characters;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Text without the references that KaTeX and Astro write. */
function decoded(text: string): string {
  return text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    name ? (named[name] ?? whole) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
}

/** KaTeX's fonts in one format, which every browser has that can run this site; the others are for browsers before them. */
export function withWoff2Only(css: string): string {
  return css.replaceAll(/@font-face\{[^}]*font-family:["']?KaTeX_[^}]*\}/g, (face) =>
    face.replaceAll(/,url\([^)]*\)\s*format\(["'](?:woff|truetype)["']\)/g, ''),
  );
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
