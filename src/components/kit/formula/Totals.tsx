import type { ComponentChildren } from 'preact';

interface Props {
  /** What is counted or measured, and its number as it is written. */
  readonly of: Readonly<Record<string, string | number>>;
  /** What goes on from there, such as buttons. */
  readonly children?: ComponentChildren;
}

/** How far a run has come, in one row: names, each with its number; the loss has its colour. */
export function Totals({ of, children }: Props) {
  return (
    <div class="totals">
      {Object.entries(of).map(([name, number]) => (
        <span key={name}>
          {name} <strong class={name === 'loss' ? 'sym-loss' : undefined}>{number}</strong>
        </span>
      ))}
      {children}
    </div>
  );
}
