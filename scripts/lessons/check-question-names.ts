import type { ContentNames } from './check-components.ts';
import { suggestion } from './nearest.ts';
import type { Problem } from './problem.ts';

/** The name of a question with its number, as nobody should write it. */
export const numberedQuestion = /\b(?:Exercise|Prediction|Worked example)s? \d+\.\d+/g;

/**
 * Questions are numbered in the order of the page, so a number that an author writes is wrong as soon as one moves. Says where
 * one is written, and where the frontmatter names a question that does not exist.
 */
export function checkQuestionNames(file: string, source: string, names: ContentNames): Problem[] {
  const known = names.questions ?? [];
  return source.split('\n').flatMap((text, at) => {
    const problem = (index: number, message: string) => ({ file, line: at + 1, column: index + 1, message });
    const numbered = [...text.matchAll(numberedQuestion)].map(({ 0: name, index }) =>
      problem(
        index,
        `“${name}” is wrong when a question moves: write <Task of="x9-5" />, or {x9-5} in the frontmatter, with its id.`,
      ),
    );
    const unknown = [...text.matchAll(/\{([pxw]\d+-\d+)\}/g)]
      .filter(([, id = '']) => !known.includes(id))
      .map(({ 0: written, 1: id = '', index }) =>
        problem(index, `There is no question ${written}.${suggestion(id, known)}`),
      );
    return [...numbered, ...unknown];
  });
}
