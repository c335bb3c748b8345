import { useEffect, useState } from 'preact/hooks';
import type { DecisionFrame } from './frame.ts';
import * as words from './words.ts';

/** How many lines the reader has tried, and the best score of all. Counted from the lines that stood, however they came about. */
export function Tally({ frame }: { frame: DecisionFrame }) {
  const { cut, right, rows, tested } = frame;
  const [tried, setTried] = useState<ReadonlyMap<string, number>>(new Map());
  const line = [...cut.w, cut.b].join();
  useEffect(() => {
    if (tested !== rows.length) return;
    const count = () => setTried((before) => new Map(before).set(line, right));
    // A drag goes past many lines: tried is the one where it ends.
    const isDragged = document.querySelector('.handle:active') !== null;
    if (!isDragged) {
      count();
      return;
    }
    addEventListener('pointerup', count, { once: true });
    return () => removeEventListener('pointerup', count);
  }, [line, right, tested]);
  const best = Math.max(0, ...tried.values());
  return (
    <p class="tally">{words.linesTriedBest(<strong>{tried.size}</strong>, <strong>{best}</strong>, rows.length)}</p>
  );
}
