import { useEffect, useState } from 'preact/hooks';
import { formatNumber, notYet } from '../../../notation/format.ts';
import * as words from './words.tsx';

/** The loss of the line at hand, and the lowest that the reader has found: of lines that stood, however they came about. */
export function LowestSoFar({ loss }: { readonly loss: number | undefined }) {
  const [lowest, setLowest] = useState(loss);
  useEffect(() => {
    if (loss !== undefined) setLowest((before) => Math.min(before ?? loss, loss));
  }, [loss]);
  return (
    <p class="tally">
      {words.lossLowestSoFar(
        <i>E</i>,
        <strong class="sym-loss">{loss === undefined ? notYet : formatNumber(loss)}</strong>,
        <strong>{lowest === undefined ? 'none' : formatNumber(lowest)}</strong>,
      )}
    </p>
  );
}
