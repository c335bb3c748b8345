import { useEffect, useMemo, useRef } from 'preact/hooks';
import { asWritten } from '../../components/kit/stage/as-written.ts';
import type { Bench } from '../desk/useBench.ts';
import type { Challenge } from './challenge.ts';
import { type Line, linesOf, type Measured } from './goal.ts';
import { measuredAt } from './measure.ts';

interface Props {
  readonly bench: Bench;
  readonly challenge: Challenge;
  readonly awake: boolean;
}

/** How often a goal is looked at while the network trains. In ms. */
const lookedEvery = 250;

/** What a challenge asks, and how near it the network is. The page judges by itself. */
export function ChallengeBox({ bench, challenge, awake }: Props) {
  const { session, place, running } = bench;
  const { goal } = challenge;
  // What takes training of its own waits until nothing else trains.
  const asked = useMemo(() => {
    const { nudged, ...rest } = goal;
    return running || nudged === undefined ? rest : goal;
  }, [goal, running]);
  const last = useRef<
    { readonly key: readonly unknown[]; readonly at: number; readonly measured: Measured } | undefined
  >(undefined);
  const key = [session, place.update, asked];
  const now = performance.now();
  const same = last.current?.key.every((part, k) => part === key[k]);
  if (!same && (!running || last.current?.key[0] !== session || now - (last.current?.at ?? 0) > lookedEvery))
    last.current = { key, at: now, measured: measuredAt(session, place.update, asked) };
  const lines: readonly Line[] = last.current === undefined ? [] : linesOf(goal, last.current.measured);
  const heading = useRef<HTMLHeadingElement>(null);
  // The list of challenges stands far below: whoever begins one there is brought to what it asks.
  useEffect(() => {
    if ((heading.current?.getBoundingClientRect().top ?? 0) < 0) heading.current?.focus();
  }, [challenge]);
  const done = lines.length > 0 && lines.every(({ met }) => met) && bench.problems.length === 0;
  return (
    <section class={done ? 'challenge reached' : 'challenge'} aria-label="Challenge">
      <h2 ref={heading} tabIndex={-1}>
        {challenge.name}
      </h2>
      <p>{challenge.words}</p>
      <ul {...asWritten}>
        {lines.map(({ condition, words, met }) => (
          <li key={condition}>
            {met ? '✓' : '○'} {words}
          </li>
        ))}
      </ul>
      <p role="status">{done ? 'Reached, all at once. Well done.' : null}</p>
      <button type="button" class="quiet" disabled={!awake} onClick={() => bench.open(challenge.state, challenge)}>
        Begin it again
      </button>{' '}
      <button type="button" class="quiet" disabled={!awake} onClick={() => bench.open(bench.whole)}>
        Leave the challenge
      </button>
    </section>
  );
}
