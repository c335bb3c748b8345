/** One of several options, or all that apply. */
import type { Answer, Question, Rich, Verdict } from '../question.ts';
import * as said from '../verdict-words.ts';

export interface Option {
  readonly text: Rich;
  /** Whether the option is right, as the engine found it. */
  readonly right: boolean;
  /** What is said to a reader who chose it and should not have. */
  readonly say: Rich;
}

interface Choice {
  readonly ask: Rich;
  readonly options: readonly Option[];
  /** Any number of options may be right; otherwise exactly one is. */
  readonly many?: boolean | undefined;
  /** The options are code. */
  readonly code?: boolean | undefined;
}

/** What a solution ends with where several options may be right: which ones are. */
export const rightOnes = ({ face: { input }, words, right }: Question): readonly Rich[] =>
  input.kind === 'choose' && input.many ? [said.theseAreRight(right.length, words(right))] : [];

/** Without the full stop of a sentence: what options are joined into has one of its own. */
const unended = (text: Rich): Rich => text.replace(/(?<!\.)\.$/, '');

export function choice({ ask, options, many = false, code = false }: Choice): Question {
  const right = options.flatMap((option, k) => (option.right ? [String(k)] : []));
  if (!many && right.length !== 1) throw new Error(`“${ask}”: ${right.length} options are right, expected one`);

  const judge = (answer: Answer): Verdict => {
    if (answer.length === 0) return { state: 'unreadable', say: many ? said.chooseMany : said.chooseOne };
    const wrong = options.findIndex((option, k) => option.right !== answer.includes(String(k)) && answerOf(answer, k));
    if (wrong >= 0) return { state: 'wrong', say: (options[wrong] as Option).say };
    const complete = right.every((k) => answer.includes(k));
    // What is missing is not named: it is what is asked.
    if (!complete) return { state: 'wrong', say: said.incomplete };
    return { state: 'right', say: said.right };
  };
  /** What a reader chose counts before what they left out. */
  const answerOf = (answer: Answer, k: number) => answer.includes(String(k));

  const wrongOptions = options.flatMap((option, k) => (option.right ? [] : [{ answer: [String(k)], say: option.say }]));
  return {
    face: {
      ask,
      input: {
        kind: 'choose',
        options: options.map(({ text }) => text),
        ...(many ? { many } : {}),
        ...(code ? { code } : {}),
      },
    },
    judge,
    words: (answer) => answer.map((k) => unended(options[Number(k)]?.text ?? '')).join('; '),
    right,
    mistakes: wrongOptions,
    blanks: [],
  };
}
