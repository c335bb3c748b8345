import { useMemo } from 'preact/hooks';
import { Announcer } from '../../kit/Announcer.tsx';
import { AsCodeFold } from '../../kit/FigureExtras.tsx';
import { formatNumber } from '../../kit/format.ts';
import { HalfPlane, Plane, PointMark } from '../../kit/plane/Plane.tsx';
import { planeNamesOf } from '../../kit/plane/plane-names.ts';
import { planeScale, pointsOf } from '../../kit/plane/scale.ts';
import { StopControls, StopExtras } from '../../kit/StopControls.tsx';
import type { StepFigureProps } from '../../kit/step-figure-props.ts';
import { stopsOf } from '../../kit/stops.ts';
import { Term } from '../../kit/Term.tsx';
import { useHighlight } from '../../kit/useHighlight.ts';
import { usePlaying } from '../../kit/usePlaying.ts';
import { useSteps, type Variants } from '../../kit/useSteps.ts';
import { useWhyOfActs } from '../../kit/why/useWhyOfActs.tsx';
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
  const names = planeNamesOf(experiment.network);
  const { explain, panel } = useWhyOfActs({
    ...{ id, experiment, names, digits, highlight },
    acts: frame.acts,
    // Sums are there with the biases, activations with the last stage.
    step: ({ quantity }) => stops.goTo(quantity === 'a' ? 3 : 2),
  });
  const number = (n: number, unit: number, value: number) => {
    if (frame.quantity === undefined) return formatNumber(value, digits);
    const cell = { quantity: frame.quantity, index: [n, 1, unit] };
    return <Term {...{ cell, value, digits, highlight }} words={names.words(cell)} explain={explain(cell)} />;
  };
  const disabled = !awake;
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
          <label class="field">
            <span>Activation</span>
            <select value={variant} {...{ disabled }} onChange={(event) => steps.choose(event.currentTarget.value)}>
              {Object.keys(variants).map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
          <section class="table-box state" aria-label={`Where the points are (${id})`} tabIndex={0}>
            <table>
              <caption>Where the points are</caption>
              <thead>
                <tr>
                  {['x₁, x₂', 'should be', 'across', 'up'].map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {frame.points.map(({ x, at, target }, n) => (
                  <tr key={x.join()}>
                    <th scope="row">{x.join(', ')}</th>
                    <td>{target}</td>
                    {at.map((value, k) => (
                      <td key={k === 0 ? 'across' : 'up'}>{number(n, k, value)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </div>
      </div>
      {panel}
      <StopExtras {...{ playing, awake, link, reset }} />
      <AsCodeFold {...{ id, experiment }} />
    </div>
  );
}
