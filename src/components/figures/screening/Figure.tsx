import { remedies } from '../../../exercises/evaluation/remedies.ts';
import { stopsOf } from '../../../player/settings.ts';
import { NumberControl } from '../../kit/controls/NumberControl.tsx';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useAsked } from '../../kit/stage/useAsked.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { type Screening, screeningFrame } from './frame.ts';
import { Matrix } from './Matrix.tsx';
import type { TrainedOn } from './picture.ts';
import { SharesPicture } from './SharesPicture.tsx';
import { rules, screeningSpec } from './settings.ts';
import * as words from './words.ts';

interface Props {
  readonly id: string;
  readonly screening: Screening;
  readonly trainedOn: TrainedOn;
  /** The prediction that asks for the precision at a lower threshold. */
  readonly asks?: string | undefined;
  /** The prediction that asks for the accuracy and the recall where nobody is called sick. */
  readonly asksNobody?: string | undefined;
}

const written = {
  nothing: words.asThey,
  weights: words.eachSickOneTimes,
  SMOTE: words.smoteMadeUpSick,
} as const;

/** F13.2: a threshold trades the sick who are missed for the healthy who are alarmed; accuracy hardly notices. */
export default function ScreeningFigure({ id, screening, trainedOn, asks, asksNobody }: Props) {
  const stage = useStage(stopsOf(screeningSpec(id), words.count));
  const { values, set, awake, highlight, cursor } = stage;
  const frame = screeningFrame(screening, cursor, values, { lower: useAsked(asks), nobody: useAsked(asksNobody) });
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings own-too screening"
      sentence={frame.sentence}
      picture={<SharesPicture {...{ frame, trainedOn, highlight }} move={(threshold) => set({ threshold })} />}
      line={
        <div class="formulas of-screening in-rows">
          {frame.formulas.length === 0 ? (
            <p class="numbers soft">{frame.step === 0 ? words.notCountedYet : words.countedNoRateYet}</p>
          ) : null}
          {frame.formulas.map(({ name, formula, instead }) =>
            formula === undefined ? (
              <p key={name} class="numbers soft">
                {name}: {instead}
              </p>
            ) : (
              <FormulaLine key={name} formula={formula} highlight={highlight} />
            ),
          )}
        </div>
      }
      own={<Matrix {...{ id, frame }} />}
      settings={
        <>
          <NumberControl
            id={`${id}-threshold`}
            label={words.threshold}
            value={values.threshold}
            {...rules.threshold}
            step={0.01}
            slide={[0, 1]}
            set={(threshold) => set({ threshold })}
          />
          <SelectField
            label={words.trainedOn}
            value={values.remedy}
            names={remedies}
            written={written}
            disabled={!awake}
            choose={(remedy) => set({ remedy })}
          />
        </>
      }
    />
  );
}
