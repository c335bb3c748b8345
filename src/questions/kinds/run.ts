/** A run that the reader has trained in this page. What it reached is judged; any settings that lead there will do. */
import type { Answer, Question, Rich } from '../question.ts';
import { type ReportedRun, readRun, runWords, writeRun } from '../reported-run.ts';
import { chooseRun } from '../verdict-words.ts';
import type { Behaviour } from './construct.ts';

export interface WantedRun {
  /** Whether a run does what is asked, by what it has reached. */
  check(run: ReportedRun): Behaviour;
  /** Known ways to miss it, each with a run that does. The first whose `when` holds is said. */
  readonly diagnose: readonly {
    readonly when: (run: ReportedRun) => boolean;
    readonly say: Rich;
    readonly example: ReportedRun;
  }[];
  /** A run that does it: for the worked solution and the tests. Never compared with an answer. */
  readonly example: ReportedRun;
}

/** The judge of an exercise of the kind `run`. */
export const runThat =
  ({ check, diagnose, example }: WantedRun) =>
  (ask: Rich): Question => ({
    face: { ask, input: { kind: 'run' } },
    judge([text = '']) {
      const run = readRun(text);
      if (run === undefined) return { state: 'unreadable', say: chooseRun };
      const { ok, say } = check(run);
      if (ok) return { state: 'right', say };
      const known = diagnose.find(({ when }) => when(run));
      return { state: 'wrong', say: known ? `${known.say} ${say}` : say };
    },
    words: ([text = '']: Answer) => runWords(text),
    right: [writeRun(example)],
    mistakes: diagnose.map((known) => ({ answer: [writeRun(known.example)], say: known.say })),
    blanks: [],
  });
