import { useMemo } from 'preact/hooks';
import { xorOptimizers } from '../../../exercises/training-loop/xor-run.ts';
import { formatNumber, grouped } from '../../../notation/format.ts';
import { optimizerTitles } from '../../../notation/optimizer-titles.ts';
import { stopsOf } from '../../../player/settings.ts';
import { NumberControl } from '../../kit/controls/NumberControl.tsx';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { Totals } from '../../kit/formula/Totals.tsx';
import { LazyFold } from '../../kit/stage/LazyFold.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { runOfXor, xorFrame } from './frame.ts';
import { Outputs } from './Outputs.tsx';
import { batches, batchSizes, lastUpdate, rules, untils, xorSpec } from './settings.ts';
import * as words from './words.ts';
import { XorPicture } from './XorPicture.tsx';

interface Props {
  readonly id: string;
  /** The prediction that asks for what it keeps back. */
  readonly asks?: string | undefined;
}

/** F10.3: training is thousands of updates; for long nothing seems to happen, and then it does. */
export default function XorTraining({ id, asks }: Props) {
  const stage = useStage({ ...stopsOf(xorSpec(id), words.update), held: useHolds(asks, untils) });
  const { values, set, awake, cursor, jump, highlight } = stage;
  const run = useMemo(() => runOfXor(values), [values.optimizer, values.rate, values.batch]);
  const frame = xorFrame(run, cursor);
  const { loss, update } = frame.moment;
  return (
    <Stage
      stage={stage}
      handed={{ experiment: run.experiment, update }}
      class="step-figure keep-settings"
      sentence={frame.sentence}
      picture={<XorPicture {...{ frame, highlight }} />}
      line={
        <>
          <Totals of={{ updates: grouped(update), loss: formatNumber(loss) }}>
            {/* Thousands of updates in strides that a finger can make: steps, beside those of the transport. */}
            <div class="player strides">
              {[100, 1000].map((stride) => (
                <button
                  key={stride}
                  type="button"
                  aria-label={words.updates(stride)}
                  disabled={!awake}
                  aria-disabled={cursor === lastUpdate || stage.first !== undefined}
                  onClick={() => jump(Math.min(lastUpdate, cursor + stride))}
                >
                  + {grouped(stride)}
                </button>
              ))}
            </div>
          </Totals>
          <div class="in-rows">
            <FormulaLine formula={frame.loss} highlight={highlight} />
          </div>
        </>
      }
      own={
        <>
          <Outputs {...{ id, frame, highlight }} />
          <LazyFold
            summary={words.insideThisUpdate}
            load={() => import('../../kit/stage/inside/InsideUpdate.tsx')}
            inner={{ id, experiment: run.experiment, updates: update, highlight }}
            still={words.updateIsOpened}
          />
        </>
      }
      settings={
        <>
          <SelectField
            label={words.optimizer}
            value={values.optimizer}
            names={xorOptimizers}
            written={optimizerTitles}
            disabled={!awake}
            choose={(optimizer) => set({ optimizer })}
          />
          <NumberControl
            id={`${id}-rate`}
            label="η"
            value={values.rate}
            {...rules.rate}
            step={0.1}
            set={(rate) => set({ rate })}
          />
          <SelectField
            label={words.batchSize}
            value={values.batch}
            names={batchSizes}
            written={batches}
            disabled={!awake}
            choose={(batch) => set({ batch })}
          />
        </>
      }
    />
  );
}
