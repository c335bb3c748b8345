import { asWritten } from '../../components/kit/stage/as-written.ts';
/** "It learns while I use it": it does not. The fingerprint of the weights, asked of the worker before and after. */
import './unchanged.css';
import { useEffect, useState } from 'preact/hooks';
import { modelOf, type Network } from '../session/network.ts';
import type { LabSession } from '../session/session.ts';
import { explanationOf } from '../session/useReply.ts';

export interface UnchangedProps {
  readonly session: LabSession;
  readonly run: Network;
}

export function Unchanged({ session, run }: UnchangedProps) {
  const [now, setNow] = useState<string>();
  const [problem, setProblem] = useState('');
  useEffect(() => {
    setNow(undefined);
    setProblem('');
  }, [run.fingerprint]);
  const look = async () => {
    try {
      setNow((await session.ask({ kind: 'fingerprint', model: modelOf(run) })).fingerprint);
      setProblem('');
    } catch (error) {
      setProblem(explanationOf(error).what);
    }
  };
  return (
    <div class="lab-unchanged">
      <p class="soft">
        Does it learn while you use it? As training has left them, its weights have the fingerprint{' '}
        <code {...asWritten}>{run.fingerprint}</code>.
      </p>
      <button type="button" class="button" onClick={look}>
        Look again
      </button>
      <p role="status">
        {problem}
        {now !== undefined && (
          <>
            Now it is <code {...asWritten}>{now}</code>:{' '}
            {now === run.fingerprint
              ? 'the same. Answering has changed nothing; only training does.'
              : 'another one. These are not the weights that were trained.'}
          </>
        )}
      </p>
    </div>
  );
}
