import { useEffect, useState } from 'preact/hooks';
import { formatNumber, notYet } from '../../../notation/format.ts';
import type { ErrorsFrame } from './frame.ts';

/** The loss of the line at hand, and the lowest that the reader has found: of lines that stood, however they came about. */
export function LowestSoFar({ frame: { mean } }: { readonly frame: ErrorsFrame }) {
  const [lowest, setLowest] = useState(mean);
  useEffect(() => {
    if (mean !== undefined) setLowest((before) => Math.min(before ?? mean, mean));
  }, [mean]);
  return (
    <p class="tally">
      Loss <i>E</i>: <strong class="sym-loss">{mean === undefined ? notYet : formatNumber(mean)}</strong>. Lowest so
      far: <strong>{lowest === undefined ? 'none' : formatNumber(lowest)}</strong>.
    </p>
  );
}
