import type { RunStage } from '../useStage.ts';
import Why from './Why.tsx';
import { chainOfRecord } from './why.ts';

/** "Why this number?" of a stage: its record is there to look into. */
export default function WhyInRecord({ stage }: { readonly stage: RunStage<unknown> }) {
  const { id, asked, highlight, explain, goTo, answered, notation, digits, record, position } = stage;
  if (asked === undefined) return null;
  const chain = chainOfRecord(notation, record, position.done);
  return (
    <Why {...{ id, chain, notation, digits, highlight, explain }} step={goTo} cell={asked.cell} close={answered} />
  );
}
