import { useEffect, useState } from 'preact/hooks';
import { curriculum } from '../../../curriculum.ts';
import type { ClassLink } from '../../../teach/class/class-link.ts';
import { request, ruleWords } from '../../../teach/class/words.ts';
import { lessonNumber } from '../../../teach/worksheet/find.ts';
import { keepName, longestName, onName, pupilName } from '../../prose/answers/class-kept.ts';
import * as words from './banner-words.ts';
import { pageOf } from './page-of.ts';

interface Props {
  readonly link: ClassLink;
}

/** What a teacher has set, said to the pupil: which exercises, what is held back, and that it is no lock. */
export function ClassBanner({ link }: Props) {
  const here = link.ids.filter((id) => document.getElementById(id) !== null);
  const others = new Map<number, number>();
  for (const id of link.ids)
    if (!here.includes(id)) others.set(lessonNumber(id) ?? 0, (others.get(lessonNumber(id) ?? 0) ?? 0) + 1);
  const rules = ruleWords(link);
  return (
    <>
      <p class="title">{words.setBy}</p>
      {here.length === 0 ? <p>{words.nothingHere}</p> : null}
      <ul class="asked">
        {here.map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{document.getElementById(id)?.getAttribute('aria-label')}</a>
          </li>
        ))}
        {[...others].map(([number, count]) => (
          <li key={number}>
            <OtherLesson {...{ number, count }} />
          </li>
        ))}
      </ul>
      {rules.length === 0 ? null : <p>{rules.join(' ')}</p>}
      {link.own ? <NameField /> : null}
      <p>
        <WithLink text={words.whenDone} to={pageOf('work')} />
      </p>
      <p class="soft">{request}</p>
    </>
  );
}

function OtherLesson({ number, count }: { readonly number: number; readonly count: number }) {
  const lesson = curriculum.flatMap(({ lessons }) => lessons).find((each) => each.number === number);
  const isHere = lesson === undefined || location.pathname.includes(`/lessons/${lesson.slug}/`);
  if (isHere) return <>{words.notHere(count)}</>;
  return <WithLink text={words.elsewhere(count, number, lesson.title)} to={pageOf(`lessons/${lesson.slug}`)} />;
}

/** A sentence with a link between its brackets. */
function WithLink({ text, to }: { readonly text: string; readonly to: string }) {
  return <>{text.split(/[[\]]/).map((piece, k) => (k === 1 ? <a href={to}>{piece}</a> : piece))}</>;
}

/** Where a pupil writes the name that the numbers come from. */
function NameField() {
  const [kept, setKept] = useState(pupilName());
  const [draft, setDraft] = useState(kept);
  useEffect(
    () =>
      onName(() => {
        setKept(pupilName());
        setDraft(pupilName());
      }),
    [],
  );
  return (
    <form
      class="name"
      onSubmit={(event) => {
        event.preventDefault();
        keepName(draft);
      }}
    >
      <label for="class-name">{words.name}</label>
      <span class="row">
        <input
          id="class-name"
          maxLength={longestName}
          autocomplete="off"
          value={draft}
          onInput={({ currentTarget: { value } }) => setDraft(value)}
        />
        <button type="submit" class="primary">
          {kept === '' ? words.takeNumbers : words.changeName}
        </button>
      </span>
      <p role="status">{kept === '' ? words.nameMissing : words.numbersOf(kept)}</p>
    </form>
  );
}
