import { useEffect, useState } from 'preact/hooks';
import { curriculum } from '../../../curriculum.ts';
import type { ClassLink } from '../../../teach/class/class-link.ts';
import { noLock, ruleWords } from '../../../teach/class/words.ts';
import { lessonNumber } from '../../../teach/worksheet/find.ts';
import { keepName, longestName, onName, pupilName } from '../../prose/answers/class-kept.ts';
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
      <p class="title">Set by your teacher</p>
      {here.length === 0 ? <p>Nothing on this page is asked for.</p> : null}
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
        When you are done: <a href={pageOf('work')}>Show my work</a> makes a copy of your answers for your teacher.
      </p>
      <p class="soft">{noLock}</p>
    </>
  );
}

function OtherLesson({ number, count }: { readonly number: number; readonly count: number }) {
  const lesson = curriculum.flatMap(({ lessons }) => lessons).find((each) => each.number === number);
  const words = count === 1 ? 'one exercise' : `${count} exercises`;
  const isHere = lesson === undefined || location.pathname.includes(`/lessons/${lesson.slug}/`);
  if (isHere) return <>{words} that this page does not have, or no more</>;
  return (
    <>
      {words} of{' '}
      <a href={pageOf(`lessons/${lesson.slug}`)}>
        lesson {number}, “{lesson.title}”
      </a>
    </>
  );
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
      <label for="class-name">Your name, as your teacher writes it</label>
      <span class="row">
        <input
          id="class-name"
          maxLength={longestName}
          autocomplete="off"
          value={draft}
          onInput={({ currentTarget: { value } }) => setDraft(value)}
        />
        <button type="submit" class="primary">
          {kept === '' ? 'Take my numbers' : 'Change the name'}
        </button>
      </span>
      <p role="status">
        {kept === ''
          ? 'Without a name the exercises above are not checked.'
          : `These are the numbers of ${kept}. The name stays in this browser.`}
      </p>
    </form>
  );
}
