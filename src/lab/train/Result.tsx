import { NotLoaded } from '../../components/kit/island/NotLoaded.tsx';
import { useLoaded } from '../../components/kit/island/useLoaded.ts';
import { asWritten } from '../../components/kit/stage/as-written.ts';
import { percent } from '../protocol/words.ts';
import { placeText } from '../session/network.ts';
import type { TrainedRun } from '../session/session.ts';
import { stoppingText } from '../session/stopping-words.ts';
import type { LabView } from '../session/view.ts';

/** What is left of a finished run: its score, the fingerprint of its weights, and the weights themselves. */
export function Result({ view: { result, settings }, run }: { view: LabView; run: TrainedRun | undefined }) {
  const { loaded, failed, again } = useLoaded(() => import('./Downloads.tsx'), run !== undefined);
  if (!result || !settings) return null;
  const { test, trainingSeconds, fingerprint } = result;
  const early = run && stoppingText(run);
  return (
    <section class="lab-result">
      <h3>{run?.after ? 'The network as it was stopped' : 'The trained network'}</h3>
      <p>
        It reads <strong>{percent(test.accuracy, 2)}</strong> of the test images correctly (loss{' '}
        <span class="num">{test.loss.toFixed(4)}</span>), after <span class="num">{trainingSeconds.toFixed(1)}</span>{' '}
        seconds of training{run?.after && `: stopped ${placeText(run.after)}`}. Fingerprint of its weights:{' '}
        <code {...asWritten} data-mark="fingerprint">
          {fingerprint}
        </code>
        . The same settings and seed give the same fingerprint{run?.after && ' at this moment of the run'} with
        WebAssembly in every current browser.
      </p>
      {early && <p>{early}</p>}
      {run && loaded && <loaded.Downloads run={run} />}
      {failed && <NotLoaded failed {...{ again }} />}
    </section>
  );
}
