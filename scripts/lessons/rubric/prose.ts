/** What the rubric asks of the text: numbers bound to the engine, short sentences, something to do often enough. */
import type { Problem } from '../problem.ts';
import type { Block, Part } from './blocks.ts';

/** Words a sentence has on average, at most. */
export const longestSentence = 22;
/** Words between two things to do, at most. */
export const longestStretch = 120;

type Finding = Omit<Problem, 'file'>;

const isBlock = (part: Part): part is Block => part.kind !== 'doing';

/** Decimals of more than two digits are the engine's to say: they would drift when an experiment changes. */
export function typedNumbers(parts: readonly Part[]): Finding[] {
  return parts
    .filter(isBlock)
    .flatMap(({ line, text, formulas }) =>
      [text, ...formulas].flatMap((each) =>
        [...each.matchAll(/\d*\.\d{3,}/g)]
          .map(([found]) => found)
          .map((found) => ({ line, message: `R1: ${found} is typed; write <Value …/>, so that the engine says it.` })),
      ),
    );
}

export function longSentences(parts: readonly Part[]): Finding[] {
  const lengths = parts
    .filter((part): part is Block => isBlock(part) && part.kind === 'text')
    .flatMap(({ text }) => sentencesOf(text).map(wordCount))
    .filter((words) => words > 0);
  const mean = lengths.reduce((sum, words) => sum + words, 0) / Math.max(1, lengths.length);
  if (mean <= longestSentence) return [];
  return [
    {
      line: 1,
      message: `R14: sentences have ${mean.toFixed(1)} words on average; expected ${longestSentence} at most.`,
    },
  ];
}

/** Stretches of text in which there is nothing to do. What is folded is read on demand and does not count. */
export function longStretches(parts: readonly Part[]): Finding[] {
  const findings: Finding[] = [];
  let words = 0;
  let first = 1;
  const close = () => {
    if (words > longestStretch)
      findings.push({
        line: first,
        message: `R14: ${words} words without anything to do; expected ${longestStretch} at most.`,
      });
    words = 0;
  };
  for (const part of parts) {
    if (part.kind === 'doing') close();
    else if (!part.folded) {
      if (words === 0) first = part.line;
      words += wordCount(part.text);
    }
  }
  close();
  return findings;
}

export const sentencesOf = (text: string) => text.split(/(?<=[.!?:][”’)]?)\s+/);

export const wordCount = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}◊]/u.test(word)).length;
