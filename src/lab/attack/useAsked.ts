import { useEffect, useRef } from 'preact/hooks';
import { useStage } from '../../components/kit/stage/useStage.ts';
import { textsCodec } from '../../player/settings.ts';
import type { Network } from '../session/network.ts';
import { askedFirst, readAsked, writeAsked } from './attack-link.ts';
import type { Family } from './families.ts';

/** The chosen attack, kept in the panel's part of the address: #f12-5=1,attack:rotate,guess:40. A prediction is of one network. */
export function useAsked(id: string, run: Network | undefined) {
  const {
    values: state,
    set: change,
    notices,
    link,
  } = useStage({ id, values: textsCodec({ opened: askedFirst(), read: readAsked, write: writeAsked }) });
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
