import { passes } from '../../../exercises/training-loop/compare.ts';
import { type ChangeName, changes, pairOf } from '../../../exercises/training-loop/pairs.ts';
import { formatNumber } from '../../../notation/format.ts';
import { stopsOf } from '../../../player/settings.ts';
import { Totals } from '../../kit/formula/Totals.tsx';
import { FirstGuess } from '../../kit/stage/FirstGuess.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { changeNames, twoRunsFrame } from './frame.ts';
import { PassGrid } from './PassGrid.tsx';
import { twoRunsSpec, untils } from './settings.ts';
import { Weights } from './Weights.tsx';
import * as words from './words.ts';

interface Props {
  readonly id: string;
  /** The prediction that asks where two learning rates part. */
  readonly asks?: string | undefined;
}

/** F10.4: two runs are the same numbers until the setting in which they differ is used for the first time. */
export default function TwoRuns({ id, asks }: Props) {
  const stage = useStage({ ...stopsOf(twoRunsSpec(id), words.pass), held: useHolds(asks, untils) });
  const { values, set, awake, highlight } = stage;
  const frame = twoRunsFrame(stage.cursor, values);
  const { first, compared, same } = frame;
  return (
    <Stage
      stage={stage}
      handed={{
        experiment: pairOf(values.change)[1],
        update: Math.floor(stage.cursor / passes.length),
        lacks: words.ofTheTwoRuns,
      }}
      class="step-figure keep-settings"
      sentence={frame.sentence}
      picture={<PassGrid {...{ id, frame, highlight }} />}
      line={
        <>
          <Totals of={{ compared, 'the same': same }} />
          <FirstGuess first={stage.first} />
          {first === undefined ? null : (
            <div class="parting-numbers">
              <p>
                {words.firstDifference} <strong>{first.words}</strong>
              </p>
              {first.values.map((value, k) => (
                <p key={k} class="numbers">
                  {k === 0 ? words.firstRun : words.secondRun}: {formatNumber(value, { significant: 17 })}
                </p>
              ))}
            </div>
          )}
        </>
      }
      own={<Weights id={id} rows={frame.weights} />}
      settings={
        <label class="field of-pair">
          <span>{words.secondRunText}</span>
          <select
            value={values.change}
            disabled={!awake}
            onChange={(event) => set({ change: event.currentTarget.value as ChangeName })}
          >
            {changes.map((name) => (
              <option key={name} value={name}>
                {changeNames[name]}
              </option>
            ))}
          </select>
        </label>
      }
    />
  );
}
