import type { LstmSpec } from '../../../engine/cells/cells.ts';
import { createCellRun } from '../../../engine/cells/run.ts';
import { UnrolledCells } from '../../kit/cells/UnrolledCells.tsx';
import { StepLine } from '../../kit/formula/StepLine.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { lstm } from '../../kit/stage/subjects/cells.ts';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { StepTable } from '../../kit/table/StepTable.tsx';
import { cellSteps } from '../cell-shows.ts';
import { GateTable } from './GateTable.tsx';
import { untils } from './untils.ts';

interface Props {
  readonly id: string;
  /** The predictions that ask for what it keeps back. */
  readonly asks?: string | undefined;
  readonly spec: LstmSpec;
}

/** F17.2: an LSTM of one unit; its gates say what is kept, what is let in and what is shown. */
export default function GatedCell({ id, asks, spec }: Props) {
  const stage = useStage<LstmSpec>({
    ...{ id, experiment: spec, subject: lstm },
    ...{ cursor: 0, granularity: 'operation', granularities: cellSteps, digits: { significant: 4 } },
    runOf: (cells) => createCellRun(cells),
    held: useHolds(asks, untils),
  });
  return (
    <Stage
      stage={stage}
      class="cells-figure"
      picture={<UnrolledCells {...stage} />}
      line={<StepLine stage={stage} />}
      own={<GateTable stage={stage} />}
      table={<StepTable {...stage} />}
    />
  );
}
