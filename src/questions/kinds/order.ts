/** Lines to put in order. Every order in which each line comes after those it needs is right. */
import type { Answer, Question, Rich } from '../question.ts';
import { shuffled } from '../shuffled.ts';
import * as said from '../verdict-words.ts';

export interface OrderItem {
  readonly text: Rich;
  /** Positions, in the author's list, of the lines this one needs before it. Without it: the line before. */
  readonly after?: readonly number[];
}

/**
 * @param items in an order that is right
 * @param seed of the order in which they are shown first
 */
export function order(ask: Rich, items: readonly OrderItem[], seed = 0): Question {
  // A line keeps its name whatever the order it is shown in: answers that are kept hold names.
  const named = items.map((item, k) => ({ ...item, k })).sort((a, b) => (a.text < b.text ? -1 : 1));
  const name = (k: number) => String.fromCharCode(97 + named.findIndex((item) => item.k === k));
  const needs = items.map((item, k) => (item.after ?? (k === 0 ? [] : [k - 1])).map((before) => ({ k, before })));
  const rules = needs.flat();

  const judge: Question['judge'] = (answer) => {
    if (new Set(answer).size !== items.length || items.some((_, k) => !answer.includes(name(k))))
      return { state: 'unreadable', say: said.everyLine };
    const broken = rules.find(({ k, before }) => answer.indexOf(name(k)) < answer.indexOf(name(before)));
    if (broken === undefined) return { state: 'right', say: said.orderWorks };
    return { state: 'wrong', say: sayBroken(broken) };
  };
  const sayBroken = ({ k, before }: { k: number; before: number }) =>
    said.needsBefore(String(items[k]?.text), String(items[before]?.text));
  const right = items.map((_, k) => name(k));
  const words = (answer: Answer) => said.inOrder(answer.map((letter) => named[letter.charCodeAt(0) - 97]?.text ?? ''));

  return {
    face: {
      ask,
      input: {
        kind: 'order',
        items: shuffled(items.length, rules, seed).map((k) => ({ value: name(k), text: items[k]?.text ?? '' })),
      },
    },
    judge,
    words,
    right,
    mistakes: rules.slice(0, 1).map((rule) => {
      const answer = right.toSpliced(rule.before, 1).toSpliced(rule.k, 0, right[rule.before] as string);
      return { answer, say: judge(answer).say };
    }),
    blanks: [],
  };
}
