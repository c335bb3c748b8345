import { useEffect, useState } from 'preact/hooks';
import { NotLoaded } from '../draw/NotLoaded.tsx';
import { useLoaded } from '../draw/useLoaded.ts';
import type { TrainedRun } from '../session.ts';
import type { LabView } from '../view.ts';
import { percent } from '../words.ts';

/** What is left of a finished run: its score, the fingerprint of its weights, and the weights themselves. */
export function Result({ view: { result, settings }, run }: { view: LabView; run: TrainedRun | undefined }) {
  if (!result || !settings) return null;
  const { test, trainingSeconds, fingerprint } = result;
  return (
    <section class="lab-result">
      <h3>The trained network</h3>
      <p>
        It reads <strong>{percent(test.accuracy, 2)}</strong> of the test images correctly (loss{' '}
        <span class="num">{test.loss.toFixed(4)}</span>), after <span class="num">{trainingSeconds.toFixed(1)}</span>{' '}
        seconds of training. Fingerprint of its weights: <code data-mark="fingerprint">{fingerprint}</code>. The same
        settings and seed give the same fingerprint with WebAssembly in every current browser.
      </p>
      {run && <Downloads run={run} />}
    </section>
  );
}

/** The same two files as in the list of runs, which loads them again. */
function Downloads({ run }: { run: TrainedRun }) {
  const [urls, setUrls] = useState<{ name: string; json: string; weights: string }>();
  const { loaded, failed, again } = useLoaded(() => import('../runs/run-files.ts'), true);
  useEffect(() => {
    if (!loaded) return;
    const files = loaded.filesOf(run);
    const json = URL.createObjectURL(new Blob([files.json], { type: 'application/json' }));
    const weights = URL.createObjectURL(new Blob([files.weights], { type: 'application/octet-stream' }));
    setUrls({ name: files.name, json, weights });
    return () => {
      URL.revokeObjectURL(json);
      URL.revokeObjectURL(weights);
    };
  }, [run, loaded]);
  if (!urls) return failed ? <NotLoaded failed onAgain={again} /> : null;
  return (
    <p class="lab-downloads">
      <a class="button" href={urls.json} download={`${urls.name}.json`}>
        Download the model (JSON)
      </a>
      <a class="button" href={urls.weights} download={`${urls.name}.weights.bin`}>
        Download its weights (BIN)
      </a>
      <small class="soft">
        TensorFlow.js layers format: both files in one folder load with tf.loadLayersModel. The list of runs loads them
        again, too.
      </small>
    </p>
  );
}
