import { type GateName, gate } from '../../../engine/datasets/gates.ts';
import { Announcer } from '../../kit/Announcer.tsx';
import { formatNumber, notYet } from '../../kit/format.ts';
import { LazyFold } from '../../kit/LazyFold.tsx';
import { CutPlane } from '../../kit/plane/CutPlane.tsx';
import type { Cut } from '../../kit/plane/geometry.ts';
import { NudgeField } from '../../kit/plane/NudgeField.tsx';
import { PointMark } from '../../kit/plane/Plane.tsx';
import { StopControls, StopExtras } from '../../kit/StopControls.tsx';
import type { StepFigureProps } from '../../kit/step-figure-props.ts';
import { stopsOf } from '../../kit/stops.ts';
import { useSteps } from '../../kit/useSteps.ts';
import { type DecisionFrame, decisionFrame, rowStops } from './frame.ts';
import { Tally } from './Tally.tsx';

const tasks: readonly GateName[] = ['and', 'or', 'nand'];

interface Props extends StepFigureProps {
  /** Counts the lines that were tried and keeps the best score, for targets that no line can reach. */
  readonly tally?: boolean;
}

/** F1.2: the line where a unit's sum is 0 cuts the plane in two; the rows of a truth table are its points. */
export default function DecisionLine({ tally = false, ...props }: Props) {
  const { id, digits } = props;
  const steps = useSteps(id, props);
  const { experiment, edit } = steps;
  const stops = stopsOf(steps.cursor, rowStops(experiment), steps.jump);
  const frame = decisionFrame(experiment, stops.at, digits);
  const disabled = !steps.awake;
  const change = ({ w, b }: Cut) => edit({ 'w.1.0.0': w[0], 'w.1.0.1': w[1], 'b.1.0': b });
  const task = tasks.find((name) => gate(name).labels.every((label, n) => label === frame.rows[n]?.target));
  const { w, b } = frame.cut;
  const fields = [
    { label: 'w1', target: 'w.1.0.0', value: w[0] },
    { label: 'w2', target: 'w.1.0.1', value: w[1] },
    { label: 'b', target: 'b.1.0', value: b },
  ] as const;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys step from anywhere in the figure, beside the buttons that do the same
    <div class="network-figure" onKeyDown={stops.onKeyDown}>
      {steps.notices.map((notice) => (
        <p key={notice} class="notice" role="status">
          {notice}
        </p>
      ))}
      <div class="stage-grid">
        <div class="picture">
          <CutPlane {...{ id, cut: frame.cut }} label={describe(frame)} change={disabled ? undefined : change}>
            {(scale) =>
              frame.rows.map(({ x, target, right }, n) => (
                <PointMark
                  key={x.join()}
                  {...{ scale, target, right }}
                  at={x}
                  current={n === frame.tested - 1 && frame.tested < frame.rows.length}
                  label={`(${x.join(', ')})`}
                />
              ))
            }
          </CutPlane>
          <p class="legend">
            Disc: should give 1. Ring: should give 0. Hatched: the side where the unit gives 1. Drag the line or the tip
            of the arrow w.
          </p>
        </div>
        <div class="step">
          <p class="standing">
            <strong>
              {frame.right} of {frame.rows.length} right
            </strong>
            <span>{frame.tested} tested</span>
          </p>
          <div class="equation">
            <p class="symbols" aria-hidden="true">
              <i>w</i>
              <sub>1</sub> · <i>x</i>
              <sub>1</sub> + <i>w</i>
              <sub>2</sub> · <i>x</i>
              <sub>2</sub> + <i>b</i> = 0
            </p>
            <p class="numbers">{frame.line}</p>
            <p class="numbers">
              {frame.sum === undefined ? <span class="soft">z: {notYet}</span> : `z = ${frame.sum}`}
            </p>
          </div>
        </div>
        <div class="steering">
          <StopControls {...{ steps, stops }} noun="row" />
          <Announcer sentence={frame.sentence} fault={false} />
        </div>
        <div class="own settings">
          <fieldset>
            <legend>The line</legend>
            {fields.map(({ label, target, value }) => (
              <NudgeField
                key={label}
                id={`${id}-${label}`}
                {...{ label, value, disabled }}
                step={0.25}
                bound={10}
                set={(next) => edit({ [target]: next })}
              />
            ))}
          </fieldset>
          {tally ? (
            <Tally frame={frame} />
          ) : (
            <label class="field">
              <span>Task</span>
              <select
                value={task ?? ''}
                {...{ disabled }}
                onChange={(event) => edit(targetsOf(event.currentTarget.value as GateName))}
              >
                {task === undefined ? <option value="">other targets</option> : null}
                {tasks.map((name) => (
                  <option key={name} value={name}>
                    {name.toUpperCase()}
                  </option>
                ))}
              </select>
            </label>
          )}
          <Rows {...{ frame, digits, id }} />
        </div>
      </div>
      {tally ? (
        <LazyFold
          summary="Let the perceptron rule train it"
          load={() => import('../no-line/RuleTraining.tsx')}
          inner={{ id, experiment, digits, edit }}
          still="The rule trains the unit where JavaScript runs."
        />
      ) : null}
      <StopExtras {...{ steps }} reset={steps.reset} />
    </div>
  );
}

function Rows({ frame, digits, id }: { frame: DecisionFrame } & Pick<StepFigureProps, 'digits' | 'id'>) {
  const show = (value: number | undefined, none: string) => (value === undefined ? none : formatNumber(value, digits));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section class="table-box state" aria-label={`The truth table (${id})`} tabIndex={0}>
      <table>
        <caption>The truth table</caption>
        <thead>
          <tr>
            {['x₁, x₂', 'z', 'output', 'should be', 'distance'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {frame.rows.map(({ x, z, output, target, right, distance }, n) => (
            <tr key={x.join()} class={n === frame.tested - 1 ? 'current' : ''}>
              <th scope="row">{x.join(', ')}</th>
              <td>{show(z, '?')}</td>
              <td>
                {show(output, '?')}
                {right === undefined ? '' : right ? ' ✓' : ' ✗'}
              </td>
              <td>{target}</td>
              <td>{z === undefined ? '?' : show(distance, 'no line')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function describe({ rows, line, right, tested }: DecisionFrame): string {
  const points = rows.map(
    ({ x, target, output }) =>
      `(${x.join(', ')}) should give ${target}${output === undefined ? '' : `, gives ${output}`}`,
  );
  return `The line ${line}. ${points.join('; ')}. ${right} of ${tested} tested points are right. All numbers stand in the table.`;
}

const targetsOf = (name: GateName) => Object.fromEntries(gate(name).labels.map((label, n) => [`y.${n}.0`, label]));
