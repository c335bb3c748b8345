import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  /** What the box is called. */
  readonly label: string;
  /** The part that the last event worked on, in the pixels of the picture; undefined where there is none. */
  readonly focus: { readonly x: number; readonly width: number } | undefined;
  readonly children: ComponentChildren;
}

/**
 * A box that scrolls where its picture is wider, and keeps what is being worked on in view: after a step it moves by itself, as
 * little as it must, and only sideways. A reader's own scrolling stays until the next step.
 */
export function FollowBox({ label, focus, children }: Props) {
  const box = useRef<HTMLElement>(null);
  const [from, to] = focus === undefined ? [0, 0] : [focus.x, focus.x + focus.width];
  useEffect(() => {
    const element = box.current;
    if (element === null || focus === undefined) return;
    const margin = 24;
    const { scrollLeft, clientWidth } = element;
    if (from - margin < scrollLeft) element.scrollLeft = from - margin;
    else if (to + margin > scrollLeft + clientWidth) element.scrollLeft = to + margin - clientWidth;
  }, [from, to]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section class="follow-box table-box" aria-label={label} tabIndex={0} ref={box}>
      {children}
    </section>
  );
}
