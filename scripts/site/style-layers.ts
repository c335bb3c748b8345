/** Cascade layers: which sheet outranks which is decided by the room it stands in, not by the order in which a page loads them. */
import path from 'node:path';
import type { AtRule, ChildNode, Plugin, Root } from 'postcss';

/** Later ones win, however weak their selectors are. */
export const layerNames = [
  'base',
  'math',
  'page',
  'site',
  'prose',
  'kit',
  'pictures',
  'figures',
  'lab',
  'workbench',
  // Takes away what has no room in it, whatever it is.
  'slot',
  'print',
] as const;
export type Layer = (typeof layerNames)[number];

/** The first that fits counts. A sheet in none of these places has no layer yet. */
const rooms: readonly (readonly [place: RegExp, layer: Layer])[] = [
  [/(?:^|\/)node_modules\/katex\//, 'math'],
  [/^src\/styles\/page\.css$/, 'page'],
  [/^src\/styles\/print\.css$/, 'print'],
  [/^src\/styles\//, 'base'],
  [/^src\/(?:layouts|pages|components\/site)\//, 'site'],
  [/^tests\/specimens\//, 'site'],
  [/^src\/components\/prose\//, 'prose'],
  [/^src\/(?:components\/(?:kit|figures)|lab)\/[^/]+\/(?:slot(?:-[a-z]+)?|deck)\.css$/, 'slot'],
  // A slot as large as the screen.
  [/^src\/components\/kit\/stage\/projection\//, 'slot'],
  [/^src\/components\/kit\/(?:stage|formula|controls|table)\//, 'kit'],
  [/^src\/components\/kit\//, 'pictures'],
  [/^src\/components\/figures\//, 'figures'],
  [/^src\/lab\//, 'lab'],
  // On one storey, and never on one page.
  [/^src\/(?:workbench|teach|search)\//, 'workbench'],
];

/**
 * @param file path of a style sheet, or of a component with styles, from the root of the project
 * @throws when it stands in no room that has a layer
 */
export function layerOf(file: string): Layer {
  const room = rooms.find(([place]) => place.test(file));
  if (!room) throw new Error(`${file} is in no cascade layer: give its folder one in scripts/site/style-layers.ts.`);
  return room[1];
}

/** For browsers that know no layers. */
const layerless = 'src/styles/oldest-browsers.css';

/** What no layer can hold, and fonts, which need none. */
const apart: ReadonlySet<string> = new Set(['charset', 'import', 'font-face', 'layer']);

/**
 * Puts every rule into the layer of the file that it stands in, also of a file that another one imports, and writes the order of
 * the layers above it: whichever sheet is the first of a page, the order is the same.
 *
 * @param root folder of the project
 */
export function styleLayers(root: string): Plugin {
  return {
    postcssPlugin: 'style-layers',
    OnceExit(sheet, { AtRule }) {
      // Styles of a component come twice: scoped, and as a module.
      if (sheet.some(isOrder)) return;
      const groups = byLayer(sheet, root);
      if (groups.length === 0) return;
      for (const [layer, nodes] of groups) {
        const block = new AtRule({ name: 'layer', params: layer, nodes: [] });
        (nodes[0] as ChildNode).before(block);
        block.append(...nodes);
      }
      const firstBlock = sheet.nodes.findIndex((node) => node.type === 'atrule' && node.name === 'layer');
      sheet.insertBefore(firstBlock, new AtRule({ name: 'layer', params: layerNames.join(', ') }));
    },
  };
}

const isOrder = (node: ChildNode) => isLayer(node) && node.nodes === undefined;
const isLayer = (node: ChildNode): node is AtRule => node.type === 'atrule' && node.name === 'layer';

/** Rules that follow each other and belong to one layer. */
function byLayer(sheet: Root, root: string): [Layer, ChildNode[]][] {
  const groups: [Layer, ChildNode[]][] = [];
  for (const node of sheet.nodes) {
    if (node.type === 'comment' || (node.type === 'atrule' && apart.has(node.name))) continue;
    const place = placeOf(node, root);
    if (place === layerless) continue;
    const layer = layerOf(place);
    const last = groups.at(-1);
    if (last?.[0] === layer) last[1].push(node);
    else groups.push([layer, [node]]);
  }
  return groups;
}

/** Where a rule stands, from the root of the project, with slashes and without what the bundler asks of it. */
function placeOf(node: ChildNode, root: string): string {
  const file = (node.source?.input.file ?? node.source?.input.from ?? '').replace(/\?.*$/s, '');
  return path.relative(root, file).split(path.sep).join('/');
}
