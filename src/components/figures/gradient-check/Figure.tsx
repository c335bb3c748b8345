import { useMemo } from 'preact/hooks';
import type { Experiment } from '../../../engine/experiment.ts';
import { eventAt } from '../../../engine/trace/record.ts';
import { createSgdRun } from '../../../engine/trace/sgd-run.ts';
import type { Run } from '../../../engine/trace/start-run.ts';
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
import * as words from './words.ts';

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
  const stage = useStage(stopsOf({ ...spec, opened }, words.weight));
  const { values, set, highlight } = stage;
  const frame = checkFrame(run, stage.cursor, values);
  const { now, rows } = frame;
  const mark = now && densePart(now.connection.weight.cell);
  const differing = rows.filter(({ nudge }) => nudge?.agrees === false).map(({ connection }) => connection);
  return (
    <Stage
      stage={stage}
      handed={{ experiment, update: 0, cell: gradientsKnown(run), granularity: 'weight', lacks: sound }}
      class="step-figure keep-settings gradient-check"
      sentence={frame.sentence}
      settings={
        <>
          <label class="field">
            <span>{words.version}</span>
            <select
              value={values.v}
              onChange={({ currentTarget }) => set({ v: currentTarget.value as Version, guess: 'none' })}
            >
              {rules.v.names.map((name) => (
                <option key={name} value={name}>
                  {name === 'A' ? words.asYouStepped : words.withAMistake(name)}
                </option>
              ))}
            </select>
          </label>
          <label class="nudge">
            <span>
              {words.nudgeText} <strong>{formatNumber(frame.nudgedBy)}</strong>
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
            label={words.network(frame.sentence)}
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

/** The last number of the backward pass. */
function gradientsKnown(run: Run<Experiment>) {
  const done = run.marks(0, 'pass')[2];
  return done === undefined ? undefined : eventAt(run.record(0), done - 1).write;
}

const sound = words.itsBackwardPass;

const numberOf = (rows: readonly Checked[], mark: string) =>
  rows.findIndex(({ connection }) => densePart(connection.weight.cell) === mark);
