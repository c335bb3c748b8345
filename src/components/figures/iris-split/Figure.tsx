import { useMemo } from 'preact/hooks';
import { formatNumber } from '../../../notation/format.ts';
import { stopsOf } from '../../../player/settings.ts';
import { NumberControl } from '../../kit/controls/NumberControl.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { Totals } from '../../kit/formula/Totals.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useAsked } from '../../kit/stage/useAsked.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { splitFrame, trainedFor } from './frame.ts';
import { Scaler } from './Scaler.tsx';
import { SplitPicture } from './SplitPicture.tsx';
import { rules, splitSpec } from './settings.ts';
import * as words from './words.ts';

interface Props {
  readonly id: string;
  /** For each of the hundred seeds how many of 30 test flowers were right. */
  readonly others: readonly number[];
  /** The predictions that ask for the test, and for the other splits. */
  readonly asksTest?: string | undefined;
  readonly asksOthers?: string | undefined;
}

/** F13.4: a network is trained in the page and tested on flowers that it has not seen; another split gives another score. */
export default function IrisSplit({ id, others, asksTest, asksOthers }: Props) {
  const stage = useStage(stopsOf(splitSpec(id), words.step));
  const { values, set, highlight, cursor } = stage;
  const isTrained = cursor >= 2;
  const named = useMemo(() => (isTrained ? trainedFor(values.split) : undefined), [values.split, isTrained]);
  const asked = { test: useAsked(asksTest), others: useAsked(asksOthers) };
  const frame = splitFrame(cursor, values.split, named, others, asked);
  const score = (right: number) => `${formatNumber((100 * right) / 30, { significant: 3 })} %`;
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings own-too iris-split"
      sentence={frame.sentence}
      picture={<SplitPicture {...{ frame, highlight }} />}
      line={
        <>
          {frame.others === undefined ? null : (
            <Totals of={{ lowest: score(Math.min(...others)), highest: score(Math.max(...others)) }} />
          )}
          {frame.formula === undefined ? (
            <p class="numbers soft">
              {cursor === 0 ? words.toTrain : cursor < 3 ? words.notTestedYet : words.testedFirstYourGuess}
            </p>
          ) : (
            <FormulaLine formula={frame.formula} highlight={highlight} />
          )}
        </>
      }
      own={<Scaler {...{ id, frame }} />}
      settings={
        <NumberControl
          id={`${id}-split`}
          label={words.split}
          value={frame.split}
          {...rules.split}
          step={1}
          whole
          slide={[0, 100]}
          set={(split) => set({ split })}
        />
      }
    />
  );
}
