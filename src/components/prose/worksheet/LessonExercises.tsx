import { useEffect, useState } from 'preact/hooks';
import { asks } from '../../../questions/question.ts';
import type { Exercises } from '../../../teach/worksheet/find.ts';
import { sortForPaper } from '../../../teach/worksheet/on-paper.ts';
import { varies } from '../../../teach/worksheet/sheet.ts';
import { Rich } from '../answers/Rich.tsx';
import * as words from './choice-words.ts';
import { loadExercises } from './load-exercises.ts';

/** A lesson that can be chosen from. */
export interface LessonChoice {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  /** What the lesson calls its questions, by id, in the order of its page: “Exercise 9.2”. */
  readonly names: Readonly<Record<string, string>>;
}

interface Props {
  readonly lesson: LessonChoice;
  readonly chosen: readonly string[];
  /** Chooses these of the lesson, and no others of it. */
  choose(ids: readonly string[]): void;
  /** Whether they are for the page: then those are offered, too, that cannot be answered on paper. */
  readonly isForPage?: boolean;
}

/** All that ask anything: a worked example is to be read. */
const sortForPage = (exercises: Exercises) => ({
  paper: Object.entries(exercises)
    .map(([id, exercise]) => ({ id, exercise }))
    .filter(({ exercise }) => asks(exercise.settle(0).face)),
  leftOut: [],
});

/** The exercises of a lesson as boxes to tick, and those that are left out with the reason. */
export function LessonExercises({ lesson, chosen, choose, isForPage = false }: Props) {
  const [exercises, setExercises] = useState<Exercises | 'failed' | undefined>(undefined);
  useEffect(() => {
    let current = true;
    setExercises(undefined);
    loadExercises(lesson.slug).then(
      (found) => current && setExercises(found),
      () => current && setExercises('failed'),
    );
    return () => {
      current = false;
    };
  }, [lesson.slug]);

  if (exercises === undefined) return <p role="status">{words.loading(lesson.number)}</p>;
  if (exercises === 'failed') return <p role="alert">{words.notFetched}</p>;
  const { paper: found, leftOut } = (isForPage ? sortForPage : sortForPaper)(exercises);
  const order = Object.keys(lesson.names);
  const paper = found.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const own = paper.filter(({ exercise }) => exercise.grade !== 'warm-up').map(({ id }) => id);
  return (
    <fieldset class="exercises">
      <legend>{words.titled(lesson.number, lesson.title)}</legend>
      <p class="actions">
        <button type="button" class="quiet" onClick={() => choose(own)}>
          {words.all}
        </button>
        <button type="button" class="quiet" onClick={() => choose([])}>
          {words.none}
        </button>
      </p>
      <ul>
        {paper.map(({ id, exercise }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={({ currentTarget: { checked } }) =>
                  choose(paper.map((each) => each.id).filter((each) => (each === id ? checked : chosen.includes(each))))
                }
              />
              <span>
                <strong>{lesson.names[id] ?? id}</strong>
                {(isForPage ? exercise.renewable : varies(exercise)) ? null : (
                  <span class="soft"> {words.same[isForPage ? 'page' : 'paper']}</span>
                )}{' '}
                <Rich text={exercise.settle(0).face.ask} />
              </span>
            </label>
          </li>
        ))}
      </ul>
      {leftOut.length === 0 ? null : (
        <details>
          <summary>{words.leftOut(leftOut.length)}</summary>
          <ul>
            {leftOut.map(({ id, why }) => (
              <li key={id}>{words.because(lesson.names[id] ?? id, why)}</li>
            ))}
          </ul>
        </details>
      )}
    </fieldset>
  );
}
