import { useMemo } from 'preact/hooks';
import { type OptimizerName, optimizerNames } from '../../../engine/optimizers.ts';
import type { Formula } from '../../../notation/notation.ts';
import { optimizerTitles } from '../../../notation/optimizer-titles.ts';
import { stopsOf } from '../../../player/settings.ts';
import { NumberControl } from '../../kit/controls/NumberControl.tsx';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { LazyFold } from '../../kit/stage/LazyFold.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { lapsOfAll, raceFrame } from './frame.ts';
import { RacePlane } from './RacePlane.tsx';
import { RaceTable } from './RaceTable.tsx';
import { descentOf, lastStep, plainSteps, raceSpec, rules, untils } from './settings.ts';
import * as words from './words.ts';

interface Props {
  readonly id: string;
  /** The predictions that ask where momentum leads, and how long Adam’s first step is. */
  readonly asks?: string | undefined;
}

/** F10.2: steep and flat directions need different steps; seven optimizers find them in seven ways. */
export default function OptimizerRace({ id, asks }: Props) {
  const stage = useStage({ ...stopsOf(raceSpec(id), words.update), held: useHolds(asks, untils) });
  const { values, set, highlight, awake } = stage;
  const laps = useMemo(() => lapsOfAll(values, lastStep), [values.plain, values.own]);
  const frame = raceFrame(laps, stage.cursor, values);
  /** One rate is that of three, the other that of four: whom the reader follows says which is set. */
  const rate = plainSteps.has(values.follow) ? 'plain' : 'own';
  const { spec } = frame.followed;
  const descent = useMemo(() => descentOf(spec), [spec.kind, spec.learningRate]);
  const table = <RaceTable {...{ id, frame }} />;
  return (
    <Stage
      stage={stage}
      class="step-figure square of-racers keep-settings"
      sentence={frame.sentence}
      picture={<RacePlane {...{ id, frame }} />}
      line={
        frame.formulas.length === 0 ? (
          <FormulaLine formula={frame.height} highlight={highlight} />
        ) : (
          <div class="of-race in-rows">
            {frame.formulas.map(({ name, steps }) => (
              <div key={name}>
                <p class="direction">{name}</p>
                <FormulaLine formula={steps.at(-1) as Formula} highlight={highlight} />
              </div>
            ))}
          </div>
        )
      }
      own={
        <>
          {/* Whoever lets all race wants to read of all. */}
          {values.show === 'all' ? table : null}
          {frame.formulas.length === 0 ? null : (
            <div class="of-race">
              <FormulaLine formula={frame.height} highlight={highlight} />
            </div>
          )}
          {/* How the gradient, and the memory, came about that the step was made from. */}
          {frame.formulas.length === 0 ? null : (
            <div class="of-race remembered">
              {frame.formulas.map(({ name, steps }) => (
                <div key={name}>
                  {steps.slice(0, -1).map((formula, k) => (
                    <FormulaLine key={k} {...{ formula, highlight }} />
                  ))}
                </div>
              ))}
            </div>
          )}
          {values.show === 'all' ? null : table}
          <LazyFold
            summary={words.insideThisUpdate}
            load={() => import('../../kit/stage/inside/InsideStep.tsx')}
            inner={{ id, descent, updates: frame.followed.way.length - 1, highlight }}
            still={words.updateIsOpened}
          />
        </>
      }
      settings={
        <>
          <label class="field">
            <span>{words.follow}</span>
            <select
              value={values.follow}
              disabled={!awake}
              onChange={(event) => set({ follow: event.currentTarget.value as OptimizerName })}
            >
              {optimizerNames.map((name) => (
                <option key={name} value={name}>
                  {optimizerTitles[name]}
                </option>
              ))}
            </select>
          </label>
          <SelectField
            label={words.show}
            value={values.show}
            names={rules.show.names}
            written={{ one: words.itAlone, all: words.allSeven }}
            disabled={!awake}
            choose={(show) => set({ show })}
          />
          <NumberControl
            key={rate}
            id={`${id}-${rate}`}
            label={values.show === 'one' ? 'η' : rate === 'plain' ? words.ofSMN : words.ofGRA}
            value={values[rate]}
            {...rules[rate]}
            step={0.01}
            set={(value) => set({ [rate]: value })}
          />
        </>
      }
    />
  );
}
