/** Answers of all lessons to make receipts of: each question answered rightly, or by one of its known mistakes. */
import { questionsOf } from '../../../scripts/lessons/rubric.ts';
import { asks } from '../../../src/questions/question.ts';
import type { LoadQuestions, Settled } from '../../../src/teach/receipt/check.ts';
import type { Receipt, ReceiptAnswer } from '../../../src/teach/receipt/receipt.ts';
import { slugs } from '../worksheet/lessons.ts';

export const loadQuestions: LoadQuestions = questionsOf;

/** A Tuesday afternoon, in minutes. */
export const made = 29_943_000;

export const answerTo = (
  slot: string,
  answer: readonly string[],
  more: Partial<ReceiptAnswer> = {},
): ReceiptAnswer => ({
  slot,
  answer,
  seed: 0,
  shown: false,
  late: false,
  tries: 1,
  at: made - 30,
  ...more,
});

export const receiptOf = (answers: readonly ReceiptAnswer[], name = ''): Receipt => ({ name, made, answers });

export interface Known {
  readonly slot: string;
  readonly right: readonly string[];
  readonly mistakes: readonly { readonly answer: readonly string[]; readonly say: string }[];
}

/** What tests have settled, for all of them. */
export const settled: Settled = new Map();

/** All questions of all lessons that ask something, with the lesson's own numbers. */
export async function allQuestions(): Promise<readonly Known[]> {
  const known: Known[] = [];
  for (const slug of slugs) {
    const { prompts, exercises } = await loadQuestions(slug);
    for (const [slot, question] of [...Object.entries(prompts), ...Object.entries(exercises)]) {
      const its = question.settle(0);
      const { face, right, mistakes } = its;
      settled.set(slot, its);
      if (asks(face)) known.push({ slot, right, mistakes });
    }
  }
  return known;
}
