import { useState } from 'preact/hooks';
import type { Experiment } from '../../../engine/experiment.ts';
import type AsCodePanel from './AsCode.tsx';

interface Props {
  readonly id: string;
  readonly experiment: Experiment;
  readonly updates: number;
}

/** "As code", folded: the generators are loaded when somebody unfolds it. */
export function AsCodeFold(props: Props) {
  const [Panel, setPanel] = useState<{ readonly its: typeof AsCodePanel } | undefined>(undefined);
  const [failed, setFailed] = useState(false);
  const load = async () => {
    try {
      const its = (await import('./AsCode.tsx')).default;
      setPanel({ its });
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <details class="fold" onToggle={(event) => event.currentTarget.open && Panel === undefined && void load()}>
      <summary>As code</summary>
      {Panel === undefined ? null : <Panel.its {...props} />}
      {failed ? (
        <p role="status">This could not be loaded. Check the connection, fold this and unfold it again.</p>
      ) : null}
      <noscript>The program is written in the page, by JavaScript.</noscript>
    </details>
  );
}
