/** What a lesson's text holds, in the order of its page: the sections, figures and questions that readers are sent to. */
import { type MdastNode, mdxToMdast } from 'satteri';
import * as names from './name-words.ts';

/** A part of a lesson. The id of a figure or a question is its address on the page. */
export type LessonPart =
  | { readonly kind: 'section' }
  | { readonly kind: 'figure' | 'prompt' | 'exercise'; readonly id: string };

/** Every part of a lesson, from its text without frontmatter. A warm-up asks again what has a number elsewhere. */
export function lessonParts(source: string): readonly LessonPart[] {
  return [...partsIn(mdxToMdast(source, { features: { math: true } }))];
}

/**
 * The numbers of a lesson's questions, as in `9.2`: predictions and exercises are counted apart, in the order of the page. A
 * question's id says only which it is; it stays when a question moves.
 */
export function questionNumbers(lesson: number, parts: readonly LessonPart[]): ReadonlyMap<string, string> {
  const idsOf = (kind: LessonPart['kind']) =>
    parts.flatMap((part) => ('id' in part && part.kind === kind ? part.id : []));
  return new Map(
    [idsOf('prompt'), idsOf('exercise')].flatMap((ids) => ids.map((id, k) => [id, `${lesson}.${k + 1}`] as const)),
  );
}

/**
 * What readers call these questions of a lesson, by id, in the order of its page: “Prediction 9.1”, “Exercise 9.2”. Warm-ups, which have
 * no number of the page, come first, as they do there.
 */
export function questionNames(
  lesson: number,
  parts: readonly LessonPart[],
  ids: readonly string[],
): Readonly<Record<string, string>> {
  const numbers = questionNumbers(lesson, parts);
  const inPage = parts.flatMap((part) => (part.kind === 'prompt' || part.kind === 'exercise' ? part.id : []));
  const warmUps = ids.filter((id) => !numbers.has(id));
  return Object.fromEntries([
    ...warmUps.map((id) => [id, names.warmUpOf(String(/\d+$/.exec(id)?.[0]), lesson)]),
    ...inPage
      .filter((id) => ids.includes(id))
      .map((id) => {
        const number = String(numbers.get(id));
        return [id, id.startsWith('p') ? names.prediction(number) : names.exercise(number)];
      }),
  ]);
}

function* partsIn(node: MdastNode): Generator<LessonPart> {
  if (node.type === 'heading' && node.depth === 2) yield { kind: 'section' };
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const prop = (wanted: string) => {
      const found = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === wanted);
      return typeof found?.value === 'string' ? found.value : '';
    };
    yield* written(node.name ?? '', prop('id'), prop('of'));
  }
  if ('children' in node) for (const child of node.children) yield* partsIn(child as MdastNode);
}

function written(component: string, id: string, of: string): readonly LessonPart[] {
  if (component === 'Prompt') return [{ kind: 'prompt', id }];
  if (component === 'Exercise') return [{ kind: 'exercise', id }];
  if (component === 'Fade') return of.split(/\s+/).map((each) => ({ kind: 'exercise', id: each }));
  return /^f\d+-\d+$/.test(id) ? [{ kind: 'figure', id }] : [];
}
