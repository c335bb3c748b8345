import { useEffect, useState } from 'preact/hooks';

/** Quiet time before a sentence is announced: a thousand quick steps are one announcement. */
const settleMilliseconds = 500;

interface Props {
  readonly sentence: string;
  readonly fault: boolean;
  /** A film of steps is not read out: where it ends is. */
  readonly playing?: boolean;
}

/**
 * The step as a sentence: shown at once, and announced to screen readers when the reader has stopped stepping. The first
 * sentence is not announced: nobody asked for it.
 */
export function Announcer({ sentence, fault, playing = false }: Props) {
  const [announced, announce] = useState('');
  const [first] = useState(sentence);
  useEffect(() => {
    if (playing || (sentence === first && announced === '')) return;
    const timer = setTimeout(() => announce(sentence), settleMilliseconds);
    return () => clearTimeout(timer);
  }, [sentence, playing]);
  return (
    <>
      <p class={fault ? 'sentence fault' : 'sentence'}>{sentence}</p>
      <p class="visually-hidden" role="status">
        {announced}
      </p>
    </>
  );
}
