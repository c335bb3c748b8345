import { stopsOf } from '../../../player/settings.ts';
import { NumberControl } from '../../kit/controls/NumberControl.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { memoryFrame } from './frame.ts';
import { MemoryPicture } from './MemoryPicture.tsx';
import { MemoryTable } from './MemoryTable.tsx';
import { memorySpec, rules, stepsOf, untils } from './settings.ts';
import * as words from './words.ts';

interface Props {
  readonly id: string;
  /** The predictions that ask for what it keeps back. */
  readonly asks?: string | undefined;
}

/** F17.3: back through time a recurrent unit multiplies by a weight and a slope, the cell state of an LSTM by its forget gate alone. */
export default function TwoMemories({ id, asks }: Props) {
  const stage = useStage({ ...stopsOf(memorySpec(id), words.stepBack), held: useHolds(asks, untils) });
  const { values, set, highlight } = stage;
  const frame = memoryFrame(stage.cursor, values);
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings"
      sentence={frame.sentence}
      picture={<MemoryPicture {...{ frame, highlight }} />}
      line={
        <div class="formulas of-memories in-rows">
          {frame.formulas.length > 0 ? null : <p class="standing">{words.atTheLastStep}</p>}
          {frame.formulas.map((formula) => (
            <FormulaLine key={formula.result.words} {...{ formula, highlight }} />
          ))}
        </div>
      }
      own={<MemoryTable id={id} steps={frame.steps} />}
      settings={
        <>
          <NumberControl
            id={`${id}-u`}
            label="u"
            value={values.u}
            {...rules.u}
            step={0.1}
            slide={[rules.u.min, rules.u.max]}
            set={(u) => set({ u })}
          />
          <NumberControl
            id={`${id}-bias`}
            label={words.forgetBias}
            value={values.bias}
            {...rules.bias}
            step={0.1}
            slide={[rules.bias.min, rules.bias.max]}
            set={(bias) => set({ bias })}
          />
          <NumberControl
            id={`${id}-n`}
            label={words.steps}
            value={stepsOf(values.n)}
            {...rules.n}
            step={1}
            whole
            set={(n) => set({ n })}
          />
        </>
      }
    />
  );
}
