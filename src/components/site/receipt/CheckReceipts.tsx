import { useEffect, useRef, useState } from 'preact/hooks';
import { csvOf, marksOf } from '../../../teach/receipt/csv.ts';
import { textOf } from '../../../teach/receipt/file-text.ts';
import { remarksOn } from '../../../teach/receipt/remarks.ts';
import type { Source } from '../../../teach/receipt/sources.ts';
import type { Names } from '../../../teach/receipt/words.ts';
import { asWritten } from '../../kit/stage/as-written.ts';
import { download } from '../../kit/stage/picture/download.ts';
import { ClassTable } from './ClassTable.tsx';
import * as words from './check-words.ts';
import { ReceiptView } from './ReceiptView.tsx';
import { useReceipts } from './useReceipts.ts';

interface Props {
  /** What the lessons call their questions, by id, in the order of their pages. */
  readonly names: Names;
  /** Titles of the lessons, by number. */
  readonly titles: Readonly<Record<string, string>>;
}

/** A file of more bytes holds other things than receipts. */
const largestFile = 2_000_000;
/** Longer names no place on this page has. */
const longestPlace = 20;
/** So much of what is refused is shown: it is known again by it. */
const [shownCharacters, shownPieces] = [80, 30];

/** Takes receipts as links, texts and files, judges every answer anew, and shows what came out. */
export default function CheckReceipts({ names, titles }: Props) {
  const { entries, refused, link, said, add, clear, restore } = useReceipts(names);
  const remarks = remarksOn(entries, link);
  const [text, setText] = useState('');
  const [isReady, setReady] = useState(false);
  const added = useRef(add);
  added.current = add;

  const take = async (files: Iterable<File>) => added.current(await Promise.all([...files].map(sourceOf)));
  useEffect(() => {
    setReady(true);
    const fromAddress = () => {
      // A place on the page is no receipt.
      if (location.hash.length < longestPlace) return;
      const { href } = location;
      setText(href);
      void added.current([{ text: href }]);
    };
    fromAddress();
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const { files } = event.dataTransfer ?? {};
      const dropped = event.dataTransfer?.getData('text/plain') ?? '';
      if (files && files.length > 0) void take(files);
      else if (dropped !== '') void added.current([{ text: dropped }]);
    };
    addEventListener('hashchange', fromAddress);
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('hashchange', fromAddress);
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, []);

  return (
    <div class="receipts">
      <form
        class="no-print"
        onSubmit={(event) => {
          event.preventDefault();
          void add([{ text }]);
        }}
      >
        <label for="receipts-text">{words.field}</label>
        <p class="soft">{words.linkToo}</p>
        <textarea
          id="receipts-text"
          disabled={!isReady}
          rows={4}
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          value={text}
          onInput={({ currentTarget: { value } }) => setText(value)}
        />
        <p class="row">
          <button type="submit" class="primary" disabled={!isReady}>
            {words.check}
          </button>{' '}
          <label>
            {words.orFiles}{' '}
            <input
              type="file"
              multiple
              accept=".txt,.csv,.eml,text/plain"
              disabled={!isReady}
              onChange={({ currentTarget }) =>
                void take(currentTarget.files ?? []).then(() => (currentTarget.value = ''))
              }
            />
          </label>
        </p>
      </form>
      <p role="status" class="no-print">
        {said}
      </p>
      {restore === undefined ? null : (
        <p class="no-print">
          <button type="button" ref={focusOn} onClick={restore}>
            {words.restore}
          </button>
        </p>
      )}
      {refused.length === 0 ? null : (
        <section class="refused" aria-labelledby="refused">
          <h2 id="refused">{words.refused}</h2>
          <ul>
            {refused.slice(0, shownPieces).map(({ file, text: its, why }) => (
              <li key={`${file} ${its}`}>
                {file === undefined ? null : <strong {...asWritten}>{file}: </strong>}
                {its === '' ? null : (
                  <code {...asWritten}>{its.length > shownCharacters ? `${its.slice(0, shownCharacters)}…` : its}</code>
                )}{' '}
                {why}
              </li>
            ))}
          </ul>
          {refused.length > shownPieces ? <p>{words.more(refused.length - shownPieces)}</p> : null}
        </section>
      )}
      {entries.length === 0 ? null : (
        <>
          <h2>{words.count(entries.length)}</h2>
          <p class="row no-print">
            <button type="button" onClick={() => download(csvFile(csvOf(entries, names)), 'receipts.csv')}>
              {words.saveTable}
            </button>{' '}
            <button type="button" onClick={() => download(csvFile(marksOf(entries, names, link)), 'marks.csv')}>
              {words.saveMarks}
            </button>{' '}
            <button type="button" onClick={() => window.print()}>
              {words.print}
            </button>{' '}
            <button type="button" class="quiet" onClick={clear}>
              {words.clear}
            </button>
          </p>
          {link === undefined ? null : <p>{words.heldAgainst(link.ids.map((id) => names[id] ?? id))}</p>}
          {entries.length === 1 ? null : <ClassTable {...{ entries, remarks, names }} />}
          {entries.map((entry, k) => (
            <ReceiptView
              key={entry.code}
              {...{ entry, names, titles }}
              remarks={remarks[k]}
              number={k + 1}
              isOpen={entries.length === 1}
            />
          ))}
        </>
      )}
    </div>
  );
}

/** With the mark by which spreadsheets know that it is UTF-8. */
const csvFile = (text: string) => new Blob([`\uFEFF${text}`], { type: 'text/csv;charset=utf-8' });

const sourceOf = async (file: File): Promise<Source> => {
  const bytes = await file
    .slice(0, largestFile)
    .arrayBuffer()
    .catch(() => undefined);
  return {
    file: file.name,
    isPicture: file.type.startsWith('image/'),
    text: bytes && textOf(new Uint8Array(bytes)),
  };
};

/** The button that was pressed is gone. */
const focusOn = (button: HTMLButtonElement | null) => button?.focus();
