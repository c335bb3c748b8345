import { createHash } from 'node:crypto';
import { mapAttributes, mapTags } from './html.ts';

/** Declarations of style attributes, by the class that stands for them. */
export type StyleClasses = Map<string, string>;

/**
 * Replaces every style attribute of a page by a class, so that the content security policy need not allow inline
 * styles. KaTeX's markup is full of them.
 *
 * @param classes gets the classes the page uses
 */
export function moveInlineStyles(html: string, classes: StyleClasses): string {
  return mapTags(html, (_tag, attributes) => {
    let style: string | undefined;
    mapAttributes(attributes, (name, value) => {
      if (name === 'style') style = value.trim().replace(/;$/, '');
      return value;
    });
    if (style === undefined) return attributes;
    const rest = attributes.replace(/\s+style\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/i, '');
    if (style === '') return rest;
    const name = className(style);
    classes.set(name, style);
    return addClass(rest, name);
  });
}

/** The style sheet of the classes: as specific as four classes, since a style attribute beats every selector. */
export function styleSheet(classes: StyleClasses): string {
  const rules = [...classes].sort().map(([name, style]) => `${`.${name}`.repeat(4)}{${style}}`);
  return `${rules.join('\n')}\n`;
}

function className(style: string): string {
  return `s${createHash('sha256').update(style).digest('hex').slice(0, 8)}`;
}

function addClass(attributes: string, name: string): string {
  let added = false;
  const extended = mapAttributes(attributes, (attribute, value) => {
    if (attribute !== 'class') return value;
    added = true;
    return `${name} ${value}`;
  });
  if (added) return extended;
  const selfClosing = /\s*\/$/.exec(attributes)?.[0] ?? '';
  return `${attributes.slice(0, attributes.length - selfClosing.length)} class="${name}"${selfClosing}`;
}
