import { useEffect, useRef } from 'preact/hooks';
import { decode, partOf } from '../../components/kit/address.ts';
import { useAddress } from '../../components/kit/useAddress.ts';
import type { TrainedRun } from '../session.ts';
import { type Asked, askedFirst, readAsked, writeAsked } from './attack-link.ts';
import type { Family } from './families.ts';

/** The chosen attack, kept in the panel's part of the address: #f12-5=1,attack:rotate,guess:40. A prediction is of one network. */
export function useAsked(id: string, run: TrainedRun | undefined) {
  const { state, change, notices, link } = useAddress<Asked>({
    id,
    opened: askedFirst(),
    read(hash) {
      const part = partOf(hash, id);
      if (part === undefined) return undefined;
      const found = readAsked(decode(part.slice(id.length + 1)) ?? '');
      if ('notice' in found) return { to: () => askedFirst(), notices: [found.notice] };
      return { to: () => found, notices: [] };
    },
    write: (asked) => `${id}=${writeAsked(asked)}`,
  });
  /** Predictions so far, by network and attack. */
  const guesses = useRef<Readonly<Record<string, number>>>({});
  const guessOf = (runId: string | undefined, family: Family) => guesses.current[`${runId} ${family.id}`];
  const predicted = useRef(run?.id);
  const remember = (runId: string, family: Family, guess: number) => {
    guesses.current = { ...guesses.current, [`${runId} ${family.id}`]: guess };
  };
  useEffect(() => {
    // The first network takes over what was predicted before there was one, as by a link.
    if (predicted.current !== undefined && run?.id !== predicted.current) {
      change((asked) => ({ ...asked, guess: guessOf(run?.id, asked.family) }));
    } else if (run && state.guess !== undefined) remember(run.id, state.family, state.guess);
    predicted.current = run?.id;
  }, [run?.id, state.family, state.guess]);
  return {
    ...state,
    // A link to an attack that brings no prediction takes none away.
    guess: state.guess ?? guessOf(run?.id, state.family),
    notices,
    link,
    choose: (family: Family) => change(() => ({ ...askedFirst(family), guess: guessOf(run?.id, family) })),
    showLevel: (x: number) => change((asked) => ({ ...asked, x })),
    predict: (guess: number) => change((asked) => ({ ...asked, guess })),
  };
}
