import { useMemo } from 'preact/hooks';
import { deepExperiment } from '../../../exercises/deep-gradients/starts.ts';
import { stopsOf } from '../../../player/settings.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { FirstGuess } from '../../kit/stage/FirstGuess.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { numbersOf, startsFrame } from './frame.ts';
import { StartsPicture } from './StartsPicture.tsx';
import { StartsTable } from './StartsTable.tsx';
import { rules, startsSpec, untils } from './settings.ts';
import * as words from './words.ts';

interface Props {
  readonly id: string;
  /** The predictions that ask what becomes of a signal on its way through small weights, and what of a start with zeros. */
  readonly asks?: string | undefined;
}

/** F11.2: the size of the start weights decides whether signals and gradients come through a deep network. */
export default function StartValues({ id, asks }: Props) {
  const stage = useStage({ ...stopsOf(startsSpec(id), words.layer), held: useHolds(asks, untils) });
  const { values, set, highlight } = stage;
  const { start, f } = values;
  const numbers = useMemo(() => numbersOf(start, f), [start, f]);
  const frame = startsFrame(numbers, stage.cursor, f);
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
          <FirstGuess first={stage.first} />
        </div>
      }
      own={<StartsTable id={id} layers={frame.layers} />}
      settings={
        <>
          {/* With the start, both sizes that the text speaks of are chosen. */}
          <div class={highlight.lit === 'limit' || highlight.lit === 'deviation' ? 'of-start lit' : 'of-start'}>
            <SelectField
              label={words.start}
              value={start}
              names={rules.start.names}
              disabled={false}
              choose={(name) => set({ start: name })}
            />
          </div>
          <label class="field">
            <span>{words.curveF}</span>
            <select value={f} onChange={(event) => set({ f: event.currentTarget.value === 'relu' ? 'relu' : 'tanh' })}>
              <option value="tanh">{words.tanh}</option>
              <option value="relu">{words.reLU}</option>
            </select>
          </label>
        </>
      }
    />
  );
}
