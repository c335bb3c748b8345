/** The questions of a page: each once, of its own lesson, and a place that says how they were answered. */
import type { MdastNode } from 'satteri';
import { isJsx, writtenProps } from './check-components.ts';
import { descendants, type NodeProblem, ownNode } from './node-problem.ts';

/** A question where a lesson asks it. */
export interface AskedQuestion {
  readonly node: MdastNode;
  readonly component: string;
  readonly id: string;
}

const asking: Readonly<Record<string, 'id' | 'of'>> = { Prompt: 'id', Exercise: 'id', Fade: 'of', WarmUp: 'of' };

export function questionsIn(root: MdastNode): AskedQuestion[] {
  return [...descendants(root)].flatMap((node) => {
    const component = isJsx(node) ? (node.name ?? '') : '';
    const prop = Object.hasOwn(asking, component) ? asking[component] : undefined;
    const ids = isJsx(node) && prop ? writtenProps(node)?.[prop] : undefined;
    return typeof ids === 'string'
      ? ids
          .trim()
          .split(/\s+/)
          .map((id) => ({ node, component, id }))
      : [];
  });
}

/** @param lesson the number of the lesson; undefined where it has none */
export function wrongQuestions(root: MdastNode, lesson: number | undefined): NodeProblem[] {
  const asked = questionsIn(root);
  const first = new Map<string, MdastNode>();
  const wrong = asked.flatMap(({ node, component, id }): NodeProblem[] => {
    const [, of] = /^[pxw](\d+)-\d+$/.exec(id) ?? [];
    const twin = first.get(id);
    first.set(id, twin ?? node);
    if (twin !== undefined)
      return ownNode(node, `${id} is asked already in line ${twin.position?.start.line}: expected each question once.`);
    // A warm-up asks again what earlier lessons have asked; that the question exists is the check of its prop.
    if (lesson === undefined || of === undefined || component === 'WarmUp' || Number(of) === lesson) return [];
    return ownNode(
      node,
      `${id} is a question of lesson ${of}: expected one of lesson ${lesson}, or <WarmUp of="${id} …" /> to ask it again.`,
    );
  });
  return [...wrong, ...withoutAnswers(root, asked)];
}

function withoutAnswers(root: MdastNode, asked: readonly AskedQuestion[]): NodeProblem[] {
  const places = [...descendants(root)].filter((node) => isJsx(node) && node.name === 'YourAnswers');
  const [last] = asked.slice(-1);
  if (places.length === 0 && last !== undefined)
    return ownNode(
      last.node,
      'The lesson asks, but says nowhere how its questions were answered: expected <YourAnswers /> behind the last one.',
    );
  return places
    .slice(1)
    .flatMap((node) =>
      ownNode(node, '<YourAnswers /> stands here a second time: expected it once, behind the last question.'),
    );
}
