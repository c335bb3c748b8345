import { type GateName, gate } from '../../../engine/datasets/gates.ts';
import type { Experiment } from '../../../engine/experiment.ts';
import { spokenActs } from '../../../notation/dense/acts.ts';
import { biasPart, connectionPart } from '../../../notation/dense/parts.ts';
import { singleUnitNotation } from '../../../notation/dense/single-unit.ts';
import { formatNumber, notYet } from '../../../notation/format.ts';
import type { Notation } from '../../../notation/notation.ts';
import { More } from '../../kit/controls/More.tsx';
import { Term } from '../../kit/formula/Term.tsx';
import { CutPlane } from '../../kit/plane/CutPlane.tsx';
import type { Cut } from '../../kit/plane/geometry.ts';
import { NudgeField } from '../../kit/plane/NudgeField.tsx';
import { PointMark } from '../../kit/plane/Plane.tsx';
import { Announcer } from '../../kit/stage/Announcer.tsx';
import { AsCodeFold } from '../../kit/stage/FigureExtras.tsx';
import { FigureFrame } from '../../kit/stage/FigureFrame.tsx';
import { LazyFold } from '../../kit/stage/LazyFold.tsx';
import { StopControls, StopExtras } from '../../kit/stage/StopControls.tsx';
import type { StepFigureProps } from '../../kit/stage/step-figure-props.ts';
import { stopsOf } from '../../kit/stage/stops.ts';
import { type Highlight, useHighlight } from '../../kit/stage/useHighlight.ts';
import { usePlaying } from '../../kit/stage/usePlaying.ts';
import { useSteps } from '../../kit/stage/useSteps.ts';
import { actOf, useWhyOfActs } from '../../kit/stage/why/useWhyOfActs.tsx';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
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
  const { experiment, edit, awake, link, reset } = steps;
  const rests = rowStops(experiment);
  const stops = stopsOf(steps.cursor, rests, steps.jump);
  const playing = usePlaying(stops);
  const highlight = useHighlight(id);
  const frame = decisionFrame(experiment, stops.at, digits);
  const notation = singleUnitNotation(spokenActs(experiment));
  const { explain, panel } = useWhyOfActs({
    ...{ id, notation, digits, highlight },
    acts: frame.acts,
    step: (cell) => stops.goTo(rests.findIndex((rest) => rest >= actOf(frame.acts, cell))),
  });
  const disabled = !awake;
  const change = ({ w, b }: Cut) => edit({ 'w.1.0.0': w[0], 'w.1.0.1': w[1], 'b.1.0': b });
  const task = taskOf(experiment);
  const { w, b } = frame.cut;
  const fields = [
    { label: 'w1', target: 'w.1.0.0', value: w[0], mark: connectionPart(1, 0, 0) },
    { label: 'w2', target: 'w.1.0.1', value: w[1], mark: connectionPart(1, 0, 1) },
    { label: 'b', target: 'b.1.0', value: b, mark: biasPart(1, 0) },
  ] as const;
  return (
    <FigureFrame notices={steps.notices} onKeyDown={stops.onKeyDown}>
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
            <p class="symbols" aria-hidden="true">
              distance = <i>z</i> ∕ √(<i>w</i>
              <sub>1</sub>² + <i>w</i>
              <sub>2</sub>²)
            </p>
            <p class="numbers">
              {frame.distance ?? <span class="soft">distance: {frame.tested === 0 ? notYet : 'there is no line'}</span>}
            </p>
          </div>
        </div>
        <div class="steering">
          <StopControls {...{ stops, playing, awake }} noun="row" />
          <Announcer sentence={frame.sentence} fault={false} />
        </div>
        <div class="own settings">
          <fieldset>
            <legend>The line</legend>
            {fields.map(({ label, target, value, mark }) => (
              <NudgeField
                key={label}
                id={`${id}-${label}`}
                {...{ label, value, disabled }}
                of={{ mark, highlight }}
                step={0.25}
                bound={10}
                set={(next) => edit({ [target]: next })}
              />
            ))}
          </fieldset>
          {tally ? (
            <Tally frame={frame} />
          ) : (
            <More summary="Another task" used={task !== taskOf(props.experiment)}>
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
            </More>
          )}
          <Rows {...{ frame, notation, digits, id, highlight, explain }} />
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
      {panel}
      <StopExtras {...{ playing, awake, link, reset }} />
      <AsCodeFold {...{ id, experiment }} />
    </FigureFrame>
  );
}

interface RowsProps extends Pick<StepFigureProps, 'digits' | 'id'>, Pick<ReturnType<typeof useWhyOfActs>, 'explain'> {
  readonly frame: DecisionFrame;
  readonly notation: Notation;
  readonly highlight: Highlight;
}

function Rows({ frame, notation, digits, id, highlight, explain }: RowsProps) {
  const number = (quantity: 'z' | 'a', n: number, value: number | undefined, words: string) => {
    const cell = { quantity, index: [n, 1, 0] };
    return value === undefined ? (
      '?'
    ) : (
      <Term {...{ notation, cell, value, digits, highlight, words }} explain={explain(cell)} />
    );
  };
  return (
    <ScrollTable
      class="state"
      label={`The truth table (${id})`}
      caption="The truth table"
      heads={['x₁, x₂', 'z', 'output', 'should be', 'distance']}
    >
      {frame.rows.map(({ x, z, output, target, right, distance }, n) => (
        <tr key={x.join()} class={n === frame.tested - 1 ? 'current' : ''}>
          <th scope="row">{x.join(', ')}</th>
          <td>{number('z', n, z, `the sum z for ${x.join(', ')}`)}</td>
          <td>
            {number('a', n, output, `the output for ${x.join(', ')}`)}
            {right === undefined ? '' : right ? ' ✓' : ' ✗'}
          </td>
          <td>{target}</td>
          <td>{z === undefined ? '?' : distance === undefined ? 'no line' : formatNumber(distance, digits)}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}

function describe({ rows, line, right, tested }: DecisionFrame): string {
  const points = rows.map(
    ({ x, target, output }) =>
      `(${x.join(', ')}) should give ${target}${output === undefined ? '' : `, gives ${output}`}`,
  );
  return `The line ${line}. ${points.join('; ')}. ${right} of ${tested} tested points are right. All numbers stand in the table.`;
}

/** The gate whose truth table the targets are. */
const taskOf = ({ data }: Experiment) =>
  tasks.find((name) => gate(name).labels.every((label, n) => label === data.targets[n]?.[0]));

const targetsOf = (name: GateName) => Object.fromEntries(gate(name).labels.map((label, n) => [`y.${n}.0`, label]));
