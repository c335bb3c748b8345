import { useMemo } from 'preact/hooks';
import { leaks, pipeline } from '../../../exercises/evaluation/pipeline.ts';
import { formatNumber } from '../../../notation/format.ts';
import { stopsOf } from '../../../player/settings.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { Totals } from '../../kit/formula/Totals.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useAsked } from '../../kit/stage/useAsked.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { taintFrame } from './frame.ts';
import { Numbers } from './Numbers.tsx';
import { NumbersPicture } from './NumbersPicture.tsx';
import { taintSpec } from './settings.ts';
import * as words from './words.ts';

const written = {
  none: words.noLeak,
  scaler: words.scalerBeforeTheSplit,
  tuning: words.chosenOnTheTest,
  duplicate: words.cardOnBothSides,
} as const;

interface Props {
  readonly id: string;
  /** The predictions that ask what the scaler's leak touches, and for the loss on later flowers. */
  readonly asksMarks?: string | undefined;
  readonly asksLater?: string | undefined;
}

/** F13.5: a switch marks every number that the test cards have touched. */
export default function Taint({ id, asksMarks, asksLater }: Props) {
  const stage = useStage(stopsOf(taintSpec(id), words.stage));
  const { values, set, awake, highlight, cursor } = stage;
  const all = useMemo(() => pipeline(values.leak), [values.leak]);
  const frame = taintFrame(all, cursor, values, { marks: useAsked(asksMarks), later: useAsked(asksLater) });
  const { touched, leaked, score, fresh, marked } = frame;
  const loss = (value: number | undefined) => (value === undefined ? '?' : formatNumber(value, { significant: 3 }));
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings taint"
      sentence={frame.sentence}
      picture={<NumbersPicture {...{ frame, highlight }} />}
      line={
        <Totals
          of={{
            touched: marked ? touched.size : '?',
            leaked: marked ? leaked.size : '?',
            'test loss': loss(score),
            'later flowers': loss(fresh),
          }}
        />
      }
      table={<Numbers {...{ id, frame }} />}
      settings={
        <>
          <SelectField
            label={words.work}
            value={values.leak}
            names={leaks}
            written={written}
            disabled={!awake}
            choose={(leak) => set({ leak })}
          />
          <label class="field switch">
            <input
              type="checkbox"
              checked={values.marks === 'on'}
              disabled={!awake}
              onChange={(event) => set({ marks: event.currentTarget.checked ? 'on' : 'off' })}
            />
            <span>{words.markTouchedNumbers}</span>
          </label>
        </>
      }
    />
  );
}
