import { useMemo } from 'preact/hooks';
import type { Experiment } from '../../../engine/experiment.ts';
import { createSgdRun } from '../../../engine/trace/sgd-run.ts';
import { connectionPart, densePart } from '../../../notation/dense/parts.ts';
import { formatNumber, notYet } from '../../../notation/format.ts';
import type { SettingValues } from '../../../player/settings.ts';
import { NetworkDiagram } from '../../kit/diagram/NetworkDiagram.tsx';
import { StepFigure } from '../../kit/stage/StepFigure.tsx';
import { useHighlight } from '../../kit/stage/useHighlight.ts';
import { useSettings } from '../../kit/stage/useSettings.ts';
import { CheckTable } from './CheckTable.tsx';
import { ErrorPlot } from './ErrorPlot.tsx';
import { type Checked, checkFrame, type Nudge, pictured } from './frame.ts';
import { type CheckRules, checkSpec, rules } from './settings.ts';
import { type Mistake, mistakes, type Version } from './versions.ts';

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
  const steps = useSettings({ ...spec, opened: { step, values: { ...spec.opened.values, ...given } } });
  const highlight = useHighlight(id);
  const { values, set } = steps;
  const frame = checkFrame(run, steps.step, values);
  const { now, rows, verdict } = frame;
  const mark = now && densePart(now.connection.weight.cell);
  const differing = rows.filter(({ nudge }) => nudge?.agrees === false).map(({ connection }) => connection);
  return (
    <StepFigure
      steps={steps}
      unit="weight"
      sentence={frame.sentence}
      beside
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
                  {name === 'A' ? 'A: that of Figure 9.1' : `${name}: with a mistake`}
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
        <div class="guide">
          <NetworkDiagram
            frame={{ ...network, event: undefined, pass: undefined, reads: new Set(), write: mark }}
            path={new Set(differing.map(({ layer, unit, from }) => connectionPart(layer, unit, from)))}
            label={`The network. ${frame.sentence}`}
            highlight={highlight}
            choose={(layer, unit, from) => steps.stops.goTo(1 + numberOf(rows, connectionPart(layer, unit, from)))}
          />
          <Quotient now={now} nudgedBy={frame.nudgedBy} />
          <ErrorPlot errors={frame.errors} exponent={values.e} name={now?.connection.name} />
        </div>
      }
      table={<CheckTable {...{ id, frame, highlight }} full />}
    >
      <div class="state">
        <CheckTable {...{ id, frame, highlight }} />
      </div>
      {values.v === 'A' ? null : (
        <div class="suspect">
          <label class="field">
            <span>What is wrong? It</span>
            <select
              value={values.guess}
              onChange={({ currentTarget }) => set({ guess: currentTarget.value as Mistake | 'none' })}
            >
              <option value="none">…</option>
              {Object.entries(mistakes).map(([name, words]) => (
                <option key={name} value={name}>
                  {words}
                </option>
              ))}
            </select>
          </label>
          <p class={verdict?.right ? 'right' : ''} role="status">
            {verdict?.text}
          </p>
        </div>
      )}
    </StepFigure>
  );
}

const numberOf = (rows: readonly Checked[], mark: string) =>
  rows.findIndex(({ connection }) => densePart(connection.weight.cell) === mark);

/** The difference quotient in symbols and in numbers. Digits that both losses share are pale: they cancel. */
function Quotient({ now, nudgedBy }: { now: Checked | undefined; nudgedBy: number }) {
  const name = now?.connection.name ?? 'w';
  return (
    <div class="equation quotient">
      <p class="symbols" aria-hidden="true">
        (<i>E</i> at {name} + ε − <i>E</i> at {name} − ε) ∕ (2 ε)
      </p>
      {now?.nudge === undefined ? <p class="numbers soft">{notYet}</p> : <Losses {...now.nudge} nudgedBy={nudgedBy} />}
    </div>
  );
}

function Losses({ raised, lowered, slope, nudgedBy }: Nudge & { nudgedBy: number }) {
  const [high, low] = [raised.toFixed(16), lowered.toFixed(16)];
  const differ = [...high].findIndex((digit, k) => digit !== low[k]);
  const shared = differ < 0 ? high.length : differ;
  const [first, second] = [high, low].map((text) => (
    <>
      <span class="soft">{text.slice(0, shared)}</span>
      {text.slice(shared)}
    </>
  ));
  return (
    <p class="numbers">
      ({first} − {second}) ∕ {formatNumber(2 * nudgedBy)} ≈ <strong>{formatNumber(slope)}</strong>
    </p>
  );
}
