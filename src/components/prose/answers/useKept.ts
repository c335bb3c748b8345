import { useEffect, useState } from 'preact/hooks';
import { keepAnswer } from './keep.ts';
import { keepsNone } from './keep-words.ts';
import { type KeptAnswer, onAnswers, readAnswers } from './store.ts';

/** Set on the page when the reader has been told that answers cannot be kept: once is enough. */
const told = 'answersNotKept';

interface Kept {
  /** Keeps an answer, or forgets it. */
  keep(kept: KeptAnswer | undefined): void;
  /** What to tell the reader about keeping, if anything. */
  readonly notice: string;
}

/** The answer to one question: what was kept from an earlier visit, and how to keep another. */
export function useKept(id: string, restore: (kept: KeptAnswer | undefined) => void): Kept {
  const [notice, setNotice] = useState('');

  // After the first frame: the server drew it without answers.
  useEffect(() => {
    const before = readAnswers()[id];
    if (before) restore(before);
    return onAnswers((event) => {
      if (event === undefined) restore(undefined);
    });
  }, []);

  const keep = (kept: KeptAnswer | undefined) => {
    if (keepAnswer(id, kept)) return;
    const { dataset } = document.documentElement;
    if (dataset[told] !== undefined) return;
    dataset[told] = '';
    setNotice(keepsNone);
  };
  return { keep, notice };
}
