import { irisClasses } from '../../../engine/datasets/iris.ts';
import type { TestedFlower } from '../../../exercises/evaluation/sepals.ts';
import { stopsOf } from '../../../player/settings.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useStage } from '../../kit/stage/useStage.ts';
import { builderFrame } from './frame.ts';
import { Listed } from './Listed.tsx';
import { MatrixPicture } from './MatrixPicture.tsx';
import { builderSpec, rates, rules } from './settings.ts';
import * as words from './words.ts';

interface Props {
  readonly id: string;
  readonly flowers: readonly TestedFlower[];
}

/** F13.1: every prediction falls into one cell, and all rates are counted from the cells. */
export default function MatrixBuilder({ id, flowers }: Props) {
  const stage = useStage(stopsOf(builderSpec(id), words.flower));
  const { values, set, awake, highlight, cursor } = stage;
  const frame = builderFrame(flowers, cursor, values);
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings own-too matrix-builder"
      sentence={frame.sentence}
      picture={
        <MatrixPicture {...{ frame, highlight }} open={(cell) => set({ cell: cell === values.cell ? 'none' : cell })} />
      }
      line={
        frame.formula === undefined ? (
          <p class="numbers soft">{words.nothingToDivide(values.rate, values.of)}</p>
        ) : (
          <>
            <p class="standing">
              <strong>{values.rate === 'accuracy' ? words.allClasses : values.of}</strong>
              <span class="soft">{words.nWithRow}</span>
            </p>
            <FormulaLine formula={frame.formula} highlight={highlight} />
          </>
        )
      }
      own={<Listed {...{ id, frame }} />}
      settings={
        <>
          <SelectField
            label={words.rate}
            value={values.rate}
            names={rates}
            disabled={!awake}
            choose={(rate) => set({ rate })}
          />
          <SelectField
            label="of"
            value={values.of}
            names={irisClasses}
            disabled={!awake || values.rate === 'accuracy'}
            choose={(of) => set({ of })}
          />
          <SelectField
            label={words.flowersOf}
            value={values.cell}
            names={rules.cell.names}
            written={{ none: words.noCell }}
            disabled={!awake}
            choose={(cell) => set({ cell })}
          />
        </>
      }
    />
  );
}
