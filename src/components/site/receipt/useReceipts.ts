import { useRef, useState } from 'preact/hooks';
import { type CheckedReceipt, checkReceipt, type Settled } from '../../../teach/receipt/check.ts';
import { readReceipt } from '../../../teach/receipt/code.ts';
import { findReceipts } from '../../../teach/receipt/find-receipts.ts';
import { inPageOrder } from '../../../teach/receipt/page-order.ts';
import type { Names } from '../../../teach/receipt/words.ts';
import { loadQuestions } from '../../prose/answers/load.ts';
import { notFetched } from '../../prose/worksheet/choice-words.ts';
import * as words from './check-words.ts';

/** A receipt that was judged; its code tells it from all others. */
export interface Entry extends CheckedReceipt {
  readonly code: string;
}

/** A piece of what was given that is no receipt, and why. */
export interface Refused {
  readonly text: string;
  readonly why: string;
}

export interface Receipts {
  readonly entries: readonly Entry[];
  readonly refused: readonly Refused[];
  /** What has happened last. */
  readonly said: string;
  /** Judges all receipts in a text. Those that are there stay. */
  add(text: string): Promise<void>;
  clear(): void;
}

/**
 * The receipts of a page: in no storage, and nowhere else than here.
 * @param names what the lessons call their questions, in the order of their pages
 */
export function useReceipts(names: Names): Receipts {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [said, say] = useState('');
  const settled = useRef<Settled>(new Map());

  const add = async (text: string) => {
    const { codes, strange, others } = findReceipts(text);
    if (codes.length + strange.length === 0) {
      setRefused([]);
      return say(text.trim() === '' ? words.pasteFirst : words.noReceipt);
    }
    say(words.checking(codes.length));
    const known = new Set(entries.map(({ code }) => code));
    const its: Refused[] = strange.map((piece) => ({ text: piece, why: words.isNone }));
    const added: Entry[] = [];
    let isFetched = true;
    for (const code of codes.filter((each) => !known.has(each))) {
      const receipt = await readReceipt(code);
      if ('problem' in receipt) its.push({ text: code, why: receipt.problem });
      else {
        const checked = await checkReceipt(receipt, loadQuestions, settled.current).catch(() => undefined);
        if (checked === undefined) isFetched = false;
        else added.push({ ...checked, answers: inPageOrder(checked.answers, names), code });
      }
      // The page is drawn, and can be used, between two of them.
      await new Promise((resolve) => setTimeout(resolve));
    }
    setEntries((before) => [...before, ...added.filter(({ code }) => before.every((each) => each.code !== code))]);
    setRefused(its);
    const again = codes.filter((code) => known.has(code)).length;
    say(
      [
        words.checked(added.length),
        again === 0 ? '' : words.again(again),
        its.length === 0 ? '' : words.unused(its.length),
        others && codes.length > 0 ? words.others : '',
        isFetched ? '' : notFetched,
      ]
        .filter((each) => each !== '')
        .join(' '),
    );
  };
  const clear = () => {
    setEntries([]);
    setRefused([]);
    say(words.cleared);
  };
  return { entries, refused, said, add, clear };
}
