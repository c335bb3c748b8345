import { passes } from '../../../exercises/training-loop/compare.ts';
import { type ChangeName, changes, pairOf } from '../../../exercises/training-loop/pairs.ts';
import { formatNumber } from '../../../notation/format.ts';
import { stopsOf } from '../../../player/settings.ts';
import { Totals } from '../../kit/formula/Totals.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useStage } from '../../kit/stage/useStage.ts';
import { changeNames, twoRunsFrame } from './frame.ts';
import { PassGrid } from './PassGrid.tsx';
import { twoRunsSpec } from './settings.ts';
import { Weights } from './Weights.tsx';

/** F10.4: two runs are the same numbers until the setting in which they differ is used for the first time. */
export default function TwoRuns({ id }: { readonly id: string }) {
  const stage = useStage(stopsOf(twoRunsSpec(id), 'pass'));
  const { values, set, awake, highlight } = stage;
  const frame = twoRunsFrame(stage.cursor, values);
  const { first, compared, same } = frame;
  return (
    <Stage
      stage={stage}
      handed={{
        experiment: pairOf(values.change)[1],
        update: Math.floor(stage.cursor / passes.length),
        lacks: 'Of the two runs the second goes along.',
      }}
      class="step-figure keep-settings"
      sentence={frame.sentence}
      picture={<PassGrid {...{ id, frame, highlight }} />}
      line={
        <>
          <Totals of={{ compared, 'the same': same }} />
          {first === undefined ? null : (
            <div class="parting-numbers">
              <p>
                First difference: <strong>{first.words}</strong>
              </p>
              {first.values.map((value, k) => (
                <p key={k} class="numbers">
                  {k === 0 ? 'first run' : 'second run'}: {formatNumber(value, { significant: 17 })}
                </p>
              ))}
            </div>
          )}
        </>
      }
      own={<Weights id={id} rows={frame.weights} />}
      settings={
        <label class="field of-pair">
          <span>The second run has</span>
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
