import type { Label } from '../../../notation/notation.ts';

/** A symbol with its index, set as mathematics: z with h1 below, or ∂E/∂w₅. Screen readers hear `words` around it instead. */
export function MathSymbol({ label }: { label: Label }) {
  const { base, sub, derivative, argument, times } = label;
  return (
    <span class="symbol">
      {derivative ? '∂E/∂' : null}
      <i>{base.replace('′', '')}</i>
      {base.endsWith('′') ? <span class="prime">′</span> : null}
      {sub ? <sub>{sub}</sub> : null}
      {argument ? (
        <>
          (<MathSymbol label={argument} />)
        </>
      ) : null}
      {times ? (
        <>
          {' '}
          <MathSymbol label={times} />
        </>
      ) : null}
    </span>
  );
}
