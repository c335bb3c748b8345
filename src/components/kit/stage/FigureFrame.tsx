import type { ComponentChildren } from 'preact';

interface Props {
  /** Classes besides that of every figure. */
  readonly class?: string;
  readonly notices: readonly string[];
  /** The keys of the figure; none where it has no steps. */
  onKeyDown?(event: KeyboardEvent): void;
  readonly children: ComponentChildren;
}

/** The box of a figure: its keys work from anywhere in it, and what an address got wrong is said at its top. */
export function FigureFrame({ class: more, notices, onKeyDown, children }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys step from anywhere in the figure, beside the buttons that do the same
    <div class={more === undefined ? 'network-figure' : `network-figure ${more}`} onKeyDown={onKeyDown}>
      {notices.map((notice) => (
        <p key={notice} class="notice" role="status">
          {notice}
        </p>
      ))}
      {children}
    </div>
  );
}
