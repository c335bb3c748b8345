import type { RunStage } from '../stage/useStage.ts';
import { FormulaLine } from './FormulaLine.tsx';

/** Which pass it is, and the last step as a formula. */
export function StepLine<Spec, Values>({ stage }: { readonly stage: RunStage<Spec, Values> }) {
  const { event, notation, digits, highlight, explain } = stage;
  return (
    <>
      <p class="standing">
        <strong>{event === undefined ? 'Before the first step' : notation.pass(event.pass)}</strong>
      </p>
      {event === undefined ? null : (
        <FormulaLine formula={notation.formula(event)} {...{ digits, highlight, explain }} />
      )}
    </>
  );
}
