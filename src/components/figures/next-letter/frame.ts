/** F17.4: what a small recurrent network says at each step of a text, after so many updates. */
import { rightOf, type Task, type Trained, taskOf } from '../../../exercises/sequences/letters.ts';
import * as words from './words.ts';

export interface LetterStep {
  readonly reads: string;
  readonly says: string;
  /** Undefined where nothing is asked yet. */
  readonly target: string | undefined;
  /** Of the target; of what is said, where nothing is asked. */
  readonly share: number;
  readonly isRight: boolean | undefined;
  /** The hidden state, from −1 to 1. */
  readonly state: readonly number[];
}

export interface LetterFrame {
  readonly steps: readonly LetterStep[];
  readonly right: number;
  readonly asked: number;
  readonly loss: number;
  /** The losses so far, from update 0. */
  readonly losses: readonly number[];
  readonly sentence: string;
}

/** A space is seen as a low line. */
export const seen = (sign: string) => (sign === ' ' ? '␣' : sign);

export function letterFrame(
  run: Trained,
  update: number,
  { task, shown, text }: { readonly task: Task; readonly shown: 'learned' | 'another'; readonly text: string },
): LetterFrame {
  const asks = taskOf(task, text, run.alphabet);
  const said = run.said(update, asks.inputs);
  const steps = asks.inputs.map((read, t): LetterStep => {
    const shares = said.shares[t] as Float64Array;
    const named = shares.indexOf(Math.max(...shares));
    const target = asks.targets[t];
    return {
      reads: run.alphabet[read] as string,
      says: run.alphabet[named] as string,
      target: target === undefined ? undefined : run.alphabet[target],
      share: shares[target ?? named] as number,
      isRight: target === undefined ? undefined : target === named,
      state: [...(said.states[t] as Float64Array)],
    };
  });
  const score = rightOf(asks, said);
  const loss = run.lossAt(update);
  const whose = shown === 'learned' ? words.ofTheText : words.ofAText;
  const when = update === 0 ? words.beforeTheFirstUpdate : words.after(update);
  return {
    ...{ steps, loss, ...score },
    losses: Array.from({ length: update + 1 }, (_, k) => run.lossAt(k)),
    sentence: words.lossIsOfAnswers(when, loss, score.right, score.asked, whose),
  };
}
