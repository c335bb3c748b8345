import { useEffect, useState } from 'preact/hooks';
import { asWritten } from '../../components/kit/stage/as-written.ts';
import { formatNumber, grouped } from '../../notation/format.ts';
import { changedParts, partNames, partWords } from '../challenges/parts.ts';
import { type Difference, differences } from '../session/first-difference.ts';
import type { Bench } from './useBench.ts';

interface Props {
  readonly bench: Bench;
  /** Shows the step at hand, with all its numbers. */
  openSteps(): void;
}

/** How long a search goes on before the page is drawn again. In ms. */
const slice = 10;
const exact = { significant: 17 } as const;

type Found = Difference | 'none' | undefined;

/** One run kept, and another beside it under the same clock: what was set differently, and the first number that differs. */
export default function Compare({ bench, openSteps }: Props) {
  const { kept, session, state, keep, drop, place, go } = bench;
  const [found, setFound] = useState<Found>(undefined);
  const other = kept !== undefined && kept.session !== session ? kept.session : undefined;
  // What was compared once is not compared again as the runs go on: a first difference stays the first.
  useEffect(() => setFound(undefined), [session, other]);
  useEffect(() => {
    if (other === undefined || (found !== undefined && found !== 'none') || bench.running) return undefined;
    const search = differences(session, other);
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const end = performance.now() + slice;
      for (let step = search.next(); ; step = search.next()) {
        if (step.done) {
          setFound(step.value ?? 'none');
          return;
        }
        if (performance.now() > end) break;
      }
      timer = setTimeout(look, 0);
    };
    timer = setTimeout(look, 0);
    return () => clearTimeout(timer);
  }, [session, other, bench.running, place.update]);

  if (kept === undefined)
    return (
      <div class="compare">
        <p>Keep the run of now, then change something: both go on under one clock, their curves over each other.</p>
        <button type="button" onClick={keep}>
          Keep this run
        </button>
      </div>
    );
  const changed = changedParts(kept.state, state, partNames);
  return (
    <div class="compare">
      <p>
        {other === undefined
          ? 'This run is kept. Change a setting: it goes on beside the new one.'
          : `Different are ${changed.map((part) => partWords[part]).join(', ') || 'only numbers that do not matter'}.`}
      </p>
      {other === undefined ? null : (
        <div {...asWritten}>
          {found === undefined ? <p>The runs are being compared, number by number.</p> : null}
          {found === 'none' ? (
            <p>
              Up to update {grouped(Math.max(1, Math.min(session.update, other.update)))} every number of both runs is
              the same.
            </p>
          ) : null}
          {found === undefined || found === 'none' ? null : (
            <>
              <p>
                The first number in which they differ: <strong>{found.name}</strong>, in update{' '}
                {grouped(found.update + 1)}, after {grouped(found.event)} steps that are the same.
              </p>
              <dl>
                {(['this run', 'the kept run'] as const).map((which, k) => {
                  const value = found.values[k];
                  return (
                    <div key={which}>
                      <dt>{which}</dt>
                      <dd>{value === undefined ? 'computes something else here' : formatNumber(value, exact)}</dd>
                    </div>
                  );
                })}
              </dl>
              {found.because.length === 0 ? null : (
                <p>
                  Because of what it is computed from:{' '}
                  {found.because
                    .map(
                      ({ name, values: [a, b] }) =>
                        `${name} is ${formatNumber(a, exact)} and ${formatNumber(b, exact)}`,
                    )
                    .join('; ')}
                  .
                </p>
              )}
              <button
                type="button"
                onClick={() => {
                  go({ update: found.update, done: found.event + 1 });
                  openSteps();
                }}
              >
                Open this step
              </button>
            </>
          )}
        </div>
      )}
      <button type="button" class="quiet" onClick={drop}>
        Let the kept run go
      </button>
    </div>
  );
}
