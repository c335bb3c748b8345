import { useMemo } from 'preact/hooks';
import { spokenActs } from '../../../notation/dense/acts.ts';
import { planeNotation } from '../../../notation/dense/plane.ts';
import { formatNumber } from '../../../notation/format.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { Term } from '../../kit/formula/Term.tsx';
import { HalfPlane, Plane, PointMark } from '../../kit/plane/Plane.tsx';
import { planeScale, pointsOf } from '../../kit/plane/scale.ts';
import { Announcer } from '../../kit/stage/Announcer.tsx';
import { AsCodeFold } from '../../kit/stage/FigureExtras.tsx';
import { FigureFrame } from '../../kit/stage/FigureFrame.tsx';
import { StopControls, StopExtras } from '../../kit/stage/StopControls.tsx';
import type { StepFigureProps } from '../../kit/stage/step-figure-props.ts';
import { stopsOf } from '../../kit/stage/stops.ts';
import { useHighlight } from '../../kit/stage/useHighlight.ts';
import { usePlaying } from '../../kit/stage/usePlaying.ts';
import { useSteps, type Variants } from '../../kit/stage/useSteps.ts';
import { useWhyOfActs } from '../../kit/stage/why/useWhyOfActs.tsx';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import { stages, warpFrame } from './frame.ts';

interface Props extends StepFigureProps {
  /** The same weights with other activation functions, by name. */
  readonly variants: Variants;
}

/** F3.3: weights and biases shear and shift a grid; only the activation function bends it. */
export default function GridWarp({ variants, ...props }: Props) {
  const { id, digits } = props;
  const steps = useSteps(id, props, variants);
  const { experiment, variant, awake, link, reset } = steps;
  const cursors = stages.map((_, k) => k);
  const stops = stopsOf(steps.cursor, cursors, steps.jump);
  const playing = usePlaying(stops);
  const frame = useMemo(() => warpFrame(experiment, stops.at, digits), [experiment, stops.at]);
  const scale = planeScale(frame.domain);
  const highlight = useHighlight(id);
  const notation = planeNotation(spokenActs(experiment));
  const { explain, panel } = useWhyOfActs({
    ...{ id, notation, digits, highlight },
    acts: frame.acts,
    // Sums are there with the biases, activations with the last stage.
    step: ({ quantity }) => stops.goTo(quantity === 'a' ? 3 : 2),
  });
  const number = (n: number, unit: number, value: number) => {
    if (frame.quantity === undefined) return formatNumber(value, digits);
    const cell = { quantity: frame.quantity, index: [n, 1, unit] };
    return <Term {...{ notation, cell, value, digits, highlight }} explain={explain(cell)} />;
  };
  const disabled = !awake;
  return (
    <FigureFrame notices={steps.notices} onKeyDown={stops.onKeyDown}>
      <div class="stage-grid">
        <div class="picture">
          <Plane
            {...{ id, scale }}
            names={frame.stage === 'input' ? ['x₁', 'x₂'] : ['first unit', 'second unit']}
            label={`${frame.sentence} All places stand in the table.`}
          >
            {frame.cut ? <HalfPlane {...{ id, scale }} cut={frame.cut} /> : null}
            <g class="warp">
              {frame.lines.map(({ along, points }, k) => (
                <path key={String(k)} class={along === 1 ? 'row' : 'column'} d={`M${pointsOf(scale, points)}`} />
              ))}
            </g>
            {frame.points.map(({ x, at, target }) => (
              <PointMark
                key={x.join()}
                {...{ scale, at, target }}
                right={undefined}
                label={`(${x.join(', ')})`}
                above={x[0] === 1 && x[1] === 1}
              />
            ))}
          </Plane>
        </div>
        <div class="step">
          {frame.formulas.map(({ symbols, numbers }) => (
            <div key={symbols} class="equation">
              <p class="symbols" aria-hidden="true">
                {symbols}
              </p>
              <p class="numbers">{numbers}</p>
            </div>
          ))}
        </div>
        <div class="steering">
          <StopControls {...{ stops, playing, awake }} noun="stage" />
          <Announcer sentence={frame.sentence} fault={false} />
        </div>
        <div class="own settings">
          <SelectField
            label="Activation"
            value={variant}
            names={Object.keys(variants)}
            {...{ disabled }}
            choose={steps.choose}
          />
          <ScrollTable
            class="state"
            label={`Where the points are (${id})`}
            caption="Where the points are"
            heads={['x₁, x₂', 'should be', 'across', 'up']}
          >
            {frame.points.map(({ x, at, target }, n) => (
              <tr key={x.join()}>
                <th scope="row">{x.join(', ')}</th>
                <td>{target}</td>
                {at.map((value, k) => (
                  <td key={k === 0 ? 'across' : 'up'}>{number(n, k, value)}</td>
                ))}
              </tr>
            ))}
          </ScrollTable>
        </div>
      </div>
      {panel}
      <StopExtras {...{ playing, awake, link, reset }} />
      <AsCodeFold {...{ id, experiment }} />
    </FigureFrame>
  );
}
