/** Reads the markup that a figure is rendered to, without a DOM: well-formed, every attribute in double quotes. */

export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
  readonly parent: Element | undefined;
}

const voidTags = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);
const piece = /<\/([a-z0-9]+)>|<([a-z0-9]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gi;
const attribute = /([\w:-]+)(?:="([^"]*)")?/g;

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decode = (text: string) => text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** The root element of the markup. Throws where a tag is not closed in its turn. */
export function parse(markup: string): Element {
  const root: Element & { children: (Element | string)[] } = {
    tag: '#root',
    attributes: {},
    children: [],
    parent: undefined,
  };
  let open = root;
  for (const [whole, closing, opening, attributes = '', selfClosing, text] of markup.matchAll(piece)) {
    if (text !== undefined) open.children.push(decode(text));
    else if (closing !== undefined) {
      if (open.tag !== closing) throw new SyntaxError(`</${closing}> closes <${open.tag}>`);
      open = open.parent as typeof root;
    } else if (opening !== undefined) {
      const pairs = [...attributes.matchAll(attribute)].map(([, name, value = '']) => [name, decode(value)]);
      const element = { tag: opening, attributes: Object.fromEntries(pairs), children: [], parent: open };
      open.children.push(element);
      if (selfClosing !== '/' && !voidTags.has(opening)) open = element;
    } else throw new SyntaxError(`not understood: ${whole}`);
  }
  if (open !== root) throw new SyntaxError(`<${open.tag}> is not closed`);
  return root;
}

/** The text of an element and all that is in it. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** All elements below one that pass a test, in the order of the page. */
export function all(element: Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const look = ({ children }: Element) => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      if (test(child)) found.push(child);
      look(child);
    }
  };
  look(element);
  return found;
}

// Asked of every element of hundreds of thousands of figures: no list of its classes is made for it.
export const hasClass =
  (name: string) =>
  ({ attributes }: Element): boolean => {
    const classes = attributes['class'];
    return classes !== undefined && (classes === name || ` ${classes} `.includes(` ${name} `));
  };

/** The nearest element around one that passes a test. */
export function closest(element: Element, test: (element: Element) => boolean): Element | undefined {
  for (let here = element.parent; here !== undefined; here = here.parent) if (test(here)) return here;
  return undefined;
}
