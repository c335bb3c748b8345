/** TensorFlow.js in the worker: one backend at a time, changed between runs only. */

import { type BackendName, backendNames } from '../protocol/backend-names.ts';
import { labFaultOf } from '../protocol/fault-of.ts';
import type { LabFault } from '../protocol/faults.ts';
import type { BackendSpeed } from '../protocol/requests.ts';
import { inputCount, type LabSettings } from '../protocol/settings.ts';
import type { TensorFlow } from './backend.ts';
import type { RunControl } from './control.ts';
import { explain } from './fault-words.ts';
import { createModel } from './model.ts';

/** Updates before the clock starts: the first ones compile. */
const warmUpUpdates = 2;
/** Time measured, in ms, and updates at least. */
const measuredMilliseconds = 400;
const leastSteps = 2;

export interface Library {
  /** The first of these that works; the others are kept as reasons. */
  readonly use: (backends: readonly BackendName[]) => Promise<TensorFlow>;
  /** Whatever is in use; else the first that works. */
  readonly any: () => Promise<TensorFlow>;
  /** Updates of the settings' network per second; what was in use before is in use again afterwards. */
  readonly measure: (name: BackendName, settings: LabSettings, control: RunControl) => Promise<BackendSpeed>;
}

/** @param changed is called when another backend is in use than before */
export function createLibrary(
  load: (backends: readonly BackendName[]) => Promise<TensorFlow>,
  changed: () => void,
): Library {
  let inUse: Promise<TensorFlow> | undefined;
  let name: BackendName | undefined;

  function use(backends: readonly BackendName[]): Promise<TensorFlow> {
    if (inUse && name === backends[0]) return inUse;
    const loading = load(backends);
    inUse = loading;
    loading.then(
      ({ backend }) => {
        if (name !== undefined && name !== backend) changed();
        name = backend;
      },
      // A failure is not kept, so that it can be tried again.
      () => {
        if (inUse === loading) inUse = undefined;
      },
    );
    return loading;
  }

  return {
    use,
    any: () => inUse ?? use(backendNames),
    async measure(measured, settings, control) {
      const before = name;
      try {
        return { name: measured, examplesPerSecond: await speed(await load([measured]), settings, control) };
      } catch (error) {
        control.signal.throwIfAborted();
        return { name: measured, reason: reasonOf(labFaultOf(error), measured) };
      } finally {
        if (before) await load([before]);
      }
    },
  };
}

/** Without the name of the backend, which the reader sees beside it. */
function reasonOf(fault: LabFault, name: BackendName): string {
  return fault.kind === 'no-backend' ? fault.tried.replace(`${name}: `, '') : explain(fault).what;
}

/** Examples per second of updates on images that are all alike: what they show makes no difference to the work. */
async function speed({ tf, layers }: TensorFlow, settings: LabSettings, control: RunControl): Promise<number> {
  const model = createModel(tf, layers, settings);
  const { batchSize } = settings;
  const batch = { pixels: new Float32Array(batchSize * inputCount).fill(0.5), labels: new Uint8Array(batchSize) };
  try {
    for (let step = 0; step < warmUpUpdates; step++) await model.train(batch);
    let time = 0;
    let steps = 0;
    while (time < measuredMilliseconds || steps < leastSteps) {
      await control.go();
      const begun = performance.now();
      await model.train(batch);
      time += performance.now() - begun;
      steps++;
    }
    return (1000 * steps * batchSize) / time;
  } finally {
    model.dispose();
  }
}
