import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props {
  /** What is in it: "Change the weights". */
  readonly summary: string;
  /** Whether one of these settings differs from how the figure opens, as after a link: then they are in view. */
  readonly used: boolean;
  readonly children: ComponentChildren;
}

/** Settings that are not needed at first sight. They unfold once one of them is in use, and fold by the reader's hand only. */
export function More({ summary, used, children }: Props) {
  const [open, setOpen] = useState(used);
  useEffect(() => {
    if (used) setOpen(true);
  }, [used]);
  return (
    <details class="fold more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
