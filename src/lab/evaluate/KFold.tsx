import { useEffect, useState } from 'preact/hooks';
import { FaultNotice } from '../parts/FaultNotice.tsx';
import { Spoken } from '../parts/Spoken.tsx';
import { grouped, percent } from '../protocol/words.ts';
import { duration, secondsOf } from '../session/estimate.ts';
import type { Network } from '../session/network.ts';
import type { LabSession } from '../session/session.ts';
import { spreadOf } from './evaluation.ts';
import { FoldBars } from './FoldBars.tsx';
import { foldsStop } from './folds-words.ts';
import { useFolds } from './useFolds.ts';

const choices = [2, 3, 4, 5, 10];

/** How far the best fold is from the worst, in points: what readers guess before they see it. */
const foldGuesses = [
  { name: 'less than 1 point', fits: (points: number) => points < 1 },
  { name: '1 to 3 points', fits: (points: number) => points >= 1 && points <= 3 },
  { name: 'more than 3 points', fits: (points: number) => points > 3 },
];

export interface KFoldProps {
  readonly id: string;
  readonly session: LabSession;
  /** The run whose settings the networks are trained with. */
  readonly run: Network;
}

/** k-fold cross-validation: the same settings, trained k times, each time without another part of the images. */
export default function KFold({ id, session, run }: KFoldProps) {
  const [count, setCount] = useState(4);
  const [guess, setGuess] = useState<string>();
  const folds = useFolds(session, run.settings, count);
  useEffect(() => folds.stop, []);
  const { images, epochs } = run.settings;
  // Every image trains in all folds but one.
  const seconds = secondsOf({ ...run.settings, validation: 0, epochs: epochs * (count - 1) }, session.runs);
  const isRunning = folds.state === 'running';
  return (
    <section class="evaluate-folds">
      <p>
        One score depends on which images happen to be kept back. Here the {grouped(images)} images of {run.name} are
        cut into {count} parts; each part is scored once, by a network that was trained on the others. It shows how far
        scores vary. It does not make a better network.
        {run.settings.patience > 0 && ` ${foldsStop}`}
      </p>
      <fieldset class="lab-row evaluate-guess" disabled={folds.state !== 'idle'}>
        <legend>Before you start: how far apart will the best and the worst part be?</legend>
        {foldGuesses.map(({ name }) => (
          <label key={name}>
            <input type="radio" name={`${id}-guess`} checked={guess === name} onChange={() => setGuess(name)} /> {name}
          </label>
        ))}
      </fieldset>
      <p class="lab-row">
        <label>
          Parts{' '}
          <select
            id={`${id}-folds`}
            value={count}
            disabled={isRunning}
            onChange={({ currentTarget }) => setCount(Number(currentTarget.value))}
          >
            {choices.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </select>
        </label>
        <button type="button" class="button" onClick={isRunning ? folds.stop : folds.start}>
          {isRunning ? 'Stop' : `Train ${count} networks`}
        </button>
        <small class="soft">
          {grouped(images - Math.ceil(images / count))} images or one more each, {epochs}{' '}
          {epochs === 1 ? 'epoch' : 'epochs'}
          {seconds !== undefined &&
            `; ${duration(seconds)} at the speed of the last run with this network and batch size`}
        </small>
      </p>
      <FoldBars count={count} epochs={epochs} folds={folds} />
      {folds.fault && <FaultNotice fault={folds.fault} onAgain={folds.start} />}
      {folds.state === 'done' && <Result accuracies={folds.scores.map(({ accuracy }) => accuracy)} guess={guess} />}
      <Spoken
        text={folds.scores.length > 0 ? `${folds.scores.length} of ${count} parts are scored.` : ''}
        quietAtFirst={true}
      />
    </section>
  );
}

function Result({ accuracies, guess }: { accuracies: readonly number[]; guess: string | undefined }) {
  const { mean, deviation } = spreadOf(accuracies);
  const points = 100 * (Math.max(...accuracies) - Math.min(...accuracies));
  const found = foldGuesses.find(({ fits }) => fits(points))?.name;
  return (
    <p role="status">
      Mean <span class="num">{percent(mean)}</span>, standard deviation <span class="num">{percent(deviation)}</span>{' '}
      (with n − 1). The best and the worst part are <span class="num">{points.toFixed(1)}</span> points apart
      {guess === undefined ? '.' : `: you said ${guess}${guess === found ? ', and so it is.' : `; it is ${found}.`}`}
    </p>
  );
}
