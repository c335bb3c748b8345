/** Code and styles that stand in a page itself: a host's policy such as `script-src 'self'` would let none of them act. */

/** A script or a style sheet in a page, in its place: `all` is the element, `kind` its name. */
export interface InlineCode {
  readonly all: string;
  readonly kind: 'script' | 'style';
  readonly body: string;
}

const pattern = /<(script|style)(?<attributes>(?:\s+(?:"[^"]*"|'[^']*'|[^'">])*)?)>(?<body>[\s\S]*?)<\/\1\s*>/g;

/** What is run or applied in a page without being fetched; data blocks are none of it. */
export function inlineCodeIn(html: string): InlineCode[] {
  return [...html.matchAll(pattern)].flatMap(([all, kind, attributes = '', body = '']) => {
    const type = /\stype\s*=\s*["']?([^\s"'>]*)/.exec(attributes)?.[1] ?? '';
    const isData = kind === 'script' && type !== '' && type !== 'module' && !/javascript$/.test(type);
    return isData || /\ssrc\s*=/.test(attributes) || body.trim() === ''
      ? []
      : [{ all, kind: kind as InlineCode['kind'], body }];
  });
}

/**
 * A page whose scripts and styles stand in files; its scripts together in one, where the first of them stood: each by itself is
 * smaller than a request. It waits for the page, as all others of the site do.
 * @param filesOf the addresses at which a file with this content may be found, mostly one
 */
export function moveInlineCode(
  html: string,
  filesOf: (code: Pick<InlineCode, 'kind' | 'body'>) => readonly string[],
): string {
  const codes = inlineCodeIn(html);
  const scripts = codes.filter(({ kind }) => kind === 'script');
  const script = [...new Set(scripts.map(({ body }) => body))].join('\n');
  return codes.reduce((page, code) => {
    const elements =
      code.kind === 'style'
        ? filesOf(code).map((address) => `<link rel="stylesheet" href="${address}">`)
        : code === scripts[0]
          ? filesOf({ kind: 'script', body: script }).map((address) => `<script src="${address}" defer></script>`)
          : [];
    // Replaced by a function: the text of a script may hold what a pattern of replacement means.
    return page.replace(code.all, () => elements.join(''));
  }, html);
}

/**
 * A script of a page as it stands in a file: an address that it imports is still meant from the page. From the file it would
 * lead astray, save at the root of a host, above which nothing leads.
 */
export const importingFromPage = (body: string) =>
  body.replace(/\bimport\(([A-Za-z_$][\w$]*)\)/g, 'import(new URL($1,document.baseURI).href)');

/** A policy without the hashes of what stands in the page no longer. */
export const withoutHashes = (html: string) =>
  html.replace(/(<meta http-equiv="content-security-policy" content="[^"]*")/, (policy) =>
    policy.replace(/ 'sha\d+-[^']*'/g, ''),
  );
