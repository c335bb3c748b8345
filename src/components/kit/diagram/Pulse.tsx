import { useEffect, useRef, useState } from 'preact/hooks';
import { along, type Point } from './layout.ts';

const milliseconds = 450;

/** A dot for each connection that the last step used, running the way the numbers went. It says where, never how much. */
export function Pulse({ lines, step }: { lines: readonly { from: Point; to: Point }[]; step: number }) {
  const [progress, setProgress] = useState(1);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    let start: number | undefined;
    let request = requestAnimationFrame(function draw(now) {
      start ??= now;
      const part = Math.min(1, (now - start) / milliseconds);
      setProgress(part);
      if (part < 1) request = requestAnimationFrame(draw);
    });
    return () => {
      cancelAnimationFrame(request);
      setProgress(1);
    };
  }, [step]);
  if (progress === 1) return null;
  const part = ease(progress);
  return (
    <g class="pulse">
      {lines.map(({ from, to }) => {
        const { x, y } = along(from, to, part);
        return <circle key={`${from.x} ${from.y} ${to.x} ${to.y}`} cx={x} cy={y} r={5} />;
      })}
    </g>
  );
}

/** Slow at both ends: a cubic from 0 to 1. */
const ease = (t: number) => (t < 0.5 ? 4 * t ** 3 : 1 - 4 * (1 - t) ** 3);
