import { useEffect, useState } from 'preact/hooks';
import { useCopied } from '../../kit/controls/useCopied.ts';
import { isOnThisComputer, onlyHere } from '../../kit/here-words.ts';
import { asWritten } from '../../kit/stage/as-written.ts';
import { embedAddress, frameCode } from '../../kit/stage/embed/frame-code.ts';
import { usual } from '../../kit/stage/embed/parameters.ts';
import type { LessonChoice } from '../../prose/worksheet/LessonExercises.tsx';
import { siteRoot } from '../class/page-of.ts';
import * as words from './embed-words.ts';

interface Props {
  readonly lessons: readonly LessonChoice[];
}

/** Chooses a question as its lesson calls it, and what it keeps back: its address, and the code of its frame. */
export default function EmbedQuestion({ lessons }: Props) {
  const [lesson, setLesson] = useState(lessons[0]);
  const [id, setId] = useState(firstOf(lessons[0]));
  const [noHints, setNoHints] = useState(false);
  const [noSolution, setNoSolution] = useState(false);
  const [root, setRoot] = useState('');
  const { said, copy, clear } = useCopied();
  // The server does not know where the site is; what is chosen before that would be lost.
  useEffect(() => setRoot(siteRoot()), []);
  const isReady = root !== '';
  const isPrediction = id.startsWith('p');
  const isWithoutHints = noHints && !isPrediction;
  const lock = isWithoutHints ? (['hints'] as const) : noSolution ? (['solutions'] as const) : [];
  const part = { root, name: id, settings: { ...usual, lock } };
  const code = frameCode(part, lesson?.names[id] ?? id);
  const choose = (slug: string) => {
    const chosen = lessons.find((each) => each.slug === slug);
    setLesson(chosen);
    setId(firstOf(chosen));
  };

  return (
    <div class="embed-question" onChange={clear}>
      <p class="row">
        <label for="embed-lesson">{words.lesson}</label>{' '}
        <select
          id="embed-lesson"
          disabled={!isReady}
          value={lesson?.slug}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {lessons.map(({ slug, number, title }) => (
            <option key={slug} value={slug}>
              {words.numbered(number, title)}
            </option>
          ))}
        </select>
      </p>
      <p class="row">
        <label for="embed-name">{words.question}</label>{' '}
        <select
          id="embed-name"
          disabled={!isReady}
          value={id}
          onChange={({ currentTarget }) => setId(currentTarget.value)}
        >
          {Object.entries(lesson?.names ?? {}).map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
        {isReady ? <a href={embedAddress(part)}>{words.seeAlone}</a> : null}
      </p>
      {isPrediction ? null : (
        <label class="check">
          <input
            type="checkbox"
            disabled={!isReady}
            checked={noHints}
            onChange={({ currentTarget }) => setNoHints(currentTarget.checked)}
          />
          <span>{words.noHints}</span>
        </label>
      )}
      <label class="check">
        <input
          type="checkbox"
          disabled={!isReady || isWithoutHints}
          checked={noSolution || isWithoutHints}
          onChange={({ currentTarget }) => setNoSolution(currentTarget.checked)}
        />
        <span>{isPrediction ? words.noOutcome : words.noSolution}</span>
      </label>
      {isOnThisComputer(root) ? <p>{onlyHere}</p> : null}
      <textarea aria-label={words.code} readOnly rows={4} value={isReady ? code : ''} {...asWritten} />
      <p class="row">
        <button type="button" disabled={!isReady} onClick={() => copy(code, words.copied, words.notCopied)}>
          {words.copy}
        </button>{' '}
        <output {...asWritten}>{said}</output>
      </p>
    </div>
  );
}

const firstOf = (lesson: LessonChoice | undefined) => Object.keys(lesson?.names ?? {})[0] ?? '';
