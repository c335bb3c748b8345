import katex, { type KatexOptions } from 'katex';
import type { HastPluginDefinition, HastVisitorContext } from 'satteri';
import { colourOf, isColour } from '../../src/notation/colours.ts';

/** KaTeX would leave it out of a formula of its own, and break the line of the text in another. */
const noNewLine = '\\\\ begins no new line here; expected it inside of \\begin{aligned} … \\end{aligned}';

/** KaTeX's strict mode; of the commands that need trust only `\htmlData`, which ties a term to a figure's cell. */
const options: KatexOptions = {
  output: 'htmlAndMathml',
  throwOnError: true,
  strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  trust: ({ command }) => {
    if (command === '\\htmlData') return true;
    throw new katex.ParseError(`${command} is not allowed here`);
  },
};

/** Widths of large signs in em, as KaTeX's fonts have them: in a line of text, and in a formula of its own. */
const signs: Readonly<Record<string, readonly [small: number, large: number]>> = {
  '∑': [1.05556, 1.44445],
  '∏': [0.94445, 1.27778],
  '∫': [0.47222, 0.55556],
};

/** Gives each large sign its room before its font is there: what stands beside it would move when the font comes. */
const withRoom = (html: string) =>
  html.replaceAll(
    /(class="mop op-symbol (small|large)-op")(?: style="([^"]*)")?>([∑∏∫])</g,
    (_, before: string, size: string, style: string | undefined, sign: string) => {
      const width = signs[sign]?.[size === 'small' ? 0 : 1];
      return `${before} style="display:inline-block;width:${width}em;${style ?? ''}">${sign}<`;
    },
  );

/**
 * A formula as HTML and MathML, without the note of its TeX: nobody sees or hears it, and it is a tenth of the markup. No translator
 * takes its letters for words.
 *
 * @param tex the formula without its dollar signs
 * @param displayMode true for a formula on a line of its own
 * @throws katex.ParseError, with the position inside the formula, when KaTeX cannot read it
 */
export function renderFormula(tex: string, displayMode: boolean): string {
  const html = katex.renderToString(tex, { ...options, displayMode });
  if (/class="mspace( katex-newline)?"><\/span>/.test(html)) throw new katex.ParseError(noNewLine);
  const markup = withRoom(html)
    .replace(/<annotation encoding="application\/x-tex">[^<]*<\/annotation>/, '')
    .replace('<span class="katex"', '<span translate="no" class="katex"');
  return inColour(markup);
}

/** A slanted letter as KaTeX sets it; before it, if it has an index, the group of both. */
const letterPattern =
  /(?:(<span class="mord)("><span class="mord mathnormal"(?: style="[^"]*")?>(\p{L})<\/span><span class="msupsub"><span class="vlist-t vlist-t2">))|(<span class="mord mathnormal)("(?: style="[^"]*")?>(\p{L})<\/span>)/gu;

/** A letter below a hat: the group of both, and the letter in it. */
const hattedPattern =
  /(<span class="mord katex-accent)(">(?:<span[^>]*>)+<\/span><span class="mord mathnormal)("[^>]*>(\p{L})<\/span><\/span><span[^>]*><span[^>]*><\/span><span class="accent-body"[^>]*><span class="mord">\^)/gu;

/** Gives each letter below a hat the colour of both: ŷ is what the network says, and no target. */
const hatsInColour = (markup: string) =>
  markup.replaceAll(hattedPattern, (found, group: string, between: string, rest: string, letter: string) => {
    const colour = colourOf(`${letter}\u0302`.normalize('NFC'));
    return colour === 'plain' ? found : `${group} sym-${colour}${between} sym-${colour}${rest}`;
  });

/** A term that names its own colour: the letters of a graph are mere names, and have none. */
const ownColour = (markup: string) =>
  markup.replaceAll(/class="enclosing"([^>]*?) data-colour="([^"]*)"/g, (_, others: string, colour: string) => {
    if (!isColour(colour)) throw new katex.ParseError(`\\htmlData{colour=${colour}} is no colour of the figures`);
    return `class="enclosing sym-${colour}"${others}`;
  });

/** Gives each letter that has a colour in the figures the same colour, its index included. */
function inColour(markup: string): string {
  return ownColour(hatsInColour(markup)).replaceAll(
    letterPattern,
    (found, group: string | undefined, rest: string, indexed: string, alone: string, end: string, letter: string) => {
      const colour = colourOf(indexed ?? letter);
      if (colour === 'plain') return found;
      return group === undefined ? `${alone} sym-${colour}${end}` : `${group} sym-${colour}${rest}`;
    },
  );
}

/**
 * Renders the formulas Sätteri has found (`<code class="language-math math-inline|math-display">`) at build time.
 * In MDX the markup goes in as `<Fragment set:html>`: KaTeX's exact bytes, and several times faster than a tree.
 */
export function katexPlugin(): HastPluginDefinition {
  return {
    name: 'katex',
    element: [
      {
        filter: ['pre'],
        visit(node, context) {
          const code = node.children.find((child) => hasClass(child, 'math-display'));
          return code && formulaNode(context.textContent(code).trim(), true, context);
        },
      },
      {
        filter: ['code'],
        visit(node, context) {
          return hasClass(node, 'math-inline') ? formulaNode(context.textContent(node), false, context) : undefined;
        },
      },
    ],
  };
}

function hasClass(node: object, name: string): boolean {
  const className = (node as { properties?: { className?: unknown } }).properties?.className;
  return Array.isArray(className) && className.includes(name);
}

function formulaNode(tex: string, displayMode: boolean, context: HastVisitorContext) {
  const value = renderFormula(tex, displayMode);
  if (context.sourceFormat !== 'mdx') return { type: 'raw' as const, value };
  return {
    type: displayMode ? ('mdxJsxFlowElement' as const) : ('mdxJsxTextElement' as const),
    name: 'Fragment',
    attributes: [{ type: 'mdxJsxAttribute' as const, name: 'set:html', value }],
    children: [],
  };
}
