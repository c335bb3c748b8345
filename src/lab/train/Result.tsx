import { useEffect, useState } from 'preact/hooks';
import type { ModelFiles } from '../model.ts';
import type { LabView } from '../view.ts';
import { percent } from '../words.ts';

/** What is left of a finished run: its score, the fingerprint of its weights, and the weights themselves. */
export function Result({ view: { result, settings } }: { view: LabView }) {
  if (!result || !settings) return null;
  const { test, trainingSeconds, fingerprint, model } = result;
  return (
    <section class="lab-result">
      <h3>The trained network</h3>
      <p>
        It reads <strong>{percent(test.accuracy, 2)}</strong> of the test images correctly (loss{' '}
        <span class="num">{test.loss.toFixed(4)}</span>), after <span class="num">{trainingSeconds.toFixed(1)}</span>{' '}
        seconds of training. Fingerprint of its weights: <code>{fingerprint}</code>. The same settings and seed give the
        same fingerprint with WebAssembly in every current browser.
      </p>
      <Downloads model={model} />
    </section>
  );
}

/** The two files of TensorFlow.js's model format. */
function Downloads({ model }: { model: ModelFiles }) {
  const [urls, setUrls] = useState<{ json: string; weights: string }>();
  useEffect(() => {
    const json = URL.createObjectURL(new Blob([model.json], { type: 'application/json' }));
    const weights = URL.createObjectURL(new Blob([model.weights], { type: 'application/octet-stream' }));
    setUrls({ json, weights });
    return () => {
      URL.revokeObjectURL(json);
      URL.revokeObjectURL(weights);
    };
  }, [model]);
  if (!urls) return null;
  return (
    <p class="lab-downloads">
      <a class="button" href={urls.json} download={`${model.name}.json`}>
        Download the model (JSON)
      </a>
      <a class="button" href={urls.weights} download={`${model.name}.weights.bin`}>
        Download its weights (BIN)
      </a>
      <small class="soft">TensorFlow.js layers format: both files in one folder load with tf.loadLayersModel.</small>
    </p>
  );
}
