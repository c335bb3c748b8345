import { useEffect, useRef, useState } from 'preact/hooks';
import { grouped } from '../../../notation/format.ts';
import { readClass } from '../../../teach/class/class-link.ts';
import { writeReceipt } from '../../../teach/receipt/code.ts';
import { receiptFile } from '../../../teach/receipt/file-name.ts';
import { answersOf, lessonOf } from '../../../teach/receipt/kept.ts';
import { minuteOf, most, type ReceiptAnswer } from '../../../teach/receipt/receipt.ts';
import { minuteWords } from '../../../teach/receipt/words.ts';
import { lessonNumber } from '../../../teach/worksheet/find.ts';
import { pupilName } from '../../prose/answers/class-kept.ts';
import { damagedAnswers, onAnswers, readAnswers } from '../../prose/answers/store.ts';
import { MadeReceipt } from './MadeReceipt.tsx';
import * as words from './receipt-words.ts';

interface Props {
  /** The lessons that there are, in their order. */
  readonly lessons: readonly { readonly number: number; readonly title: string }[];
}

/** What is read when the page is open: the server knows no answers. */
interface Found {
  readonly answers: readonly ReceiptAnswer[];
  readonly damaged: number;
  /** Whether this browser lets the page keep anything. */
  readonly keeps: boolean;
}

interface Made {
  readonly code: string;
  readonly title: string;
  readonly file: string;
  readonly address: string;
}

/** Chooses what of the kept answers goes into a receipt, and makes it. Nothing leaves the page. */
export default function ShowWork({ lessons }: Props) {
  const [found, setFound] = useState<Found | undefined>(undefined);
  const [left, setLeft] = useState<readonly number[]>([]);
  const [name, setName] = useState('');
  const [made, setMade] = useState<Made | undefined>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const read = () => {
      setFound({ answers: answersOf(readAnswers()), damaged: damagedAnswers(), keeps: keepsAnything() });
      setMade(undefined);
    };
    read();
    setName(pupilName());
    setLeft(leftOut());
    // Also when the page comes back as it was left: a lesson may have been answered since.
    addEventListener('pageshow', read);
    const stop = onAnswers(read);
    return () => {
      removeEventListener('pageshow', read);
      stop();
    };
  }, []);
  useEffect(() => heading.current?.focus(), [made]);

  if (found === undefined) return <p role="status">{words.reading}</p>;
  if (!found.keeps) return <p role="status">{words.keepsNone}</p>;
  const { answers, damaged } = found;
  const note = damaged === 0 ? null : <p>{words.damaged(damaged)}</p>;
  if (answers.length === 0)
    return (
      <>
        <p role="status">{words.noAnswers}</p>
        {note}
      </>
    );

  const chosen = answers.filter((answer) => !left.includes(lessonOf(answer)));
  const choose = (lesson: number, isIn: boolean) => {
    setLeft((before) => [...before.filter((each) => each !== lesson), ...(isIn ? [] : [lesson])]);
    setMade(undefined);
  };
  const make = async () => {
    const made = minuteOf(Date.now());
    const its = name.trim().slice(0, most.name);
    const code = await writeReceipt({ name: its, made, answers: chosen });
    const title = words.title(its, chosen.length, grouped(chosen.length), minuteWords(made));
    setMade({ code, title, file: receiptFile(its, chosen.map(lessonOf)), address: `${checkingPage()}#${code}` });
  };

  return (
    <div class="show-work">
      <fieldset>
        <legend>{words.ofLessons}</legend>
        <ul>
          {lessons
            .map((lesson) => ({ ...lesson, count: answers.filter((each) => lessonOf(each) === lesson.number).length }))
            .filter(({ count }) => count > 0)
            .map(({ number, title, count }) => (
              <li key={number}>
                <label>
                  <input
                    type="checkbox"
                    checked={!left.includes(number)}
                    onChange={({ currentTarget: { checked } }) => choose(number, checked)}
                  />
                  <span>{words.lesson(number, title, count, grouped(count))}</span>
                </label>
              </li>
            ))}
        </ul>
      </fieldset>
      {note}
      <p class="name">
        <label for="work-name">{words.name}</label>
        <input
          id="work-name"
          maxLength={most.name}
          autocomplete="off"
          value={name}
          onInput={({ currentTarget: { value } }) => {
            setName(value);
            setMade(undefined);
          }}
        />
      </p>
      <p>
        <button type="button" class="primary" disabled={chosen.length === 0} onClick={make}>
          {words.make}
        </button>
      </p>
      <p role="status">
        {chosen.length === 0
          ? words.noLesson
          : made === undefined
            ? ''
            : words.made(chosen.length, grouped(chosen.length), grouped(made.address.length))}
      </p>
      {made === undefined ? null : <MadeReceipt key={made.code} {...made} heading={heading} />}
    </div>
  );
}

/** Lessons that a class link does not ask for; none where there is no such link. */
function leftOut(): readonly number[] {
  const link = readClass(new URLSearchParams(location.search).get('class') ?? '');
  if ('problem' in link) return [];
  const asked = link.ids.map(lessonNumber);
  return answersOf(readAnswers())
    .map(lessonOf)
    .filter((lesson) => !asked.includes(lesson));
}

/** Where receipts are checked: as the text above links to it, wherever the site is. */
const checkingPage = () => document.querySelector<HTMLAnchorElement>('a[data-place="receipts"]')?.href ?? '';

function keepsAnything(): boolean {
  try {
    const probe = 'perceptible.probe';
    localStorage.setItem(probe, '');
    localStorage.removeItem(probe);
    return true;
  } catch {
    // Full, it still has what was kept before.
    return Object.keys(readAnswers()).length > 0;
  }
}
