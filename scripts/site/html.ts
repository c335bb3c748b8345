/**
 * The little of HTML that the steps after the build need. They read what Astro has written, never what a visitor sends,
 * so tags can be found by pattern; text, comments, scripts and styles are passed through byte for byte.
 */

const attributesPattern = `(?:"[^"]*"|'[^']*'|[^'">])*`;
const tagPattern = new RegExp(
  `<!--[\\s\\S]*?-->|<(script|style|textarea|title)\\b(${attributesPattern})>([\\s\\S]*?)</\\1\\s*>|<([a-zA-Z][\\w:-]*)(${attributesPattern})>`,
  'g',
);
const attributePattern = /([^\s"'<>/=]+)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/g;

/**
 * Rewrites the attributes of every start tag.
 * @param map gets the tag's name and the text of its attributes, gives the new text of the attributes
 */
export function mapTags(html: string, map: (name: string, attributes: string) => string): string {
  return html.replace(
    tagPattern,
    (match, rawName?: string, rawAttributes = '', body = '', name?: string, attributes = '') => {
      if (rawName) return `<${rawName}${map(rawName, rawAttributes)}>${body}</${rawName}>`;
      return name ? `<${name}${map(name, attributes)}>` : match;
    },
  );
}

/** Rewrites the values of attributes; `map` gets the lower-case name and the value, entities decoded. */
export function mapAttributes(attributes: string, map: (name: string, value: string) => string): string {
  return attributes.replace(attributePattern, (match, name: string, equals: string, quoted: string) => {
    const quote = /^["']/.exec(quoted)?.[0] ?? '';
    const value = decodeEntities(quote ? quoted.slice(1, -1) : quoted);
    const mapped = map(name.toLowerCase(), value);
    return mapped === value ? match : `${name}${equals}"${encodeEntities(mapped)}"`;
  });
}

/** Every id (and name of an anchor) a link can point to. */
export function anchorsOf(html: string): Set<string> {
  const anchors = new Set<string>();
  mapTags(html, (tag, attributes) =>
    mapAttributes(attributes, (name, value) => {
      if (name === 'id' || (name === 'name' && tag === 'a')) anchors.add(value);
      return value;
    }),
  );
  return anchors;
}

/** The last is this site's own: a script that is written into the page on use. */
const links = new Set(['href', 'src', 'poster', 'action', 'data', 'xlink:href', 'data-carry']);
const islandLinks = new Set(['component-url', 'renderer-url', 'before-hydration-url']);
/** The address of a built file among what an island is given: a string of its own in JSON. */
const builtFile = /(?<=")\/(?:[^"\s]*\/)?_a\/[^"\s]+(?=")/g;

/** Rewrites every URL a page refers to; `map` gets the URL as it stands in the page and the attribute it stands in. */
export function mapUrls(html: string, map: (url: string, attribute: string) => string): string {
  return mapTags(html, (tag, attributes) =>
    mapAttributes(attributes, (name, value) => {
      if (links.has(name) || islandLinks.has(name)) return map(value, name);
      if (name === 'srcset' || name === 'imagesrcset') {
        return value.replace(/(^|,\s*)([^\s,]+)/g, (_match, before: string, url: string) => before + map(url, name));
      }
      if (name === 'props' && tag === 'astro-island') return value.replace(builtFile, (url) => map(url, name));
      if (name === 'style') return mapCssUrls(value, (url) => map(url, name));
      if (name === 'content') {
        return value.replace(
          /^(\s*\d+\s*;\s*url=)(\S+)/i,
          (_match, before: string, url: string) => before + map(url, name),
        );
      }
      return value;
    }),
  );
}

/** Rewrites every `url(…)` of a style sheet or a style attribute. */
export function mapCssUrls(css: string, map: (url: string) => string): string {
  return css.replace(/url\(\s*(['"]?)([^)'"]*)\1\s*\)/g, (match, quote: string, url: string) => {
    const mapped = map(url);
    return mapped === url ? match : `url(${quote}${mapped}${quote})`;
  });
}

/** Text of a page without the references that Astro writes. */
export function decodeEntities(text: string): string {
  return text
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#38;|&amp;/g, '&');
}

/** Text as it may stand in a page, in an attribute too. */
export function encodeEntities(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
