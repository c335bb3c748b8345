import { useMemo } from 'preact/hooks';
import type { Experiment } from '../../../engine/experiment.ts';
import { createSgdRun } from '../../../engine/trace/sgd-run.ts';
import { connectionPart, densePart } from '../../../notation/dense/parts.ts';
import { formatNumber } from '../../../notation/format.ts';
import { type SettingValues, stopsOf } from '../../../player/settings.ts';
import { NetworkDiagram } from '../../kit/diagram/NetworkDiagram.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useStage } from '../../kit/stage/useStage.ts';
import { CheckTable } from './CheckTable.tsx';
import { ErrorPlot } from './ErrorPlot.tsx';
import { type Checked, checkFrame, pictured } from './frame.ts';
import { Quotient } from './Quotient.tsx';
import { Suspicion } from './Suspicion.tsx';
import { type CheckRules, checkSpec, rules } from './settings.ts';
import type { Version } from './versions.ts';

interface Props {
  readonly id: string;
  readonly experiment: Experiment;
  /** How many weights are nudged when the figure opens, and what is set. */
  readonly step?: number;
  readonly values?: Partial<SettingValues<CheckRules>>;
}

/** F9.3: the gradients of a backward pass against the slopes that nudging finds. */
export default function GradientCheck({ id, experiment, step = 0, values: given }: Props) {
  const run = useMemo(() => createSgdRun(experiment), [experiment]);
  const network = useMemo(() => pictured(run), [run]);
  const spec = checkSpec(id, network.connections.length);
  const opened = { step, values: { ...spec.opened.values, ...given } };
  const stage = useStage(stopsOf({ ...spec, opened }, 'weight'));
  const { values, set, highlight } = stage;
  const frame = checkFrame(run, stage.cursor, values);
  const { now, rows } = frame;
  const mark = now && densePart(now.connection.weight.cell);
  const differing = rows.filter(({ nudge }) => nudge?.agrees === false).map(({ connection }) => connection);
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings gradient-check"
      sentence={frame.sentence}
      settings={
        <>
          <label class="field">
            <span>Backward pass</span>
            <select
              value={values.v}
              onChange={({ currentTarget }) => set({ v: currentTarget.value as Version, guess: 'none' })}
            >
              {rules.v.names.map((name) => (
                <option key={name} value={name}>
                  {name === 'A' ? 'A: as you stepped' : `${name}: with a mistake`}
                </option>
              ))}
            </select>
          </label>
          <label class="nudge">
            <span>
              Nudge ε = <strong>{formatNumber(frame.nudgedBy)}</strong>
            </span>
            <input
              type="range"
              min={rules.e.min}
              max={rules.e.max}
              value={values.e}
              aria-valuetext={formatNumber(frame.nudgedBy)}
              onInput={({ currentTarget }) => set({ e: Number(currentTarget.value) })}
            />
          </label>
        </>
      }
      picture={
        <div class="checked">
          <NetworkDiagram
            frame={{ ...network, event: undefined, pass: undefined, reads: new Set(), write: mark }}
            path={new Set(differing.map(({ layer, unit, from }) => connectionPart(layer, unit, from)))}
            label={`The network. ${frame.sentence}`}
            highlight={highlight}
            choose={(layer, unit, from) => stage.jump(1 + numberOf(rows, connectionPart(layer, unit, from)))}
          />
          <ErrorPlot errors={frame.errors} exponent={values.e} name={now?.connection.name} />
        </div>
      }
      line={<Quotient now={now} nudgedBy={frame.nudgedBy} />}
      own={
        <>
          <div class="state">
            <CheckTable {...{ id, frame, highlight }} />
          </div>
          <Suspicion {...{ frame, values, set }} />
        </>
      }
      table={
        <div class="state">
          <CheckTable {...{ id, frame, highlight }} full />
        </div>
      }
    />
  );
}

const numberOf = (rows: readonly Checked[], mark: string) =>
  rows.findIndex(({ connection }) => densePart(connection.weight.cell) === mark);
