import { stopsOf } from '../../../player/settings.ts';
import { NumberControl } from '../../kit/controls/NumberControl.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { ReadingTable } from '../../kit/table/ReadingTable.tsx';
import { ArrowsPlane } from './ArrowsPlane.tsx';
import { clipFrame } from './frame.ts';
import { clipSpec, lastStep, rules } from './settings.ts';
import * as words from './words.ts';

interface Props {
  readonly id: string;
  /** The prediction that asks for what it keeps back. */
  readonly asks?: string | undefined;
}

/** F11.3: clipping by norm shortens a gradient; clipping by value also turns it. */
export default function Clipping({ id, asks }: Props) {
  // How far clipping by value turns a gradient is asked: it comes last.
  const stage = useStage({ ...stopsOf(clipSpec(id), words.step), held: useHolds(asks, () => [lastStep - 1]) });
  const { values, set, highlight } = stage;
  const frame = clipFrame(stage.cursor, values);
  const fields = [
    ['g1', 'g₁'],
    ['g2', 'g₂'],
    ['limit', words.limitC],
  ] as const;
  return (
    <Stage
      stage={stage}
      class="step-figure square keep-settings"
      sentence={frame.sentence}
      picture={<ArrowsPlane {...{ id, frame, highlight }} move={([g1, g2]) => set({ g1, g2 })} />}
      line={
        <div class="formulas">
          {frame.formulas.length > 0 ? null : (
            <p class="standing">
              <span>
                {words.gradientAndTheLimit} <i>c</i>.
              </span>
            </p>
          )}
          {frame.formulas.map((formula, k) => (
            <FormulaLine key={k} {...{ formula, highlight }} />
          ))}
        </div>
      }
      own={
        <>
          {frame.angle === undefined ? null : <FormulaLine formula={frame.angle} highlight={highlight} />}
          <ReadingTable id={id} rows={frame.rows} />
        </>
      }
      settings={fields.map(([name, label]) => (
        <NumberControl
          key={name}
          id={`${id}-${name}`}
          label={label}
          value={values[name]}
          {...rules[name]}
          step={0.1}
          set={(value) => set({ [name]: value })}
        />
      ))}
    />
  );
}
