import { type AllOutcomes, dealt, foldCounts, orders } from '../../../exercises/evaluation/folds.ts';
import { formatNumber } from '../../../notation/format.ts';
import { stopsOf } from '../../../player/settings.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { Totals } from '../../kit/formula/Totals.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useAsked } from '../../kit/stage/useAsked.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { FoldsPicture } from './FoldsPicture.tsx';
import { foldFrame } from './frame.ts';
import { foldSpec, phases } from './settings.ts';
import * as words from './words.ts';

interface Props {
  readonly id: string;
  readonly outcomes: AllOutcomes;
  /** The prediction that asks how sorted irises come out. */
  readonly asks?: string | undefined;
}

/** F13.3: everyone is tested once, each time by a network that has not seen them. */
export default function FoldDealer({ id, outcomes, asks }: Props) {
  const stage = useStage(stopsOf(foldSpec(id), words.step));
  const { values, set, awake, highlight, cursor } = stage;
  const frame = foldFrame(outcomes, cursor, values, useAsked(asks));
  const scored = frame.rows.filter(({ phase }) => phase === phases.length).length;
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings fold-dealer"
      sentence={frame.sentence}
      picture={<FoldsPicture {...{ frame, highlight }} />}
      line={
        <>
          <Totals
            of={{
              'folds scored': words.of(scored, frame.rows.length),
              mean: frame.spread === undefined ? '?' : formatNumber(frame.spread.mean),
              'standard deviation': frame.spread === undefined ? '?' : formatNumber(frame.spread.deviation),
            }}
          />
          {frame.formula === undefined ? null : (
            <div class="in-rows">
              <FormulaLine formula={frame.formula} highlight={highlight} />
              {frame.deviation === undefined ? null : (
                <div class="roomy">
                  <FormulaLine formula={frame.deviation} highlight={highlight} />
                </div>
              )}
            </div>
          )}
        </>
      }
      settings={
        <>
          <SelectField
            label={words.data}
            value={values.data}
            names={dealt}
            disabled={!awake}
            choose={(data) => set({ data })}
          />
          <SelectField
            label={words.folds}
            value={values.k}
            names={foldCounts}
            disabled={!awake}
            choose={(k) => set({ k })}
          />
          <SelectField
            label={words.dealt}
            value={values.order}
            names={orders}
            written={{ stored: words.asStored, stratified: words.byClass }}
            disabled={!awake}
            choose={(order) => set({ order })}
          />
        </>
      }
    />
  );
}
