import type { LabSession } from '../../../lab/session/session.ts';
import { useOfSession } from '../../../lab/session/useSession.ts';
import { literal } from '../../../notation/rich.ts';
import { runWords, writeRun } from '../../../questions/reported-run.ts';
import { Choices } from '../answers/inputs/Choices.tsx';
import type { InputProps } from '../answers/inputs/Input.tsx';
import ExerciseForm, { type ExerciseProps } from './ExerciseForm.tsx';
import { noRun } from './run-words.ts';

/** An exercise that is answered with a run. Apart from the others, so that only lessons with a lab load it. */
export default function RunExercise(props: ExerciseProps) {
  return <ExerciseForm {...props} control={RunChoice} />;
}

/** The runs that have ended on this page, as answers, newest first. */
function RunChoice({ id, draft, change }: InputProps) {
  const here = useOfSession(answersOf) ?? '';
  // An answer from an earlier visit stays, although its run is gone.
  const answers = namesOf([...here.split('\n'), ...draft].filter((line) => line !== ''));
  if (answers.size === 0) return <p class="soft">{noRun}</p>;
  const options = [...answers].map(([value, names]) => ({
    value,
    text: [...(names.length > 0 ? [literal(names.join(', '))] : []), runWords(value)].join(': '),
  }));
  return <Choices id={id} draft={draft} change={change} options={options} many={false} code={false} />;
}

/** Each answer with the names of its runs: one that was trained a second time has given the same answer. */
function namesOf(lines: readonly string[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const line of lines) {
    const [value = '', name] = line.split('\t');
    names.set(value, [...(names.get(value) ?? []), ...(name === undefined ? [] : [name])]);
  }
  return names;
}

/** A line for each run, its answer and its name. As one text, so that it is drawn anew only when it has changed. */
function answersOf({ runs, view }: LabSession): string {
  const ended = runs
    .map(
      ({ name, settings, test: { accuracy } }) => `${writeRun({ settings, accuracy })}\t${name.replaceAll(/\s/g, ' ')}`,
    )
    .reverse();
  const isBroken = view.phase === 'failed' && view.fault?.kind === 'diverged' && view.settings;
  return (isBroken ? [writeRun({ settings: isBroken, accuracy: 'diverged' }), ...ended] : ended).join('\n');
}
