import { useRef } from 'preact/hooks';

/** So often a second numbers and lines are drawn anew while a network trains: more can be neither read nor told apart. */
const perSecond = 12;

/**
 * The newest value, or while a network trains the one of a moment ago, always the same for about a twelfth of a second: what is
 * made of it need not be made again. Once the training rests it is the newest.
 * @param of what it belongs to: of something else the newest is taken at once
 */
export function useCalm<T>(value: T, running: boolean, of: unknown): T {
  const drawn = useRef({ value, of, at: Number.NEGATIVE_INFINITY });
  const now = running ? performance.now() : Number.NEGATIVE_INFINITY;
  if (!running || drawn.current.of !== of || now - drawn.current.at >= 1000 / perSecond)
    drawn.current = { value, of, at: now };
  return drawn.current.value;
}
