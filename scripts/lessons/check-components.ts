import { runInNewContext } from 'node:vm';
import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { Mismatch, Prop, Reference } from '../../src/components/kit/lesson-props.ts';
import { suggestion } from './nearest.ts';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;
export const isJsx = (node: MdastNode): node is JsxElement =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
export type ComponentTable = Readonly<Record<string, Readonly<Record<string, Prop>>>>;

/** The names that props refer to. */
export type ContentNames = Readonly<Partial<Record<Reference, readonly string[]>>>;

/**
 * Checks a component of a lesson: whether there is one of that name, and whether it takes these props.
 *
 * @param imported names the lesson imports or exports itself; their props are theirs to check
 * @returns one sentence per mistake
 */
export function checkComponent(
  element: JsxElement,
  table: ComponentTable,
  names: ContentNames,
  imported: ReadonlySet<string>,
): string[] {
  const name = element.name ?? 'Fragment';
  if (isHtml(name)) return wrongHtml(element, name, Object.keys(table));
  if (name === 'Fragment' || imported.has(name)) return [];
  const props = table[name];
  if (!props) return [unknownName(`component <${name}>`, name, Object.keys(table))];

  const given = new Map<string, unknown>();
  let spread = false;
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxAttribute') given.set(attribute.name, literal(attribute.value));
    else spread = true;
  }
  const wrong = [...given].flatMap(([prop, value]) => {
    const rule = props[prop];
    if (!rule) return [unknownName(`prop ${prop} of <${name}>`, prop, Object.keys(props))];
    const mismatch = value === computed ? undefined : (rule.check(value) ?? unknownReference(rule, value, names));
    return mismatch ? [wrongValue(`${prop} of <${name}>`, value, mismatch)] : [];
  });
  const missing = Object.entries(props).filter(([prop, rule]) => rule.required && !given.has(prop) && !spread);
  return [...wrong, ...missing.map(([prop]) => `<${name}> needs the prop ${prop}.`)];
}

/** The props of a component as they are written; undefined where only running the lesson would tell one of them. */
export function writtenProps(element: JsxElement): Readonly<Record<string, unknown>> | undefined {
  const props: Record<string, unknown> = {};
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') return undefined;
    const value = literal(attribute.value);
    if (value === computed) return undefined;
    props[attribute.name] = value;
  }
  return props;
}

/** Stands for a value that only running the lesson would tell. */
const computed = Symbol('computed');

type AttributeValue = Extract<JsxElement['attributes'][number], { type: 'mdxJsxAttribute' }>['value'];

function literal(value: AttributeValue): unknown {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value;
  try {
    return JSON.parse(value.value);
  } catch {
    // Not a plain number, string or list: an expression, which only a program can read.
  }
  try {
    return structuredClone(runInNewContext(`(${value.value})`, Object.create(null), { timeout: 2000 }));
  } catch {
    return computed;
  }
}

/** Where the names of a reference come from, to follow the words "the name of". */
const sources: Readonly<Record<Reference, string>> = {
  experiments: 'a file in content/experiments',
  glossary: 'a file in content/glossary',
  prompts: 'a prompt in src/exercises',
  exercises: 'an exercise in src/exercises',
  questions: 'a prompt or an exercise in src/exercises',
};

function unknownReference({ refersTo }: Prop, value: unknown, names: ContentNames): Mismatch | undefined {
  if (refersTo === undefined) return undefined;
  const known = names[refersTo] ?? [];
  const unknown = String(value)
    .split(/\s+/)
    .find((name) => !known.includes(name));
  if (unknown === undefined) return undefined;
  return { expected: `the name of ${sources[refersTo]}, that is one of ${known.join(', ')}`, names: known };
}

function unknownName(what: string, name: string, names: readonly string[]): string {
  const expected = names.length > 0 ? `expected one of ${[...names].sort().join(', ')}` : 'none is expected';
  return `Unknown ${what}: ${expected}.${suggestion(name, names)}`;
}

function wrongValue(what: string, value: unknown, { expected, names = [] }: Mismatch): string {
  return `${what} is ${JSON.stringify(value)}: expected ${expected}.${suggestion(String(value), names)}`;
}

/** Elements of HTML that a text needs now and then, and their attributes. All else has a part of its own, or a style that no one gave it. */
const html: readonly string[] = ['abbr', 'br', 'cite', 'dfn', 'kbd', 'q', 'span', 'sub', 'sup'];
const htmlAttributes: readonly string[] = ['lang', 'title'];

function wrongHtml({ attributes }: JsxElement, name: string, components: readonly string[]): string[] {
  if (name === 'img')
    return ['<img> would not be of this site: expected ![what it shows](./picture.png), a file beside the lesson.'];
  if (!html.includes(name)) {
    const component = components.find((each) => each.toLowerCase() === name.toLowerCase());
    const guess = component === undefined ? suggestion(name, [...html, ...components]) : ` Did you mean ${component}?`;
    return [`<${name}> is no part of a lesson: expected Markdown, a component, or one of ${html.join(', ')}.${guess}`];
  }
  return attributes.flatMap((attribute) => {
    const given = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    return htmlAttributes.includes(given)
      ? []
      : [unknownName(`attribute ${given} of <${name}>`, given, htmlAttributes)];
  });
}

function isHtml(name: string): boolean {
  return /^[a-z]/.test(name) && !name.includes('.');
}
