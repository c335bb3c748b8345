import { useState } from 'preact/hooks';
import { NotLoaded } from '../../components/kit/island/NotLoaded.tsx';
import { useLoaded } from '../../components/kit/island/useLoaded.ts';
import { LinePlot, type Series } from '../../components/kit/plot/LinePlot.tsx';
import { notYet } from '../../notation/format.ts';
import type { CurvePoint, EpochRow } from '../protocol/messages.ts';
import { classCount, type LabSettings, split } from '../protocol/settings.ts';
import { percent } from '../protocol/words.ts';
import { notThere } from '../session/status-words.ts';
import type { LabView } from '../session/view.ts';

export interface CurvesProps {
  /** Of the panel: begins every id in it. */
  readonly id: string;
  readonly view: Pick<LabView, 'phase' | 'points' | 'epochs'>;
  readonly settings: LabSettings;
}

/** The loss of a network that gives each class the same probability: ln 10. */
const guessingLoss = Math.log(classCount);
const guessingAccuracy = 1 / classCount;

/** Loss and accuracy over the epochs, as curves whose values can be read off, and as a table. */
export function Curves({ id, view, settings }: CurvesProps) {
  const [at, setAt] = useState<number>();
  const { points, epochs } = view;
  // There is nothing to read off before a run.
  const reading = useLoaded(() => import('./ReadOff.tsx'), points.length > 0);
  const last = settings.epochs || 1;
  const validates = split(settings).validation !== 0;
  const empty = notThere(view, 'after a few more batches');
  const xDomain = [0, last] as const;
  const largest = Math.max(
    2.5,
    ...points.map(({ loss }) => loss),
    ...epochs.map(({ validation }) => validation?.loss ?? 0),
  );
  const latest = points.at(-1);
  const cursor = points.length === 0 ? undefined : at;
  return (
    <div class="lab-curves">
      <div class="lab-plots">
        <LinePlot
          title="Loss"
          mark="loss"
          tone="plot-loss"
          xName="epoch"
          xDomain={xDomain}
          yDomain={[0, largest]}
          formatY={(value) => value.toFixed(1)}
          series={seriesOf(points, epochs, 'loss', validates)}
          now={latest?.loss.toFixed(2)}
          reference={points.length > 0 ? { y: guessingLoss, name: 'guessing' } : undefined}
          summary={summary(epochs, 'loss')}
          empty={empty}
          cursor={cursor}
          onPoint={setAt}
        />
        <LinePlot
          title="Accuracy"
          mark="accuracy"
          tone="plot-accuracy"
          xName="epoch"
          xDomain={xDomain}
          yDomain={[0, 1]}
          formatY={(value) => percent(value, 0)}
          series={seriesOf(points, epochs, 'accuracy', validates)}
          now={latest && percent(latest.accuracy, 0)}
          reference={{ y: guessingAccuracy, name: 'guessing: 10 %' }}
          summary={summary(epochs, 'accuracy')}
          empty={empty}
          cursor={cursor}
          onPoint={setAt}
        />
      </div>
      <div class="lab-read-off">
        {reading.loaded && <reading.loaded.ReadOff {...{ id, points, epochs, last, at }} onRead={setAt} />}
        {reading.failed && <NotLoaded {...reading} />}
      </div>
      <p class="lab-note soft">
        Training: mean over the batches since the point before, while the weights were changing.
        {validates && ' Validation: measured after each epoch on images that are not trained on.'}
      </p>
      <details class="lab-fold">
        <summary>The same as a table</summary>
        {epochs.length === 0 ? (
          <p>No epoch has been finished: {notYet}.</p>
        ) : (
          reading.loaded && <reading.loaded.EpochTable epochs={epochs} />
        )}
      </details>
    </div>
  );
}

type Quantity = 'loss' | 'accuracy';

/** Without images for validation it has no curve, and no place in the legend. */
function seriesOf(
  points: readonly CurvePoint[],
  epochs: readonly EpochRow[],
  quantity: Quantity,
  validates: boolean,
): Series[] {
  const training: Series = {
    name: 'training',
    look: 'solid',
    points: points.map((point) => [point.epoch, point[quantity]] as const),
  };
  if (!validates) return [training];
  return [
    training,
    {
      name: 'validation',
      look: 'dashed',
      points: epochs.flatMap(({ epoch, validation }) => (validation ? [[epoch, validation[quantity]] as const] : [])),
    },
  ];
}

function summary(epochs: readonly EpochRow[], quantity: Quantity): string {
  const first = epochs[0];
  const last = epochs.at(-1);
  if (!first || !last) return `${notYet}.`;
  const say = (value: number) => (quantity === 'loss' ? value.toFixed(4) : percent(value));
  const row = ({ epoch, training, validation }: EpochRow) =>
    `After epoch ${epoch}: training ${say(training[quantity])}${validation ? `, validation ${say(validation[quantity])}` : ''}.`;
  return `${row(last)} ${row(first)}`;
}
