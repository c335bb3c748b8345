import type { ComponentChildren } from 'preact';
import type { Label } from '../../../notation/notation.ts';

interface Props {
  readonly label: Pick<Label, 'base' | 'sub'>;
  /** The size of its letters. */
  readonly size: number;
  /** What stands behind it, on the line again. */
  readonly children?: ComponentChildren;
}

/** A symbol with its index in the text of a picture, as MathSymbol sets it elsewhere, and what follows it. */
export function SymbolText({ label: { base, sub }, size, children }: Props) {
  const low = Math.round(size * 2.4) / 10;
  return (
    <>
      <tspan class="symbol">{base}</tspan>
      {sub ? (
        <tspan class="index" dx={0.6} dy={low}>
          {sub}
        </tspan>
      ) : null}
      {children === undefined ? null : (
        <>
          <tspan dy={sub ? -low : undefined}> </tspan>
          <tspan class="number">{children}</tspan>
        </>
      )}
    </>
  );
}
