import type { Experiment } from '../../../../engine/experiment.ts';
import { namesOf } from '../../../../notation/names.ts';
import type { RunStage } from '../useStage.ts';
import Why from './Why.tsx';
import { chainOfRecord } from './why.ts';

/** "Why this number?" of a stage: its record is there to look into. */
export default function WhyInRecord({ stage }: { readonly stage: RunStage<Experiment> }) {
  const { id, asked, highlight, explain, goTo, answered, digits, experiment, record, position } = stage;
  if (asked === undefined) return null;
  const names = namesOf(experiment.network, record.plan.examples);
  const chain = chainOfRecord(experiment, record, position.done);
  return <Why {...{ id, chain, names, digits, highlight, explain }} step={goTo} cell={asked.cell} close={answered} />;
}
