import { readTarget, targetsOf } from '../../../player/edit.ts';
import { Announcer } from '../../kit/Announcer.tsx';
import { formatNumber } from '../../kit/format.ts';
import { NudgeField } from '../../kit/plane/NudgeField.tsx';
import { StopControls, StopExtras } from '../../kit/StopControls.tsx';
import type { StepFigureProps } from '../../kit/step-figure-props.ts';
import { stopsOf } from '../../kit/stops.ts';
import { useSteps, type Variants } from '../../kit/useSteps.ts';
import { twoPlanesFrame, unitStops } from './frame.ts';
import { Planes } from './Planes.tsx';
import { gainEdits, gainOf } from './variants.ts';

interface Props extends StepFigureProps {
  /** Networks that differ in their hidden units, by the name of the function. */
  readonly variants: Variants;
}

/** F3.2: the hidden layer moves the points to where one line is enough. */
export default function TwoPlanes({ variants, ...props }: Props) {
  const { id, digits } = props;
  const steps = useSteps(id, props, variants);
  const { experiment, edit, variant } = steps;
  const stops = stopsOf(steps.cursor, unitStops(experiment), steps.jump);
  const frame = twoPlanesFrame(experiment, stops.at, digits);
  const disabled = !steps.awake;
  const linear = experiment.network.layers[1]?.activation === 'linear';
  // The line of a linear output stands where it says ½.
  const move = (layer: number, unit: number, bias: number) =>
    edit({ [`b.${layer}.${unit}`]: layer === 2 && linear ? bias + 0.5 : bias });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys step from anywhere in the figure, beside the buttons that do the same
    <div class="network-figure" onKeyDown={stops.onKeyDown}>
      {steps.notices.map((notice) => (
        <p key={notice} class="notice" role="status">
          {notice}
        </p>
      ))}
      <Planes {...{ id, frame, move }} />
      <p class="legend">
        Disc: should give 1. Ring: should give 0. Left: the lines of h1 and h2. Right: small marks wait, large ones have
        landed; hatched: the output is at least ½.
      </p>
      <div class="stage-grid">
        <div class="picture lead">
          <div class="step">
            <p class="standing">
              <strong>
                {frame.right} of {frame.points.length} right
              </strong>
            </p>
            <p class="numbers">{frame.equation ?? 'h₁, h₂ and a: not yet computed'}</p>
          </div>
          <StopControls {...{ steps, stops }} noun="unit" />
          <Announcer sentence={frame.sentence} fault={false} />
        </div>
        <div class="own settings">
          <label class="field">
            <span>Units</span>
            <select value={variant} {...{ disabled }} onChange={(event) => steps.choose(event.currentTarget.value)}>
              {Object.keys(variants).map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          {variant === 'sigmoid' ? (
            <label class="scrubber">
              <span>Gain k = {formatNumber(gainOf(experiment), digits)}</span>
              <input
                type="range"
                min={1}
                max={10}
                step={1}
                {...{ disabled }}
                value={gainOf(experiment)}
                onInput={(event) => edit(gainEdits(Number(event.currentTarget.value)))}
              />
            </label>
          ) : null}
          <Landings {...{ frame, digits, id }} />
        </div>
      </div>
      <details class="fold">
        <summary>Change the weights</summary>
        <div class="settings">
          <fieldset>
            <legend>Weights and biases</legend>
            {targetsOf(experiment)
              .filter((target) => /^[wb]/.test(target))
              .map((target) => (
                <NudgeField
                  key={target}
                  id={`${id}-${target.replaceAll('.', '-')}`}
                  label={nameOf(target)}
                  value={readTarget(experiment, target) as number}
                  step={0.25}
                  bound={100}
                  {...{ disabled }}
                  set={(next) => edit({ [target]: next })}
                />
              ))}
          </fieldset>
        </div>
      </details>
      <StopExtras {...{ steps }} reset={steps.reset} />
    </div>
  );
}

/** `w.1.0.1` is the weight into h1 from x2; the last layer has one unit. */
function nameOf(target: string): string {
  const [kind, layer, unit, from] = target.split('.').map((part, k) => (k === 0 ? part : Number(part))) as [
    string,
    number,
    number,
    number,
  ];
  const into = layer === 1 ? `h${unit + 1}` : 'a';
  return kind === 'b' ? `b of ${into}` : `${layer === 1 ? 'x' : 'h'}${from + 1} → ${into}`;
}

type LandingsProps = { readonly frame: ReturnType<typeof twoPlanesFrame> } & Pick<StepFigureProps, 'digits' | 'id'>;

function Landings({ frame, digits, id }: LandingsProps) {
  const show = (value: number | undefined) => (value === undefined ? '?' : formatNumber(value, digits));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section class="table-box state" aria-label={`Where the points land (${id})`} tabIndex={0}>
      <table>
        <caption>Where the points land</caption>
        <thead>
          <tr>
            {['x₁, x₂', 'h₁', 'h₂', 'output', 'should be'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {frame.points.map(({ x, hidden, output, target, right }, n) => (
            <tr key={x.join()} class={n === frame.current ? 'current' : ''}>
              <th scope="row">{x.join(', ')}</th>
              {hidden.map((value, j) => (
                <td key={`h${j + 1}`}>{show(value)}</td>
              ))}
              <td>
                {show(output)}
                {right === undefined ? '' : right ? ' ✓' : ' ✗'}
              </td>
              <td>{target}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
