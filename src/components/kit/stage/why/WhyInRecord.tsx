import type { Cell } from '../../../../engine/trace/layout.ts';
import type { Stage } from '../NetworkFigure.tsx';
import Why from './Why.tsx';
import { chainOfRecord } from './why.ts';

/** "Why this number?" of a figure that has a whole record to look into. */
export default function WhyInRecord({
  stage,
  ...asked
}: {
  readonly stage: Stage;
  readonly cell: Cell;
  close(): void;
}) {
  const { id, frame, highlight, explain, step } = stage;
  const { names, digits, experiment, record, position } = frame;
  const chain = chainOfRecord(experiment, record, position.done);
  return <Why {...{ id, chain, names, digits, highlight, explain, step }} {...asked} />;
}
