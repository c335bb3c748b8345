import type { TraceEvent } from '../../../engine/trace/record.ts';
import type { Formula } from '../../../notation/notation.ts';
import type { RunStage } from '../stage/useStage.ts';
import { FormulaLine } from './FormulaLine.tsx';

/** Which pass it is, and the last step as a formula. */
export function StepLine<Spec, Values>({
  stage,
  opened,
}: {
  readonly stage: RunStage<Spec, Values>;
  /** The formula of a step where it has another one than the notation gives it. */
  readonly opened?: (event: TraceEvent) => Formula | undefined;
}) {
  const { event, notation, digits, highlight, explain } = stage;
  return (
    <>
      <p class="standing">
        <strong>{event === undefined ? 'Before the first step' : notation.pass(event.pass)}</strong>
      </p>
      {event === undefined ? null : (
        <FormulaLine formula={opened?.(event) ?? notation.formula(event)} {...{ digits, highlight, explain }} />
      )}
    </>
  );
}
