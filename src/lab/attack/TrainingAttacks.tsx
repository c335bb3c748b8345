import { useState } from 'preact/hooks';
import { Spoken } from '../parts/Spoken.tsx';
import { stepsPerEpoch } from '../protocol/settings.ts';
import { explain } from '../session/explain.ts';
import type { Network } from '../session/network.ts';
import type { LabSession } from '../session/session.ts';
import { useSession } from '../session/useSession.ts';
import { Guess } from './Guess.tsx';
import { attackedSettings, findRun, type TrainingAttack, trainedOutcome, trainingAttacks } from './trained-attacks.ts';

interface Props {
  readonly id: string;
  readonly session: LabSession;
  /** Its settings are trained again, with one change. */
  readonly run: Network;
}

/** What no test image can show: the training itself is attacked, and the run repeated. */
export function TrainingAttacks({ id, session, run }: Props) {
  return (
    <div class="attack-training">
      {trainingAttacks.map((attack) => (
        <TrainedAgain key={attack.id} id={`${id}-${attack.id}`} attack={attack} session={session} run={run} />
      ))}
    </div>
  );
}

function TrainedAgain({ id, attack, session, run }: Props & { readonly attack: TrainingAttack }) {
  const { view, runs } = useSession();
  const [guess, setGuess] = useState<number>();
  const [started, setStarted] = useState(false);
  const settings = attackedSettings(run, attack);
  const attacked = findRun(runs, settings);
  const base = findRun(runs, { ...settings, pixels: 'unit', labels: 'true' });
  const isRunning = view.phase === 'running';
  const canStart = guess !== undefined && !isRunning;
  const steps = stepsPerEpoch(settings);
  const done = view.position ? (view.position.epoch - 1) * steps + view.position.step : 0;
  const outcome = attacked && (started || guess !== undefined) ? trainedOutcome(attacked, base, guess) : '';
  return (
    <section aria-labelledby={`${id}-name`}>
      <h4 id={`${id}-name`}>{attack.name}</h4>
      <p>{attack.what}</p>
      <Guess id={id} question={attack.question} guess={guess} onGuess={setGuess} />
      <button
        type="button"
        class="button"
        aria-disabled={!canStart}
        onClick={() => {
          if (!canStart) return;
          setStarted(true);
          if (!attacked) session.start(settings);
        }}
      >
        {attacked ? 'Show the result' : 'Train it so'}
      </button>
      {started && isRunning && !attacked && (
        <label class="lab-progress">
          <span>Training</span>
          <progress value={done} max={steps * settings.epochs} />
        </label>
      )}
      {started && !attacked && view.fault && <p class="lab-fault">{explain(view.fault).what}</p>}
      {started && outcome && <p class="attack-outcome">{outcome}</p>}
      <Spoken text={started ? outcome : ''} quietAtFirst />
    </section>
  );
}
