/** The features of browsers that a style sheet and a page use. */
import postcss from 'postcss';
import { mapTags } from '../site/html.ts';
import { type Feature, featureAt, namesBelow } from './data.ts';

/** Functions and units, whatever property they stand in. */
const values = namesBelow(['css', 'types']);

/** Names that only one browser knows, and the others pass over. */
const isVendors = (name: string) => /^-(webkit|moz|ms)-/.test(name);

export function featuresOfStyles(css: string): Feature[] {
  const found: (Feature | undefined)[] = [];
  const note = (...path: string[]) => found.push(featureAt('css', ...path));
  postcss.parse(css).walk((node) => {
    if (node.type === 'atrule') {
      note('at-rules', node.name);
      for (const [, name = ''] of node.params.matchAll(/\(\s*([a-z-]+)\s*[:)<>=]/g)) note('at-rules', node.name, name);
      if (node.name === 'media' && /[<>]/.test(node.params)) note('at-rules', 'media', 'range_syntax');
    } else if (node.type === 'rule') {
      for (const [, name = ''] of node.selector.matchAll(/::?([a-z-]+)/g))
        if (!isVendors(name)) note('selectors', name);
      if (node.parent?.type === 'rule' || node.selector.includes('&')) note('selectors', 'nesting');
    } else if (node.type === 'decl') {
      note('properties', node.prop);
      for (const [name] of node.value.matchAll(/[a-z][a-z-]*/g)) note('properties', node.prop, name);
      for (const [, name, unit] of node.value.matchAll(/([a-z][a-z-]*)\(|(?<![a-z#.\w-])[\d.]+([a-z]+)\b/g))
        found.push(values.get(name ?? unit ?? ''));
    }
  });
  return found.filter((feature) => feature !== undefined);
}

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** Elements, their attributes, and the values of attributes that all elements may have. */
export function featuresOfPage(html: string): Feature[] {
  const found: (Feature | undefined)[] = [];
  mapTags(html, (tag, attributes) => {
    found.push(featureAt('html', 'elements', tag));
    for (const [, name = '', value = ''] of attributes.matchAll(attribute)) {
      found.push(featureAt('html', 'elements', tag, name), featureAt('html', 'global_attributes', name));
      found.push(featureAt('html', 'global_attributes', name, value.replaceAll('"', '')));
    }
    return attributes;
  });
  return found.filter((feature) => feature !== undefined);
}
