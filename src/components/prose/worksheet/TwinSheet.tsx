import { useEffect, useState } from 'preact/hooks';
import { readCode, type SheetCode } from '../../../teach/worksheet/code.ts';
import { findExercises, lessonSlug } from '../../../teach/worksheet/find.ts';
import { type Sheet, sheetMaker } from '../../../teach/worksheet/sheet.ts';
import ExerciseForm from '../exercise/ExerciseForm.tsx';
import { loadExercises, notFetched } from './load-exercises.ts';

/** Said where what is printed on a sheet may not be what stands here. */
const changed =
  'This code does not fit: a sign of it is wrong, or an exercise has been changed since the sheet was printed. Compare the numbers with those on paper.';

/** A printed sheet as exercises that are checked: by the code in the address, or one that is typed. */
export default function TwinSheet() {
  const [text, setText] = useState('');
  const [sheet, setSheet] = useState<Sheet | undefined>(undefined);
  const [said, setSaid] = useState<readonly string[]>([]);

  const open = async (typed: string) => {
    setSheet(undefined);
    const code = readCode(typed);
    if ('problem' in code) return setSaid([code.problem]);
    setSaid(['The sheet is being opened.']);
    const found = await findExercises(code.ids, loadExercises).catch(() => ({ problems: [notFetched] }));
    if ('problems' in found) return setSaid(found.problems);
    const made = sheetMaker(found.exercises, code.seed)(code.variant);
    setSheet(made);
    setSaid([`Seed ${made.seed}, variant ${made.variant}.`, ...(isOf(made, code) ? [] : [changed])]);
  };
  useEffect(() => {
    const fromAddress = () => {
      const code = decoded(location.hash.slice(1));
      setText(code);
      if (code !== '') void open(code);
    };
    fromAddress();
    addEventListener('hashchange', fromAddress);
    return () => removeEventListener('hashchange', fromAddress);
  }, []);

  return (
    <div class="twin">
      <form
        class="no-print"
        onSubmit={(event) => {
          event.preventDefault();
          void open(text);
        }}
      >
        <label for="sheet-code">Code on the sheet</label>{' '}
        <input
          id="sheet-code"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />{' '}
        <button type="submit" class="primary">
          Open the sheet
        </button>
      </form>
      <div role="status">
        {said.map((each) => (
          <p key={each}>{each}</p>
        ))}
      </div>
      {sheet?.items.map(({ id, seed, ask, input }, k) => (
        <section key={`${sheet.code} ${id}`} class="task exercise" aria-label={`Exercise ${k + 1}`}>
          <h2 class="label">Exercise {k + 1}</h2>
          <div class="body">
            <ExerciseForm
              id={id}
              slot={`sheet-${sheet.seed}-${sheet.variant}-${id}`}
              lesson={lessonSlug(id) ?? ''}
              face={{ ask, input }}
              renewable={false}
              start={seed}
            />
          </div>
        </section>
      ))}
    </div>
  );
}

const isOf = ({ code }: Sheet, { check }: SheetCode) => code.endsWith(`.${check}`);

/** What the address holds; as it stands where its signs are broken. */
function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
