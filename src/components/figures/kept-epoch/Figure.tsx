import { stopsOf } from '../../../player/settings.ts';
import { NumberControl } from '../../kit/controls/NumberControl.tsx';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { keptFrame } from './frame.ts';
import { KeptPicture } from './KeptPicture.tsx';
import { Log } from './Log.tsx';
import { keptSpec, rules, untils } from './settings.ts';
import * as words from './words.ts';

const written = { loss: words.validationLoss, accuracy: words.validationAccuracy } as const;

interface Props {
  readonly id: string;
  /** The predictions that ask for what it keeps back. */
  readonly asks?: string | undefined;
}

/** F14.2: a real log, in which the best epoch is not the last. */
export default function KeptEpochFigure({ id, asks }: Props) {
  const stage = useStage({ ...stopsOf(keptSpec(id), words.epoch), held: useHolds(asks, untils) });
  const { values, set, awake, cursor, highlight } = stage;
  const frame = keptFrame(cursor, values);
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings kept"
      sentence={frame.sentence}
      picture={<KeptPicture {...{ frame, highlight }} />}
      line={
        frame.formula === undefined ? (
          <p class="numbers soft">{words.nothingIsTrainedYet}</p>
        ) : (
          <FormulaLine formula={frame.formula} highlight={highlight} />
        )
      }
      own={<Log {...{ id, frame }} />}
      settings={
        <>
          <SelectField
            label={words.watch}
            value={values.by}
            names={rules.by.names}
            {...{ written }}
            disabled={!awake}
            choose={(by) => set({ by })}
          />
          <NumberControl
            id={`${id}-patience`}
            label={words.patience}
            value={frame.patience}
            {...rules.patience}
            step={1}
            whole
            slide={[1, 20]}
            set={(patience) => set({ patience })}
          />
        </>
      }
    />
  );
}
