import { formatNumber } from '../../../notation/format.ts';
import { NumberControl } from '../../kit/controls/NumberControl.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { type CurveName, curveNames, curves } from '../../kit/plot/curves.ts';
import { StepFigure } from '../../kit/stage/StepFigure.tsx';
import { useHighlight } from '../../kit/stage/useHighlight.ts';
import { useSettings } from '../../kit/stage/useSettings.ts';
import { ReadingTable } from '../../kit/table/ReadingTable.tsx';
import { CurvePlot } from './CurvePlot.tsx';
import { curveFrame } from './frame.ts';
import { curveSpec, rules } from './settings.ts';

export interface CurveSlopeProps {
  readonly id: string;
  readonly f: CurveName;
  readonly z: number;
  readonly step: number;
}

const nudges = [2, 1, 0.5, 0.1, 0.01, 0.001];

/** F5.1: the slope of a curve at z, found by a nudge and then exactly. */
export default function CurveSlope({ id, f, z, step }: CurveSlopeProps) {
  const steps = useSettings(curveSpec(id, f, z, step));
  const highlight = useHighlight(id);
  const { values, set } = steps;
  const frame = curveFrame(steps.step, values);
  const slope = values.f === 'leaky-relu' ? 'leaky' : values.f === 'prelu' ? 'alpha' : undefined;
  return (
    <StepFigure
      steps={steps}
      unit="step"
      beside
      sentence={frame.sentence}
      picture={<CurvePlot {...{ frame, highlight }} />}
      table={<ReadingTable id={id} rows={frame.rows} />}
      settings={
        <>
          <label class="field">
            <span>Function</span>
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
          <label class="field">
            <span>Nudge ε</span>
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
              label="slope α"
              value={values[slope]}
              {...rules[slope]}
              step={0.01}
              slide={[0, 1]}
              set={(value) => set({ [slope]: value })}
            />
          )}
        </>
      }
    >
      <div class="step">
        <p class="standing">
          <strong>{['Choose z', 'The curve', 'Nudge', 'Rise over run', 'Slope'][frame.step]}</strong>
        </p>
        {frame.formula === undefined ? (
          <p class="numbers sym-z">z = {formatNumber(values.z)}</p>
        ) : (
          <FormulaLine formula={frame.formula} highlight={highlight} />
        )}
      </div>
    </StepFigure>
  );
}
