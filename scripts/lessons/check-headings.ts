/** Headings that lead readers and links astray. */
import type { MdastNode } from 'satteri';
import { headingAnchors, headingText } from './check-links.ts';
import { type NodeProblem, ownNode } from './node-problem.ts';

type Heading = MdastNode & { type: 'heading' };

const isHeading = (node: MdastNode): node is Heading => node.type === 'heading';
const signs = (depth: number) => '#'.repeat(depth);

/** A second title, a level that is left out, no words, or the words of another heading. */
export function wrongHeadings(nodes: readonly MdastNode[]): NodeProblem[] {
  const headings = nodes.filter(isHeading);
  const anchors = headingAnchors(headings);
  // Above the first stands the title of the page.
  const deepest = (k: number) => (headings[k - 1]?.depth ?? 1) + 1;
  return headings.flatMap((heading, k) => {
    const { depth } = heading;
    const text = headingText(heading).trim();
    if (text === '') return ownNode(heading, `This heading is empty: expected words behind ${signs(depth)}.`);
    if (depth === 1)
      return ownNode(heading, `“${text}” would be a second title: expected ## here, and the title in the frontmatter.`);
    if (depth > deepest(k))
      return ownNode(
        heading,
        `“${text}” leaves out a level, which screen readers count: expected ${signs(deepest(k))} or fewer #.`,
      );
    const first = anchors.indexOf(anchors[k] as string);
    return first === k
      ? []
      : ownNode(
          heading,
          `“${text}” is a heading in line ${headings[first]?.position?.start.line} already, where links to #${anchors[k]} lead: expected other words.`,
        );
  });
}
