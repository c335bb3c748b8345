import { useEffect, useState } from 'preact/hooks';
import { grouped } from '../../../notation/format.ts';
import { findExercises } from '../../../teach/worksheet/find.ts';
import { limits, readWhole } from '../../../teach/worksheet/limits.ts';
import { alikeWords, type Sheet, sheetMaker } from '../../../teach/worksheet/sheet.ts';
import { keyView, sheetView } from '../../../teach/worksheet/sheet-view.ts';
import { isOnThisComputer, onlyHere } from '../../kit/here-words.ts';
import { asWritten } from '../../kit/stage/as-written.ts';
import * as choice from './choice-words.ts';
import { type LessonChoice, LessonExercises } from './LessonExercises.tsx';
import { loadExercises } from './load-exercises.ts';
import * as words from './sheet-words.ts';

interface Props {
  readonly lessons: readonly LessonChoice[];
}

type Print = keyof typeof words.prints;

/** Choose exercises, how many variants, and a seed: sheets to print, and their keys. */
export default function Worksheets({ lessons }: Props) {
  const [slug, setSlug] = useState(lessons[0]?.slug ?? '');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [variants, setVariants] = useState('1');
  const [seed, setSeed] = useState('7');
  const [print, setPrint] = useState<Print>('both');
  const [sheets, setSheets] = useState<readonly Sheet[]>([]);
  const [said, setSaid] = useState<readonly string[]>([]);
  const [isReady, setReady] = useState(false);
  // What is chosen before the code is there would be lost when it comes.
  useEffect(() => setReady(true), []);
  const lesson = lessons.find((each) => each.slug === slug);

  const chooseOf = ({ names }: LessonChoice, ids: readonly string[]) => {
    setChosen((before) => [...before.filter((id) => !(id in names)), ...ids]);
    setSheets([]);
  };
  const make = async () => {
    setSheets([]);
    const [count, its] = [readWhole('variants', variants), readWhole('seed', seed)];
    const refused = whyNot(chosen.length);
    const found =
      refused === undefined
        ? await findExercises(chosen, loadExercises).catch(() => ({ problems: [choice.notFetched] }))
        : { problems: [refused] };
    const problems = [count, its].flatMap((read) => ('problem' in read ? [read.problem] : []));
    if ('problems' in found) problems.push(...found.problems);
    if ('problem' in count || 'problem' in its || 'problems' in found) return setSaid(problems);
    const sheetOf = sheetMaker(found.exercises, its.value);
    const made: Sheet[] = [];
    for (let variant = 1; variant <= count.value; variant++) {
      setSaid([words.making(variant, count.value)]);
      // The page is drawn, and can be used, between two of them.
      await new Promise((resolve) => setTimeout(resolve));
      made.push(sheetOf(variant));
    }
    setSheets(made);
    setSaid([words.ready(made.length), alikeWords(made) ?? '', isOnThisComputer(twinAddress() ?? '') ? onlyHere : '']);
  };
  const names = Object.assign({}, ...lessons.map((each) => each.names));
  const address = sheets.length === 0 ? undefined : twinAddress();

  return (
    <div class="worksheets">
      <div class="choices no-print">
        <p>
          <label for="sheet-lesson">{choice.lesson}</label>{' '}
          <select
            id="sheet-lesson"
            disabled={!isReady}
            value={slug}
            onChange={({ currentTarget }) => setSlug(currentTarget.value)}
          >
            {lessons.map((each) => (
              <option key={each.slug} value={each.slug}>
                {choice.numbered(each.number, each.title)}
              </option>
            ))}
          </select>
        </p>
        {lesson && isReady ? (
          <LessonExercises key={lesson.slug} lesson={lesson} chosen={chosen} choose={(ids) => chooseOf(lesson, ids)} />
        ) : null}
        <p class="count">{choice.chosen(chosen.length)}</p>
        <p class="numbers">
          <span>
            <label for="sheet-variants">{words.variants(limits.variants)}</label>{' '}
            <input
              id="sheet-variants"
              disabled={!isReady}
              inputMode="numeric"
              autocomplete="off"
              value={variants}
              onInput={({ currentTarget }) => setVariants(currentTarget.value)}
            />
          </span>
          <span>
            <label for="sheet-seed">{words.seed(grouped(limits.seed))}</label>{' '}
            <input
              id="sheet-seed"
              disabled={!isReady}
              inputMode="numeric"
              autocomplete="off"
              value={seed}
              onInput={({ currentTarget }) => setSeed(currentTarget.value)}
            />
          </span>
          <span>
            <label for="sheet-print">{words.print}</label>{' '}
            <select
              id="sheet-print"
              disabled={!isReady}
              value={print}
              onChange={({ currentTarget }) => setPrint(currentTarget.value as Print)}
            >
              {Object.entries(words.prints).map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </span>
        </p>
        <p class="actions">
          <button type="button" class="primary" disabled={!isReady} onClick={make}>
            {words.make}
          </button>
          {sheets.length === 0 ? null : (
            <button type="button" onClick={() => window.print()}>
              {words.printOrSave}
            </button>
          )}
        </p>
        <div role="status">
          {said
            .filter((text) => text !== '')
            .map((text) => (
              <p key={text}>{text}</p>
            ))}
        </div>
      </div>
      <div class="sheets" {...asWritten}>
        {print === 'key' ? null : sheets.map((sheet) => sheetView(sheet, address))}
        {print === 'sheets' ? null : sheets.map((sheet) => keyView(sheet, names))}
      </div>
    </div>
  );
}

/** Why there is no sheet of so many exercises; in the words of a page, where they are ticked, and not of a command. */
function whyNot(count: number): string | undefined {
  if (count === 0) return choice.chooseOne;
  return count > limits.exercises ? words.tooMany(count, limits.exercises) : undefined;
}

/** Where the page is that opens a sheet by its code: as the text above links to it, wherever the site is. */
const twinAddress = () => document.querySelector<HTMLAnchorElement>('a[data-place="sheet"]')?.href;
