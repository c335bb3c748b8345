import { stopsOf } from '../../../player/settings.ts';
import { NumberControl } from '../../kit/controls/NumberControl.tsx';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useStage } from '../../kit/stage/useStage.ts';
import { dropoutFrame } from './frame.ts';
import { PassesPicture } from './PassesPicture.tsx';
import { dropoutSpec, rules } from './settings.ts';
import * as words from './words.ts';

const written = { training: words.inTraining, use: words.inUse } as const;

/** F14.3: in training units are dropped by chance and the others scaled; in use nothing is. */
export default function DropoutPasses({ id }: { readonly id: string }) {
  const stage = useStage(stopsOf(dropoutSpec(id), words.step));
  const { values, set, awake, cursor, highlight } = stage;
  const frame = dropoutFrame(cursor, values);
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings passes"
      sentence={frame.sentence}
      picture={<PassesPicture {...{ frame }} />}
      line={
        frame.formula === undefined ? (
          <p class="numbers soft">{cursor === 0 ? words.nothingIsPassed : words.notPassedOnYet}</p>
        ) : (
          <FormulaLine formula={frame.formula} highlight={highlight} />
        )
      }
      settings={
        <>
          <SelectField
            label={words.network}
            value={values.mode}
            names={rules.mode.names}
            {...{ written }}
            disabled={!awake}
            choose={(mode) => set({ mode })}
          />
          <NumberControl
            id={`${id}-rate`}
            label="p"
            value={values.rate}
            {...rules.rate}
            step={0.05}
            slide={[0, 0.9]}
            set={(rate) => set({ rate })}
          />
          <NumberControl
            id={`${id}-seed`}
            label={words.seed}
            value={Math.floor(values.seed)}
            {...rules.seed}
            step={1}
            whole
            set={(seed) => set({ seed })}
          />
        </>
      }
    />
  );
}
