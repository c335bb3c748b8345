/** Lines to put in order. Every order in which each line comes after those it needs is right. */
import type { Answer, Question, Rich } from '../question.ts';

export interface OrderItem {
  readonly text: Rich;
  /** Positions, in the author's list, of the lines this one needs before it. Without it: the line before. */
  readonly after?: readonly number[];
}

/** The items in an order that gives nothing away: by the letters of their texts, backwards if that is the right order. */
function shuffled(items: readonly OrderItem[]) {
  const sorted = items.map((item, k) => ({ ...item, k })).sort((a, b) => (a.text < b.text ? -1 : 1));
  return sorted.every(({ k }, place) => k === place) ? sorted.reverse() : sorted;
}

/** @param items in an order that is right */
export function order(ask: Rich, items: readonly OrderItem[]): Question {
  const shown = shuffled(items);
  const name = (k: number) => String.fromCharCode(97 + shown.findIndex((item) => item.k === k));
  const needs = items.map((item, k) => (item.after ?? (k === 0 ? [] : [k - 1])).map((before) => ({ k, before })));
  const rules = needs.flat();

  const judge: Question['judge'] = (answer) => {
    if (new Set(answer).size !== items.length || items.some((_, k) => !answer.includes(name(k))))
      return { state: 'unreadable', say: 'Expected every line once, in an order.' };
    const broken = rules.find(({ k, before }) => answer.indexOf(name(k)) < answer.indexOf(name(before)));
    if (broken === undefined) return { state: 'right', say: 'This order works.' };
    return { state: 'wrong', say: sayBroken(broken) };
  };
  const sayBroken = ({ k, before }: { k: number; before: number }) =>
    `“${items[k]?.text}” needs “${items[before]?.text}” before it.`;
  const right = items.map((_, k) => name(k));
  const words = (answer: Answer) =>
    answer.map((letter) => shown[letter.charCodeAt(0) - 97]?.text ?? '').join(', then ');

  return {
    face: { ask, input: { kind: 'order', items: shown.map(({ text, k }) => ({ value: name(k), text })) } },
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
