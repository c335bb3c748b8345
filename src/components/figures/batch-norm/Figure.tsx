import { stopsOf } from '../../../player/settings.ts';
import { NumberControl } from '../../kit/controls/NumberControl.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { FirstGuess } from '../../kit/stage/FirstGuess.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { batchNormFrame } from './frame.ts';
import { SumsPicture } from './SumsPicture.tsx';
import { SumsTable } from './SumsTable.tsx';
import { batchNormSpec, rules, untils } from './settings.ts';
import * as words from './words.ts';

interface Props {
  readonly id: string;
  /** The predictions that ask for the slopes of the normalised sums, and for what changing all sums does to these. */
  readonly asks?: string | undefined;
}

/** F11.4: normalising over a batch brings the sums of a unit back to where its curve is steep. */
export default function BatchNorm({ id, asks }: Props) {
  const stage = useStage({ ...stopsOf(batchNormSpec(id), words.step), held: useHolds(asks, untils) });
  const { values, set, highlight } = stage;
  const frame = batchNormFrame(stage.cursor, values);
  return (
    <Stage
      stage={stage}
      class="step-figure own-too keep-settings"
      sentence={frame.sentence}
      picture={<SumsPicture {...{ id, frame, highlight }} />}
      line={
        <div class="formulas of-sums in-rows">
          {frame.formulas.length > 0 ? null : <p class="standing">{words.sumsOfOneUnit}</p>}
          {frame.formulas.map((formula) => (
            <FormulaLine key={formula.result.words} {...{ formula, highlight }} />
          ))}
          <FirstGuess first={stage.first} />
        </div>
      }
      own={<SumsTable id={id} frame={frame} />}
      settings={
        <>
          <NumberControl
            id={`${id}-times`}
            label={words.times}
            value={values.times}
            {...rules.times}
            step={0.1}
            slide={[rules.times.min, rules.times.max]}
            set={(times) => set({ times })}
          />
          <NumberControl
            id={`${id}-plus`}
            label={words.plus}
            value={values.plus}
            {...rules.plus}
            step={0.5}
            slide={[rules.plus.min, rules.plus.max]}
            set={(plus) => set({ plus })}
          />
        </>
      }
    />
  );
}
