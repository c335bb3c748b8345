import { useEffect, useState } from 'preact/hooks';
import type { DecisionFrame } from './frame.ts';

/** So long a line has to stand to be one that was tried, and not one that a drag went past. In milliseconds. */
const standing = 500;

/** How many lines the reader has tried, and the best score of all. Counted from the lines that stood, however they came about. */
export function Tally({ frame }: { frame: DecisionFrame }) {
  const { cut, right, rows, tested } = frame;
  const [tried, setTried] = useState<ReadonlyMap<string, number>>(new Map());
  const line = [...cut.w, cut.b].join();
  useEffect(() => {
    if (tested !== rows.length) return;
    const count = setTimeout(() => setTried((before) => new Map(before).set(line, right)), standing);
    return () => clearTimeout(count);
  }, [line, right, tested]);
  const best = Math.max(0, ...tried.values());
  return (
    <p class="tally">
      Lines tried: <strong>{tried.size}</strong>. Best so far: <strong>{best}</strong> of {rows.length}.
    </p>
  );
}
