import { useMemo } from 'preact/hooks';
import { deepExperiment } from '../../../exercises/deep-gradients/starts.ts';
import { stopsOf } from '../../../player/settings.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useStage } from '../../kit/stage/useStage.ts';
import { numbersOf, startsFrame } from './frame.ts';
import { StartsPicture } from './StartsPicture.tsx';
import { StartsTable } from './StartsTable.tsx';
import { rules, startsSpec } from './settings.ts';

/** F11.2: the size of the start weights decides whether signals and gradients come through a deep network. */
export default function StartValues({ id }: { readonly id: string }) {
  const stage = useStage(stopsOf(startsSpec(id), 'layer'));
  const { values, set, cursor, highlight } = stage;
  const { start, f } = values;
  const numbers = useMemo(() => numbersOf(start, f), [start, f]);
  const frame = startsFrame(numbers, cursor, f);
  return (
    <Stage
      stage={stage}
      handed={{ experiment: deepExperiment(start, f), update: 0 }}
      class="step-figure keep-settings"
      sentence={frame.sentence}
      picture={<StartsPicture {...{ frame, highlight }} />}
      line={
        <div class="formulas of-starts in-rows">
          {frame.formulas.map((formula) => (
            <FormulaLine key={formula.result.words} {...{ formula, highlight }} />
          ))}
          {frame.standing === undefined ? null : <p class="standing">{frame.standing}</p>}
        </div>
      }
      own={<StartsTable id={id} layers={frame.layers} />}
      settings={
        <>
          <SelectField
            label="Start"
            value={start}
            names={rules.start.names}
            disabled={false}
            choose={(name) => set({ start: name })}
          />
          <label class="field">
            <span>Curve f</span>
            <select value={f} onChange={(event) => set({ f: event.currentTarget.value === 'relu' ? 'relu' : 'tanh' })}>
              <option value="tanh">tanh</option>
              <option value="relu">ReLU</option>
            </select>
          </label>
        </>
      }
    />
  );
}
