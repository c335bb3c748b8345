import { spokenActs } from '../../../notation/dense/acts.ts';
import { planeNotation } from '../../../notation/dense/plane.ts';
import { formatNumber, notYet } from '../../../notation/format.ts';
import type { Notation } from '../../../notation/notation.ts';
import { readTarget, targetsOf } from '../../../player/edit.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { Term } from '../../kit/formula/Term.tsx';
import { NudgeField } from '../../kit/plane/NudgeField.tsx';
import { Announcer } from '../../kit/stage/Announcer.tsx';
import { AsCodeFold } from '../../kit/stage/FigureExtras.tsx';
import { FigureFrame } from '../../kit/stage/FigureFrame.tsx';
import { StopControls, StopExtras } from '../../kit/stage/StopControls.tsx';
import type { StepFigureProps } from '../../kit/stage/step-figure-props.ts';
import { stopsOf } from '../../kit/stage/stops.ts';
import { type Highlight, useHighlight } from '../../kit/stage/useHighlight.ts';
import { usePlaying } from '../../kit/stage/usePlaying.ts';
import { useSteps, type Variants } from '../../kit/stage/useSteps.ts';
import { actOf, useWhyOfActs } from '../../kit/stage/why/useWhyOfActs.tsx';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
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
  const { experiment, edit, variant, awake, link, reset } = steps;
  const rests = unitStops(experiment);
  const stops = stopsOf(steps.cursor, rests, steps.jump);
  const playing = usePlaying(stops);
  const highlight = useHighlight(id);
  const frame = twoPlanesFrame(experiment, stops.at, digits);
  const notation = planeNotation(spokenActs(experiment));
  const { explain, panel } = useWhyOfActs({
    ...{ id, notation, digits, highlight },
    acts: frame.acts,
    step: (cell) => stops.goTo(rests.findIndex((rest) => rest >= actOf(frame.acts, cell))),
  });
  const disabled = !awake;
  const linear = experiment.network.layers[1]?.activation === 'linear';
  // The line of a linear output stands where it says ½.
  const move = (layer: number, unit: number, bias: number) =>
    edit({ [`b.${layer}.${unit}`]: layer === 2 && linear ? bias + 0.5 : bias });
  return (
    <FigureFrame notices={steps.notices} onKeyDown={stops.onKeyDown}>
      <Planes {...{ id, frame, highlight, move }} />
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
            <p class="symbols" aria-hidden="true">
              {frame.equation?.symbols ?? 'h₁, h₂ and a'}
            </p>
            <p class="numbers">{frame.equation?.numbers ?? <span class="soft">{notYet}</span>}</p>
          </div>
          <StopControls {...{ stops, playing, awake }} noun="unit" />
          <Announcer sentence={frame.sentence} fault={false} />
        </div>
        <div class="own settings">
          <SelectField
            label="Units"
            value={variant}
            names={Object.keys(variants)}
            {...{ disabled }}
            choose={steps.choose}
          />
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
          <Landings {...{ frame, notation, digits, id, highlight, explain }} />
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
      {panel}
      <StopExtras {...{ playing, awake, link, reset }} />
      <AsCodeFold {...{ id, experiment }} />
    </FigureFrame>
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

interface LandingsProps
  extends Pick<StepFigureProps, 'digits' | 'id'>,
    Pick<ReturnType<typeof useWhyOfActs>, 'explain'> {
  readonly frame: ReturnType<typeof twoPlanesFrame>;
  readonly notation: Notation;
  readonly highlight: Highlight;
}

function Landings({ frame, notation, digits, id, highlight, explain }: LandingsProps) {
  const number = (n: number, layer: number, unit: number, value: number | undefined, words: string) => {
    const cell = { quantity: 'a' as const, index: [n, layer, unit] };
    return value === undefined ? (
      '?'
    ) : (
      <Term {...{ notation, cell, value, digits, highlight, words }} explain={explain(cell)} />
    );
  };
  return (
    <ScrollTable
      class="state"
      label={`Where the points land (${id})`}
      caption="Where the points land"
      heads={['x₁, x₂', 'h₁', 'h₂', 'output', 'should be']}
    >
      {frame.points.map(({ x, hidden, output, target, right }, n) => (
        <tr key={x.join()} class={n === frame.current ? 'current' : ''}>
          <th scope="row">{x.join(', ')}</th>
          {hidden.map((value, j) => (
            <td key={`h${j + 1}`}>{number(n, 1, j, value, `h${j + 1} for ${x.join(', ')}`)}</td>
          ))}
          <td>
            {number(n, 2, 0, output, `the output for ${x.join(', ')}`)}
            {right === undefined ? '' : right ? ' ✓' : ' ✗'}
          </td>
          <td>{target}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
