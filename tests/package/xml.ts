/** As much of XML as a manifest uses, read strictly: what is not well-formed is refused, and names know their namespaces. */

export interface XmlElement {
  /** The address of the namespace; empty for none. */
  readonly space: string;
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** The text directly in it. */
  readonly text: string;
}

export interface XmlAttribute {
  readonly space: string;
  readonly name: string;
  readonly value: string;
}

interface Open extends XmlElement {
  readonly written: string;
  readonly spaces: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const name = String.raw`[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?`;
const tokens = new RegExp(
  String.raw`<!--(?<comment>[\s\S]*?)-->|</(?<end>${name})\s*>|<(?<start>${name})(?<attributes>(?:\s+${name}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<closed>/?)>|(?<text>[^<]+)`,
  'y',
);
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** @throws Error where it is not well-formed, or a prefix stands for no namespace */
export function readXml(source: string): XmlElement {
  const body = source.replace(/^<\?xml version="1\.0"(?: encoding="UTF-8")?\?>\s*/, '');
  const root: Open = { space: '', name: '', written: '', attributes: [], children: [], text: '', spaces: {} };
  const open = [root];
  tokens.lastIndex = 0;
  while (tokens.lastIndex < body.length) {
    const at = tokens.lastIndex;
    const { groups } = tokens.exec(body) ?? {};
    if (groups === undefined) throw new Error(`not well-formed at “${body.slice(at, at + 30)}”`);
    const { end, start, attributes = '', closed, text } = groups;
    const inner = open.at(-1) as Open;
    if (text !== undefined) inner.text += decoded(text);
    else if (start !== undefined) {
      const element = opened(start, attributes, inner.spaces);
      inner.children.push(element);
      if (closed === '') open.push(element);
    } else if (end !== undefined && open.pop()?.written !== end) throw new Error(`</${end}> closes another element`);
  }
  const [element, ...others] = root.children;
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.written}> is not closed`);
  if (element === undefined || others.length > 0 || root.text.trim() !== '')
    throw new Error('there is not exactly one element that holds all others');
  return element;
}

function opened(written: string, source: string, around: Readonly<Record<string, string>>): Open {
  const pairs = [...source.matchAll(new RegExp(String.raw`(${name})\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'g'))].map(
    ([, key = '', double, single]) => [key, decoded(double ?? single ?? '')] as const,
  );
  const twice = pairs.find(([key], k) => pairs.findIndex(([other]) => other === key) !== k);
  if (twice) throw new Error(`<${written}> has ${twice[0]} twice`);
  const declared = pairs.flatMap(([key, value]) =>
    key === 'xmlns' ? [['', value]] : key.startsWith('xmlns:') ? [[key.slice(6), value]] : [],
  );
  const spaces = { xml: 'http://www.w3.org/XML/1998/namespace', ...around, ...Object.fromEntries(declared) };
  const resolved = (key: string, usual: string) => {
    const [prefix, local] = key.includes(':') ? (key.split(':') as [string, string]) : ['', key];
    const space = prefix === '' ? usual : spaces[prefix];
    if (space === undefined) throw new Error(`the prefix of ${key} stands for no namespace`);
    return { space, name: local };
  };
  const attributes = pairs
    .filter(([key]) => !/^xmlns(?::|$)/.test(key))
    .map(([key, value]) => ({ ...resolved(key, ''), value }));
  return { ...resolved(written, spaces[''] ?? ''), written, attributes, children: [], text: '', spaces };
}

const decoded = (text: string) =>
  text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));|&/gi, (all, decimal, hex, named) => {
    if (decimal ?? hex) return String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal ? 10 : 16));
    const sign = entities[named as string];
    if (sign === undefined) throw new Error(`“${all}” stands for nothing`);
    return sign;
  });
