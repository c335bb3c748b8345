import { formatNumber } from '../../../notation/format.ts';
import { stopsOf } from '../../../player/settings.ts';
import { NumberControl } from '../../kit/controls/NumberControl.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { type CurveName, curveNames, curves } from '../../kit/plot/curves.ts';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useStage } from '../../kit/stage/useStage.ts';
import { ReadingTable } from '../../kit/table/ReadingTable.tsx';
import { CurvePlot } from './CurvePlot.tsx';
import { curveFrame } from './frame.ts';
import { curveSpec, rules } from './settings.ts';
import * as words from './words.ts';

export interface CurveSlopeProps {
  readonly id: string;
  readonly f: CurveName;
  readonly z: number;
  readonly step: number;
}

const nudges = [2, 1, 0.5, 0.1, 0.01, 0.001];

/** F5.1: the slope of a curve at z, found by a nudge and then exactly. */
export default function CurveSlope({ id, f, z, step }: CurveSlopeProps) {
  const stage = useStage(stopsOf(curveSpec(id, f, z, step), words.step));
  const { values, set, highlight } = stage;
  const frame = curveFrame(stage.cursor, values);
  const slope = values.f === 'leaky-relu' ? 'leaky' : values.f === 'prelu' ? 'alpha' : undefined;
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings curve-slope"
      sentence={frame.sentence}
      picture={<CurvePlot {...{ frame, highlight }} move={(z) => set({ z })} />}
      line={
        <>
          <p class="standing">
            <strong>{[words.chooseZ, words.curve, words.nudge, words.riseOverRun, words.slope][frame.step]}</strong>
          </p>
          {frame.formula === undefined ? (
            <p class="numbers sym-z">z = {formatNumber(values.z)}</p>
          ) : (
            <FormulaLine formula={frame.formula} highlight={highlight} />
          )}
        </>
      }
      table={<ReadingTable id={id} rows={frame.rows} />}
      settings={
        <>
          <label class="field">
            <span>{words.functionText}</span>
            <select value={values.f} onChange={(event) => set({ f: event.currentTarget.value as CurveName })}>
              {curveNames.map((name) => (
                <option key={name} value={name}>
                  {curves[name].title}
                </option>
              ))}
            </select>
          </label>
          <NumberControl
            id={`${id}-z`}
            label="z"
            value={values.z}
            {...rules.z}
            step={0.1}
            slide={[-6, 6]}
            set={(value) => set({ z: value })}
          />
          <label class="field nudge-size">
            <span>{words.nudgeText}</span>
            <select value={values.nudge} onChange={(event) => set({ nudge: Number(event.currentTarget.value) })}>
              {(nudges.includes(values.nudge) ? nudges : [...nudges, values.nudge]).map((size) => (
                <option key={size} value={size}>
                  {size}
                </option>
              ))}
            </select>
          </label>
          {slope === undefined ? null : (
            <NumberControl
              id={`${id}-${slope}`}
              label={words.slopeText}
              value={values[slope]}
              {...rules[slope]}
              step={0.01}
              slide={[0, 1]}
              set={(value) => set({ [slope]: value })}
            />
          )}
        </>
      }
    />
  );
}
