import { stopsOf } from '../../../player/settings.ts';
import { NumberControl } from '../../kit/controls/NumberControl.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { FirstGuess } from '../../kit/stage/FirstGuess.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { ReadingTable } from '../../kit/table/ReadingTable.tsx';
import { lossFrame } from './frame.ts';
import { LossPlots } from './LossPlots.tsx';
import { lossSpec, rules, untils } from './settings.ts';
import * as words from './words.ts';

interface Props {
  readonly id: string;
  readonly z: number;
  readonly step: number;
  /** The predictions of what a right answer costs, and of how much harder one loss pushes a sure mistake. */
  readonly asks?: string | undefined;
}

/** F6.2: two losses look at the same prediction, and push it differently hard. */
export default function TwoLosses({ id, z, step, asks }: Props) {
  const stage = useStage({ ...stopsOf(lossSpec(id, z, step), words.step), held: useHolds(asks, untils) });
  const { values, set, highlight } = stage;
  const frame = lossFrame(stage.cursor, values);
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings"
      sentence={frame.sentence}
      picture={<LossPlots {...{ id, frame }} move={(to) => set({ z: to })} />}
      line={
        <div class="formulas in-rows">
          {frame.formulas.map(({ name, formula }) => (
            <div key={name} class={`of-loss ${name.replace(' ', '-')}`}>
              <p class="standing">
                <strong>{words.names[name]}</strong>
              </p>
              <FormulaLine formula={formula} highlight={highlight} />
            </div>
          ))}
          <FirstGuess first={stage.first} />
        </div>
      }
      table={<ReadingTable id={id} rows={frame.rows} />}
      settings={
        <>
          <NumberControl
            id={`${id}-z`}
            label="z"
            value={values.z}
            {...rules.z}
            step={0.1}
            slide={[rules.z.min, rules.z.max]}
            set={(value) => set({ z: value })}
          />
          <label class="field">
            <span>{words.targetField}</span>
            <select
              value={values.y}
              onChange={(event) => set({ y: event.currentTarget.value === 'no' ? 'no' : 'yes' })}
            >
              <option value="yes">{words.answers.yes}</option>
              <option value="no">{words.answers.no}</option>
            </select>
          </label>
        </>
      }
    />
  );
}
