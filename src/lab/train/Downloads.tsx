import { useEffect, useState } from 'preact/hooks';
import { filesOf } from '../session/run-files.ts';
import type { TrainedRun } from '../session/session.ts';

/** The same two files as in the list of runs, which loads them again. */
export function Downloads({ run }: { run: TrainedRun }) {
  const [urls, setUrls] = useState<{ name: string; json: string; weights: string }>();
  useEffect(() => {
    const files = filesOf(run);
    const json = URL.createObjectURL(new Blob([files.json], { type: 'application/json' }));
    const weights = URL.createObjectURL(new Blob([files.weights], { type: 'application/octet-stream' }));
    setUrls({ name: files.name, json, weights });
    return () => {
      URL.revokeObjectURL(json);
      URL.revokeObjectURL(weights);
    };
  }, [run]);
  if (!urls) return null;
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
