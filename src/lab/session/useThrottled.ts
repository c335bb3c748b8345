import { useEffect, useRef, useState } from 'preact/hooks';

/** The value, passed on at most once in so many ms; the last one always. */
export function useThrottled<T>(value: T, milliseconds: number): T {
  const [passed, pass] = useState(value);
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const wait = Math.max(0, last.current + milliseconds - performance.now());
    const timer = setTimeout(() => {
      last.current = performance.now();
      pass(() => value);
    }, wait);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return passed;
}
