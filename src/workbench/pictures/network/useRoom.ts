import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** How wide an element is, in pixels, and again whenever that changes; `before` until the page's script is there. */
export function useRoom(of: RefObject<HTMLElement>, before: number): number {
  const [room, setRoom] = useState(before);
  useLayoutEffect(() => {
    const element = of.current;
    if (element === null) return;
    const measure = () => setRoom(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return room;
}
