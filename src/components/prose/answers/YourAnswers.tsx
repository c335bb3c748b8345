import { useEffect, useState } from 'preact/hooks';
import { told } from '../../../teach/scorm/words.ts';
import { clearAnswers, damagedAnswers, isAnswered, type KeptAnswer, onAnswers, readAnswers } from './store.ts';
import * as words from './your-answers-words.ts';

interface Props {
  /** Counts the answers of all lessons, for a page that asks nothing itself. */
  readonly all?: boolean;
}

/** This page's hit rate. Answers are kept in this browser only; the button forgets those of all lessons. */
export default function YourAnswers({ all = false }: Props) {
  const [answers, setAnswers] = useState<Readonly<Record<string, KeptAnswer>>>({});
  const [cleared, setCleared] = useState(false);
  const [damaged, setDamaged] = useState(0);
  const [isTold, setTold] = useState(false);
  useEffect(() => {
    setAnswers(readAnswers());
    setDamaged(damagedAnswers());
    // Packed for a learning platform (teach/scorm/package.ts).
    setTold('platform' in document.documentElement.dataset);
    return onAnswers((event) => {
      setCleared(event === undefined);
      setAnswers((before) => {
        if (event === undefined) return {};
        const { [event.id]: _, ...others } = before;
        return event.kept === undefined ? others : { ...others, [event.id]: event.kept };
      });
    });
  }, []);
  const count = Object.values(answers).filter(isAnswered).length;
  const summary = all ? words.kept(count) : count === 0 ? words.nothing : summaryOf(answers);
  return (
    <div>
      <p role="status">{cleared ? words.forgotten : summary}</p>
      {damaged === 0 ? null : <p>{words.damaged(damaged)}</p>}
      <p class="soft">{isTold ? told : words.stayHere}</p>
      {count > 0 ? (
        <button type="button" onClick={clearAnswers}>
          {words.forget}
        </button>
      ) : null}
    </div>
  );
}

/** A worked example asks nothing and is not counted. */
function summaryOf(answers: Readonly<Record<string, KeptAnswer>>): string {
  const of = (kind: string) =>
    [...document.querySelectorAll(`.task.${kind}:not(.worked)`)].map(({ id }) => answers[id]);
  const guesses = of('prompt').filter((kept) => isAnswered(kept) && !kept.shown);
  const exercises = of('exercise');
  const right = (kept: readonly (KeptAnswer | undefined)[]) => kept.filter((each) => each?.right).length;
  const solved = right(exercises);
  // Who has seen the outcome does not predict it.
  const foreseen = right(guesses.filter((kept) => !kept?.late));
  return guesses.length + solved === 0
    ? words.nothing
    : words.tally(foreseen, guesses.length, solved, exercises.length);
}
