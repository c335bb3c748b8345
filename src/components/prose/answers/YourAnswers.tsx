import { useEffect, useState } from 'preact/hooks';
import { clearAnswers, type KeptAnswer, onAnswers, readAnswers } from './store.ts';

interface Props {
  /** Counts the answers of all lessons, for a page that asks nothing itself. */
  readonly all?: boolean;
}

/** This page's hit rate. Answers are kept in this browser only; the button forgets those of all lessons. */
export default function YourAnswers({ all = false }: Props) {
  const [answers, setAnswers] = useState<Readonly<Record<string, KeptAnswer>>>({});
  const [cleared, setCleared] = useState(false);
  useEffect(() => {
    setAnswers(readAnswers());
    return onAnswers((event) => {
      setCleared(event === undefined);
      setAnswers((before) => {
        if (event === undefined) return {};
        const { [event.id]: _, ...others } = before;
        return event.kept === undefined ? others : { ...others, [event.id]: event.kept };
      });
    });
  }, []);
  const here = Object.entries(answers).filter(([id]) => document.getElementById(id) !== null);
  const guesses = here.filter(([id, { shown }]) => id.startsWith('p') && !shown);
  const solved = here.filter(([id, { right }]) => !id.startsWith('p') && right).length;
  const hits = guesses.filter(([, { right }]) => right).length;
  const count = Object.keys(answers).length;
  const summary = all
    ? `Answers kept in this browser: ${count}.`
    : guesses.length + solved === 0
      ? 'Nothing answered on this page yet.'
      : `Predictions: ${hits} of ${guesses.length} right. Exercises solved: ${solved}.`;
  return (
    <div>
      <p role="status">{cleared ? 'All answers are forgotten.' : summary}</p>
      <p class="soft">Answers stay in this browser; nothing is sent anywhere.</p>
      {count > 0 ? (
        <button type="button" onClick={clearAnswers}>
          Forget all my answers
        </button>
      ) : null}
    </div>
  );
}
