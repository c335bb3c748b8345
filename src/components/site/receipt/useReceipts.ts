import { useRef, useState } from 'preact/hooks';
import type { ClassLink } from '../../../teach/class/class-link.ts';
import { type CheckedReceipt, checkReceipt, type Settled } from '../../../teach/receipt/check.ts';
import { readReceipt } from '../../../teach/receipt/code.ts';
import { inPageOrder } from '../../../teach/receipt/page-order.ts';
import { givenIn, type Source } from '../../../teach/receipt/sources.ts';
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
  /** The file that it stood in. */
  readonly file: string | undefined;
  /** Empty for a whole file. */
  readonly text: string;
  readonly why: string;
}

/** What stands on the page. */
interface Shown {
  readonly entries: readonly Entry[];
  readonly refused: readonly Refused[];
  /** What receipts are held against. */
  readonly link: ClassLink | undefined;
}

export interface Receipts extends Shown {
  /** What has happened last. */
  readonly said: string;
  /** Judges all receipts that are given. Those that are there stay. */
  add(sources: readonly Source[]): Promise<void>;
  clear(): void;
  /** Brings back what was taken away last; undefined where nothing was. */
  readonly restore: (() => void) | undefined;
}

const nothing: Shown = { entries: [], refused: [], link: undefined };

/**
 * The receipts of a page: in no storage, and nowhere else than here.
 * @param names what the lessons call their questions, in the order of their pages
 */
export function useReceipts(names: Names): Receipts {
  const [shown, setShown] = useState(nothing);
  const [taken, setTaken] = useState<Shown | undefined>(undefined);
  const [said, say] = useState('');
  const settled = useRef<Settled>(new Map());

  const add = async (sources: readonly Source[]) => {
    const { codes, link, unused, others } = givenIn(sources);
    if (codes.size + unused.length === 0 && link === undefined) {
      setShown((before) => ({ ...before, refused: [] }));
      return say(sources.every(({ text }) => text?.trim() === '') ? words.pasteFirst : words.noReceipt);
    }
    setTaken(undefined);
    if (codes.size > 0) say(words.checking(codes.size));
    const known = new Set(shown.entries.map(({ code }) => code));
    const refused: Refused[] = unused.map((piece) => ({ ...piece, why: words.because[piece.why] }));
    const added: Entry[] = [];
    let isFetched = true;
    for (const [code, file] of [...codes].filter(([each]) => !known.has(each))) {
      const receipt = await readReceipt(code);
      if ('problem' in receipt) refused.push({ file, text: code, why: receipt.problem });
      else {
        const checked = await checkReceipt(receipt, loadQuestions, settled.current).catch(() => undefined);
        if (checked === undefined) isFetched = false;
        else added.push({ ...checked, answers: inPageOrder(checked.answers, names), code });
      }
      // The page is drawn, and can be used, between two of them.
      await new Promise((resolve) => setTimeout(resolve));
    }
    setShown(({ entries, link: before }) => ({
      entries: [...entries, ...added.filter(({ code }) => entries.every((each) => each.code !== code))],
      refused,
      link: link ?? before,
    }));
    const again = [...codes.keys()].filter((code) => known.has(code)).length;
    say(
      [
        codes.size === 0 && link !== undefined ? '' : words.checked(added.length),
        again === 0 ? '' : words.again(again),
        link === undefined ? '' : words.linkRead(link.ids.length),
        refused.length === 0 ? '' : words.unused(refused.length),
        others ? words.others : '',
        isFetched ? '' : notFetched,
      ]
        .filter((each) => each !== '')
        .join(' '),
    );
  };
  const clear = () => {
    setTaken(shown);
    setShown(nothing);
    say(words.cleared);
  };
  const restore =
    taken &&
    (() => {
      setShown(taken);
      setTaken(undefined);
      say(words.restored);
    });
  return { ...shown, said, add, clear, restore };
}
