import { useEffect, useState } from 'preact/hooks';
import { readCode, type SheetCode } from '../../../teach/worksheet/code.ts';
import { findExercises, lessonSlug } from '../../../teach/worksheet/find.ts';
import { type Sheet, sheetMaker } from '../../../teach/worksheet/sheet.ts';
import ExerciseForm from '../exercise/ExerciseForm.tsx';
import { notFetched } from './choice-words.ts';
import { loadExercises } from './load-exercises.ts';
import * as words from './twin-words.ts';

/** A printed sheet as exercises that are checked: by the code in the address, or one that is typed. */
export default function TwinSheet() {
  const [text, setText] = useState('');
  const [sheet, setSheet] = useState<Sheet | undefined>(undefined);
  const [said, setSaid] = useState<readonly string[]>([]);

  const open = async (typed: string) => {
    setSheet(undefined);
    const code = readCode(typed);
    if ('problem' in code) return setSaid([code.problem]);
    setSaid([words.opening]);
    const found = await findExercises(code.ids, loadExercises).catch(() => ({ problems: [notFetched] }));
    if ('problems' in found) return setSaid(found.problems);
    const made = sheetMaker(found.exercises, code.seed)(code.variant);
    setSheet(made);
    setSaid([words.opened(made.seed, made.variant), ...(isOf(made, code) ? [] : [words.changed])]);
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
        <label for="sheet-code">{words.codeOnSheet}</label>{' '}
        <input
          id="sheet-code"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />{' '}
        <button type="submit" class="primary">
          {words.open}
        </button>
      </form>
      <div role="status">
        {said.map((each) => (
          <p key={each}>{each}</p>
        ))}
      </div>
      {sheet?.items.map(({ id, seed, ask, input }, k) => (
        <section key={`${sheet.code} ${id}`} class="task exercise" aria-label={words.exercise(k + 1)}>
          <h2 class="label">{words.exercise(k + 1)}</h2>
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
