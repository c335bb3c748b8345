import type { HastPluginDefinition } from 'satteri';

/**
 * Puts every table of a text into a box, wherever the table stands: what is wider than its place scrolls there, and the table itself
 * stays a table to who hears it. While one scrolls, src/components/site/scroll-focus.ts names the box and lets the keyboard reach it.
 */
export function tableBoxes(): HastPluginDefinition {
  return {
    name: 'table-boxes',
    element: [
      {
        filter: ['table'],
        visit(node, context) {
          const properties = { className: ['table-box', 'of-text'] };
          context.wrapNode(node, { type: 'element', tagName: 'div', properties, children: [] });
        },
      },
    ],
  };
}
