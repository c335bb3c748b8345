import type { RecurrentSpec } from '../../../engine/cells/cells.ts';
import { createCellRun } from '../../../engine/cells/run.ts';
import { openedArrival } from '../../../notation/formula.ts';
import { UnrolledCells } from '../../kit/cells/UnrolledCells.tsx';
import { StepLine } from '../../kit/formula/StepLine.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { recurrent } from '../../kit/stage/subjects/cells.ts';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { StepTable } from '../../kit/table/StepTable.tsx';
import { cellSteps } from '../cell-shows.ts';
import { TimeSums } from './TimeSums.tsx';

interface Props {
  readonly id: string;
  /** The predictions that ask for what it keeps back. */
  readonly asks?: string | undefined;
  readonly spec: RecurrentSpec;
}

/** F17.1: a unit that hears its own last answer, step by step forwards and back; each step has its say about the shared weights. */
export default function Unrolled({ id, asks, spec }: Props) {
  const stage = useStage<RecurrentSpec>({
    ...{ id, experiment: spec, subject: recurrent },
    ...{ cursor: 0, granularity: 'operation', granularities: cellSteps, digits: { significant: 4 } },
    runOf: (cells) => createCellRun(cells),
    // The gradients of the weights that all steps share come next.
    held: useHolds(asks, () => [37]),
  });
  return (
    <Stage
      stage={stage}
      class="cells-figure"
      picture={<UnrolledCells {...stage} />}
      line={<StepLine stage={stage} opened={(event) => openedArrival(stage.notation, stage.record, event)} />}
      own={<TimeSums stage={stage} />}
      table={<StepTable {...stage} />}
    />
  );
}
