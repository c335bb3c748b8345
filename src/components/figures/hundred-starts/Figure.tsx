import { useEffect, useRef, useState } from 'preact/hooks';
import type { Outcome } from '../../../engine/random-starts.ts';
import { Announcer } from '../../kit/Announcer.tsx';
import { formatNumber } from '../../kit/format.ts';

const sizes = [2, 3, 4, 8] as const;
const count = 100;
const three = { significant: 3 } as const;

interface Result {
  readonly hidden: number;
  readonly outcomes: readonly Outcome[];
}

/** F3.4: a hundred networks that differ in their start only, trained here and now. */
export default function HundredStarts({ id }: { readonly id: string }) {
  const [hidden, setHidden] = useState(2);
  const [results, setResults] = useState<readonly Result[]>([]);
  const [running, setRunning] = useState(false);
  const [failed, setFailed] = useState(false);
  const [awake, setAwake] = useState(false);
  const stop = useRef(false);
  useEffect(() => {
    setAwake(true);
    return () => {
      stop.current = true;
    };
  }, []);
  const current = results.find((result) => result.hidden === hidden);
  const outcomes = current?.outcomes ?? [];
  const train = async () => {
    stop.current = false;
    setRunning(true);
    setFailed(false);
    try {
      const { trainAll } = await import('./train.ts');
      const report = (outcomes: readonly Outcome[]) =>
        setResults((before) => [...before.filter((result) => result.hidden !== hidden), { hidden, outcomes }]);
      await trainAll(hidden, report, () => stop.current);
    } catch {
      setFailed(true);
    }
    setRunning(false);
  };
  return (
    <div class="network-figure" id={`${id}-starts`}>
      <div class="transport">
        <button
          type="button"
          class="primary"
          disabled={!awake}
          onClick={() => {
            if (running) stop.current = true;
            else void train();
          }}
        >
          {running ? 'Stop' : `Train ${count} networks`}
        </button>
        <label class="field">
          <span>Hidden units</span>
          <select
            value={hidden}
            disabled={!awake || running}
            onChange={(event) => setHidden(Number(event.currentTarget.value))}
          >
            {sizes.map((size) => (
              <option key={size} value={size}>
                {size}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Announcer sentence={sentenceOf(outcomes, hidden, running, failed)} fault={failed} />
      <ol class="starts" aria-hidden="true">
        {Array.from({ length: count }, (_, k) => {
          const outcome = outcomes[k];
          const look = outcome === undefined ? 'waiting' : outcome.solved ? 'solved' : 'stuck';
          return (
            <li key={String(k)} class={look}>
              {outcome === undefined ? '' : outcome.solved ? '✓' : '✗'}
            </li>
          );
        })}
      </ol>
      <Summary {...{ id, results }} />
    </div>
  );
}

function sentenceOf(outcomes: readonly Outcome[], hidden: number, running: boolean, failed: boolean): string {
  if (failed) return 'This could not be loaded. Check the connection and press again.';
  if (outcomes.length === 0) return 'Nothing is trained yet.';
  const solved = outcomes.filter((outcome) => outcome.solved).length;
  const so = `${solved} of ${outcomes.length} networks with ${hidden} hidden units have solved XOR`;
  if (running) return `${so} so far.`;
  return outcomes.length < count ? `${so}; then it was stopped.` : `${so}.`;
}

/** What came out, and what the first network that failed says instead. */
function Summary({ id, results }: { readonly id: string; readonly results: readonly Result[] }) {
  const done = results.filter(({ outcomes }) => outcomes.length === count).toSorted((a, b) => a.hidden - b.hidden);
  if (done.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section class="table-box state" aria-label={`What came out (${id})`} tabIndex={0}>
      <table>
        <caption>What came out</caption>
        <thead>
          <tr>
            {['hidden units', 'solved', 'outputs of the first that did not'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {done.map(({ hidden, outcomes }) => {
            const stuck = outcomes.find(({ solved }) => !solved);
            return (
              <tr key={hidden}>
                <th scope="row">{hidden}</th>
                <td>
                  {outcomes.filter(({ solved }) => solved).length} of {count}
                </td>
                <td>{stuck ? stuck.outputs.map((output) => formatNumber(output, three)).join(', ') : 'none failed'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
