import { useMemo } from 'preact/hooks';
import { deepExperiment } from '../../../exercises/deep-gradients/starts.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { FirstGuess, untilGuessed } from '../../kit/stage/FirstGuess.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useAsked } from '../../kit/stage/useAsked.ts';
import { useHeldStops } from '../../kit/stage/useHeldStops.ts';
import { numbersOf, startsFrame } from './frame.ts';
import { StartsPicture } from './StartsPicture.tsx';
import { StartsTable } from './StartsTable.tsx';
import { rules, startsSpec } from './settings.ts';

interface Props {
  readonly id: string;
  /** The prediction that asks what becomes of a signal on its way through small weights. */
  readonly asks?: string | undefined;
}

/** F11.2: the size of the start weights decides whether signals and gradients come through a deep network. */
export default function StartValues({ id, asks }: Props) {
  const asked = useAsked(asks);
  // What small weights make of the signal after layer 1 is asked.
  const { stage, step, first } = useHeldStops(startsSpec(id), 'layer', ({ start }) =>
    asked !== undefined && start === 'small' ? { asked, until: 1 } : undefined,
  );
  const { values, set, highlight } = stage;
  const { start, f } = values;
  const numbers = useMemo(() => numbersOf(start, f), [start, f]);
  const frame = startsFrame(numbers, step, f);
  return (
    <Stage
      stage={stage}
      handed={{ experiment: deepExperiment(start, f), update: 0 }}
      class="step-figure keep-settings"
      sentence={untilGuessed(frame.sentence, first)}
      picture={<StartsPicture {...{ frame, highlight }} />}
      line={
        <div class="formulas of-starts in-rows">
          {frame.formulas.map((formula) => (
            <FormulaLine key={formula.result.words} {...{ formula, highlight }} />
          ))}
          {frame.standing === undefined ? null : <p class="standing">{frame.standing}</p>}
          <FirstGuess first={first} />
        </div>
      }
      own={<StartsTable id={id} layers={frame.layers} />}
      settings={
        <>
          {/* With the start, both sizes that the text speaks of are chosen. */}
          <div class={highlight.lit === 'limit' || highlight.lit === 'deviation' ? 'of-start lit' : 'of-start'}>
            <SelectField
              label="Start"
              value={start}
              names={rules.start.names}
              disabled={false}
              choose={(name) => set({ start: name })}
            />
          </div>
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
