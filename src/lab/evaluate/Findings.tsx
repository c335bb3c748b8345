import { useMemo, useState } from 'preact/hooks';
import { LazyFold } from '../../components/kit/stage/LazyFold.tsx';
import { Spoken } from '../parts/Spoken.tsx';
import { grouped, percent } from '../protocol/words.ts';
import type { Network } from '../session/network.ts';
import { type Predictions, readings } from '../session/predictions.ts';
import type { LabSession } from '../session/session.ts';
import { CellReading } from './CellReading.tsx';
import { ConfusionTable } from './ConfusionTable.tsx';
import { evaluate } from './evaluation.ts';
import { Mistakes } from './Mistakes.tsx';
import { largestConfusion, type MatrixCell, matrixCellName } from './matrix-words.ts';
import { ReportTable } from './ReportTable.tsx';

export interface FindingsProps {
  readonly id: string;
  readonly session: LabSession;
  readonly run: Network;
  readonly predictions: Predictions;
  /** Somebody has asked for this: the result is read out. */
  readonly asked: boolean;
  /** The cell that the reader has chosen. */
  readonly cell: MatrixCell | undefined;
  readonly onSelect: (cell: MatrixCell) => void;
}

/** What follows from the predictions of all images. */
export function Findings({ id, session, run, predictions, asked, cell, onSelect }: FindingsProps) {
  const { data } = run.settings;
  const all = useMemo(() => readings(predictions), [predictions]);
  const evaluation = useMemo(() => evaluate(all), [all]);
  const { matrix, report } = evaluation;
  const [found] = useState(cell);
  const worst = largestConfusion(matrix);
  const shown = cell ?? worst ?? { label: 0, digit: 0 };
  const result = `${percent(report.accuracy, 2)} of ${grouped(all.length)} images are read correctly.`;
  // A cell that was chosen before is no news; what has become of the network is.
  const spoken = cell && cell !== found ? matrixCellName(data, cell, matrix[cell.label]![cell.digit]!) : result;
  return (
    <>
      <Spoken text={spoken} quietAtFirst={!asked} about={cell ? `${cell.label} ${cell.digit}` : ''} />
      <p class="evaluate-result">{result}</p>
      <h3>Confusion matrix</h3>
      <div class="evaluate-two">
        <ConfusionTable id={`${id}-cell`} data={data} matrix={matrix} selected={shown} onSelect={onSelect} />
        <CellReading
          key={`${shown.label}-${shown.digit}`}
          id={`${id}-cell-name`}
          session={session}
          data={data}
          matrix={matrix}
          all={all}
          numbering={predictions.numbering}
          cell={shown}
        />
      </div>
      <ReportTable data={data} evaluation={evaluation} />
      <Mistakes {...{ session, data, predictions, all }} />
      <LazyFold
        summary="The weights of the first layer as images"
        load={() => import('./Weights.tsx')}
        inner={{ id: `${id}-weights`, session, run }}
        still="The weights can be shown when JavaScript is switched on."
      />
      <LazyFold
        summary="Cross-validation: is this score luck?"
        load={() => import('./KFold.tsx')}
        inner={{ id, session, run }}
        still="Networks can be trained when JavaScript is switched on."
      />
    </>
  );
}
