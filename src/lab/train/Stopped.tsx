import { useEffect, useRef, useState } from 'preact/hooks';
import { asWritten } from '../../components/kit/stage/as-written.ts';
import { FaultNotice } from '../parts/FaultNotice.tsx';
import type { Explanation } from '../protocol/faults.ts';
import type { Done } from '../protocol/requests.ts';
import { testCount } from '../protocol/settings.ts';
import { grouped } from '../protocol/words.ts';
import type { Network } from '../session/network.ts';
import type { LabSession } from '../session/session.ts';
import { testNetwork } from '../session/test-network.ts';
import { explanationOf } from '../session/useReply.ts';

export interface StoppedProps {
  readonly session: LabSession;
  /** The network that the run has left. */
  readonly network: Network;
}

/**
 * A run that was stopped leaves its network: here it gets the test that it would have got at the end. With that it goes, and
 * hands the focus to Start.
 */
export function Stopped({ session, network }: StoppedProps) {
  const [progress, setProgress] = useState<Done>();
  const [fault, setFault] = useState<Explanation>();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const { current } = button;
    return () => {
      if (current && current === document.activeElement)
        current.closest('.train')?.querySelector<HTMLElement>('.train-run button')?.focus();
    };
  }, []);
  const test = () => {
    if (progress) return;
    setFault(undefined);
    setProgress({ done: 0, of: testCount(network.settings) });
    testNetwork(session, { onProgress: setProgress }).then(
      () => setProgress(undefined),
      (error) => {
        setProgress(undefined);
        setFault(explanationOf(error));
      },
    );
  };
  return (
    <div class="lab-left">
      <p>
        Fingerprint of its weights: <code {...asWritten}>{network.fingerprint}</code>. The drawing, the evaluation and
        the attacks use it until the next run begins.
      </p>
      <p class="lab-controls">
        <button ref={button} type="button" class="button" aria-disabled={progress !== undefined} onClick={test}>
          Test this network
        </button>
        <small class="soft">
          on the {grouped(testCount(network.settings))} test images: then it stands in the list of runs
        </small>
      </p>
      {progress && (
        <label class="lab-progress">
          <span>Testing</span>
          <progress value={progress.done} max={progress.of} />
        </label>
      )}
      {fault && <FaultNotice fault={fault} onAgain={test} />}
    </div>
  );
}
