import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Focus {
  readonly x: number;
  readonly width: number;
  /** Where it stands in a picture that is also higher than its box. */
  readonly y?: number;
  readonly height?: number;
}

interface Props {
  /** What the box is called. */
  readonly label: string;
  /** The part that the last event worked on, in the pixels of the picture; undefined where there is none. */
  readonly focus: Focus | undefined;
  readonly children: ComponentChildren;
}

const margin = 24;

/** How far a box has to be scrolled so that a part is in it: as little as it must. */
function followed(at: number, room: number, from: number, size: number): number {
  if (from - margin < at) return from - margin;
  return from + size + margin > at + room ? from + size + margin - room : at;
}

/**
 * A box that scrolls where its picture is larger, and keeps what is being worked on in view: after a step it moves by itself, as
 * little as it must. A reader's own scrolling stays until the next step.
 */
export function FollowBox({ label, focus, children }: Props) {
  const box = useRef<HTMLElement>(null);
  const { x = 0, width = 0, y, height = 0 } = focus ?? {};
  useEffect(() => {
    const element = box.current;
    if (element === null || focus === undefined) return;
    const { scrollLeft, clientWidth, scrollTop, clientHeight } = element;
    element.scrollLeft = followed(scrollLeft, clientWidth, x, width);
    if (y !== undefined) element.scrollTop = followed(scrollTop, clientHeight, y, height);
  }, [x, width, y, height]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section class="follow-box table-box" aria-label={label} tabIndex={0} ref={box}>
      {children}
    </section>
  );
}
