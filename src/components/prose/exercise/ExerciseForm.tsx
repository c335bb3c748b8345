import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { inDigits } from '../../../language.ts';
import type { Exercise, SettledExercise } from '../../../questions/exercise.ts';
import { type Answer, asks, type Face, type Verdict } from '../../../questions/question.ts';
import { nextHelp, solutionStep, withoutHint } from '../../../teach/class/help.ts';
import { onEnter } from '../../kit/controls/on-enter.ts';
import { ReloadButton } from '../../kit/island/NotLoaded.tsx';
import { Input, type InputProps } from '../answers/inputs/Input.tsx';
import { loadFailed } from '../answers/keep-words.ts';
import { LineVerdicts, saidId } from '../answers/LineVerdicts.tsx';
import { loadQuestions } from '../answers/load.ts';
import { Rich } from '../answers/Rich.tsx';
import { showSaid } from '../answers/show-said.ts';
import { type KeptAnswer, readAnswers } from '../answers/store.ts';
import { useKept } from '../answers/useKept.ts';
import * as words from './exercise-words.ts';
import { useClassLink } from './useClassLink.ts';

export interface ExerciseProps {
  readonly id: string;
  /** Where it stands: its id on the page, under which the answer is kept. */
  readonly slot: string;
  /** The lesson whose file holds the exercise. */
  readonly lesson: string;
  readonly face: Face;
  /** Whether other numbers are to be had. */
  readonly renewable: boolean;
  /** Which numbers it begins with; those of the lesson unless given. */
  readonly start?: number;
}

