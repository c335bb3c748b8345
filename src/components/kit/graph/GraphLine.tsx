import type { GraphSpec } from '../../../engine/graph/graph.ts';
import { FormulaLine } from '../formula/FormulaLine.tsx';
import { FirstGuess } from '../stage/FirstGuess.tsx';
import type { RunStage } from '../stage/useStage.ts';

/** Which sweep it is, and the last step as a formula; or what has to come first. */
export function GraphLine<Values>({ stage }: { readonly stage: RunStage<GraphSpec, Values> }) {
  const { first, event, notation, digits, highlight, explain } = stage;
  return (
    <>
      <p class="standing">
        <strong>{event === undefined ? 'Before the first step' : notation.pass(event.pass)}</strong>
      </p>
      {first !== undefined ? (
        <FirstGuess {...{ first }} />
      ) : event === undefined ? null : (
        <FormulaLine formula={notation.formula(event)} {...{ digits, highlight, explain }} />
      )}
    </>
  );
}
