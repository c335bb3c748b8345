import { runWords, writeRun } from '../../../exercises/kit/reported-run.ts';
import type { LabSession } from '../../../lab/session.ts';
import { useOfSession } from '../../../lab/useSession.ts';
import { Choices } from '../../prose/answers/inputs/Choices.tsx';
import type { InputProps } from '../../prose/answers/inputs/Input.tsx';
import ExerciseForm, { type ExerciseProps } from '../../prose/exercise/ExerciseForm.tsx';

/** An exercise that is answered with a run. Apart from the others, so that only lessons with a lab load it. */
export default function RunExercise(props: ExerciseProps) {
  return <ExerciseForm {...props} control={RunChoice} />;
}

/** The runs that have ended on this page, as answers, newest first. */
function RunChoice({ id, draft, change }: InputProps) {
  const here = useOfSession(answersOf) ?? '';
  // An answer from an earlier visit stays, although its run is gone.
  const answers = [...new Set([...here.split('\n'), ...draft])].filter((answer) => answer !== '');
  if (answers.length === 0) return <p class="soft">No run has ended on this page yet. Train one in the lab above.</p>;
  const options = answers.map((value) => ({ value, text: runWords(value) }));
  return <Choices id={id} draft={draft} change={change} options={options} many={false} code={false} />;
}

/** As one text, so that it is drawn anew only when it has changed. */
function answersOf({ runs, view }: LabSession): string {
  const ended = runs.map(({ settings, test }) => writeRun({ settings, accuracy: test.accuracy })).reverse();
  const isBroken = view.phase === 'failed' && view.fault?.kind === 'diverged' && view.settings;
  return (isBroken ? [writeRun({ settings: isBroken, accuracy: 'diverged' }), ...ended] : ended).join('\n');
}