/** Check as often as you like: a wrong answer is told which mistake it is. */
export default function ExerciseForm({
  id,
  slot,
  lesson,
  face: first,
  renewable,
  start = 0,
  control: Control = Input,
}: ExerciseProps & { control?: ComponentType<InputProps> }) {
  const [seed, setSeed] = useState(start);
  const [face, setFace] = useState(first);
  const [draft, setDraft] = useState<Answer>(startOf(first));
  const [judged, setVerdict] = useState<Verdict | undefined>(undefined);
  const [help, setHelp] = useState<readonly string[]>([]);
  const [solution, setSolution] = useState<readonly string[] | undefined>(undefined);
  const [message, setMessage] = useState('');
  const verdictBox = useRef<HTMLDivElement>(null);
  /** Whether the reader has put something in: no answer of an earlier visit takes its place. */
  const touched = useRef(false);

  /** Runs with the exercise for a seed; says so where its code cannot be had, and takes the lesson’s own numbers where the seed has none. */
  const settled = async (its: number, use: (exercise: SettledExercise, seed: number) => void) => {
    const exercise = await loadQuestions(lesson).then(
      ({ exercises }) => exercises[id],
      () => undefined,
    );
    if (exercise === undefined) return setMessage(loadFailed);
    const found = numbersOf(exercise, its);
    use(found.exercise, found.seed);
    setMessage(found.seed === its ? '' : words.noNumbers);
  };
  const begin = (its: number, face: Face, answer: Answer) => {
    setSeed(its);
    setFace(face);
    setDraft(answer);
    setVerdict(undefined);
    setHelp([]);
    setSolution(undefined);
    setMessage('');
  };
  const set = useClassLink(id, slot, renewable);
  const restore = (kept: KeptAnswer | undefined) => {
    const own = set.seed;
    // An answer to other numbers than those of the pupil's name says nothing of these.
    if (own !== undefined && kept?.seed !== own)
      return void settled(own, ({ face: its }, found) => begin(found, its, startOf(its)));
    if (kept === undefined) return begin(start, first, startOf(first));
    const its = kept.seed ?? 0;
    void settled(its, (exercise, found) => {
      if (own === undefined && touched.current) return;
      // What was typed for numbers that cannot be had says nothing of others.
      const answer = found === its ? kept.answer : startOf(exercise.face);
      begin(found, exercise.face, answer);
      if (found === its) setVerdict(exercise.judge(answer));
    });
  };
  const { keep, notice } = useKept(slot, restore);
  useEffect(() => {
    if (set.seed !== undefined) restore(readAnswers()[slot]);
  }, [set.seed]);

  const isAnswered = judged !== undefined && judged.state !== 'unreadable';
  const check = () => {
    // The same once more is no other answer.
    const refusal = isAnswered ? undefined : set.refusal(seed);
    if (refusal !== undefined) return setMessage(refusal);
    void settled(seed, (exercise) => {
      const found = exercise.judge(draft);
      setVerdict(found);
      if (found.state === 'unreadable') return;
      if (!isAnswered) set.counted(seed);
      keep({ answer: draft, right: found.state === 'right', seed });
    });
  };
  const more = () =>
    settled(seed, ({ hints, solution: steps }) => {
      if (step !== solutionStep) setHelp(hints.slice(0, help.length + 1));
      else {
        setSolution(steps);
        // The button that was pressed is gone, and the solution is drawn next.
        setTimeout(() => verdictBox.current && showSaid(verdictBox.current));
      }
    });
  const renew = () => settled(seed + 1, ({ face: its }, found) => begin(found, its, startOf(its)));
  const change: InputProps['change'] = (next) => {
    touched.current = true;
    setDraft(next);
    setVerdict(undefined);
  };
  const next = nextHelp(set.link, help.length, set.progress(seed, isAnswered));
  const step = 'step' in next ? next.step : undefined;
  const isOver = set.isOver(seed);
  const verdict = judged && set.link && (isOver || (step !== 0 && step !== 1)) ? withoutHint(judged) : judged;
  const rows = face.input.kind === 'numbers' ? face.input.lines : [];
  const asked = rows.flatMap(({ given }, k) => (given === undefined ? [k] : []));
  // What is said of the only line that is asked is the verdict.
  const only = asked.length === 1 ? asked[0] : undefined;

  return (
    <div class="ask">
      <fieldset onKeyDown={onEnter(check)}>
        <legend>
          <Rich text={face.ask} />
        </legend>
        <Control id={slot} input={face.input} draft={draft} lines={verdict?.lines} change={change} />
      </fieldset>
      {asks(face) ? (
        <div class="actions">
          {/* It keeps the focus of who has pressed it for the last time. */}
          <button
            type="button"
            class="primary"
            aria-disabled={isOver}
            aria-describedby={isOver ? `${slot}-set` : undefined}
            onClick={check}
          >
            {words.check}
          </button>
          {solution === undefined && step !== undefined ? (
            <button type="button" class="quiet" data-help={step} onClick={more}>
              {words.help[step]}
            </button>
          ) : null}
          {set.isRenewable ? (
            <button type="button" class="quiet" onClick={renew}>
              {words.newNumbers}
            </button>
          ) : null}
          {set.link === undefined ? null : (
            <p id={`${slot}-set`} class="soft set">
              {[set.left(seed), solution === undefined && 'held' in next ? next.held : ''].join(' ')}
            </p>
          )}
        </div>
      ) : null}
      <div ref={verdictBox} role="status" class="verdict" tabIndex={-1}>
        {message === '' ? null : <p class="message">{message}</p>}
        {message === loadFailed ? <ReloadButton /> : null}
        {verdict === undefined ? null : (
          <p id={only === undefined ? undefined : saidId(slot, only)} class={verdict.state}>
            <span aria-hidden="true">{verdict.state === 'right' ? '✓ ' : verdict.state === 'wrong' ? '✗ ' : null}</span>
            <Rich text={verdict.say} />
          </p>
        )}
        {verdict?.lines && only === undefined ? <LineVerdicts id={slot} {...{ rows }} lines={verdict.lines} /> : null}
        {help.map((hint, k) => (
          <p key={hint} class="hint">
            <strong>{words.help[k]}:</strong> <Rich text={hint} />
          </p>
        ))}
        {solution === undefined ? null : (
          <ol class="solution">
            {solution.map((step) => (
              <li key={step}>
                <Rich text={step} />
              </li>
            ))}
          </ol>
        )}
        {notice === '' ? null : <p class="soft">{notice}</p>}
      </div>
    </div>
  );
}

/** The exercise for a seed, or for the lesson’s own numbers where a draw keeps no mistake apart from the key. */
function numbersOf(exercise: Exercise, seed: number): { exercise: SettledExercise; seed: number } {
  try {
    return { exercise: exercise.settle(seed), seed };
  } catch {
    return { exercise: exercise.settle(0), seed: 0 };
  }
}

/** What stands in the fields before the reader has done anything. */
function startOf({ input }: Face): Answer {
  if (input.kind === 'construct') return input.fields.map(({ start = '' }) => inDigits(String(start)));
  // An order is one from the start, and may be checked as it stands.
  return input.kind === 'order' ? input.items.map(({ value }) => value) : [];
}
