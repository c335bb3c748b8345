import { editsBetween } from '../../../player/edit.ts';
import { More } from '../../kit/controls/More.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { NudgeField } from '../../kit/plane/NudgeField.tsx';
import { Announcer } from '../../kit/stage/Announcer.tsx';
import { AsCodeFold } from '../../kit/stage/FigureExtras.tsx';
import { FigureFrame } from '../../kit/stage/FigureFrame.tsx';
import { StopControls, StopExtras } from '../../kit/stage/StopControls.tsx';
import type { StepFigureProps } from '../../kit/stage/step-figure-props.ts';
import { stopsOf } from '../../kit/stage/stops.ts';
import { useHighlight } from '../../kit/stage/useHighlight.ts';
import { usePlaying } from '../../kit/stage/usePlaying.ts';
import { useSteps } from '../../kit/stage/useSteps.ts';
import { actOf, useWhyOfActs } from '../../kit/stage/why/useWhyOfActs.tsx';
import { Diagram } from './Diagram.tsx';
import { actsOf, type Form, perceptronFrame } from './frame.ts';

/** F1.1: one unit multiplies, adds and compares; the inputs are switches, the output is a light. */
export default function Perceptron(props: StepFigureProps) {
  const { id, digits } = props;
  // The same unit, written in two ways.
  const steps = useSteps(id, props, { threshold: props.experiment, bias: props.experiment });
  const highlight = useHighlight(id);
  const form = steps.variant as Form;
  const { experiment, edit, awake, link, reset } = steps;
  // One event of the forward pass is one act.
  const cursors = Array.from({ length: actsOf(experiment) + 1 }, (_, k) => k);
  const stops = stopsOf(steps.cursor, cursors, steps.jump);
  const playing = usePlaying(stops);
  const frame = perceptronFrame(experiment, stops.at, form, digits);
  const disabled = !awake;
  const { notation } = frame;
  const toggle = (input: number) => edit({ [`x.0.${input}`]: frame.inputs[input]?.value === 1 ? 0 : 1 });
  const changed = editsBetween(props.experiment, experiment).some(({ target }) => !target.startsWith('x'));
  const acts = frame.lines.slice(0, stops.at);
  const { explain, panel } = useWhyOfActs({
    ...{ id, notation, digits, highlight, acts },
    step: (cell) => stops.goTo(actOf(acts, cell)),
  });
  return (
    <FigureFrame notices={steps.notices} onKeyDown={stops.onKeyDown}>
      <div class="stage-grid">
        <div class="picture">
          <Diagram {...{ frame, highlight, toggle }} />
        </div>
        <ol class="acts step">
          {frame.lines.map(({ act, event, formula, state }) => (
            <li key={event.index} class={state} aria-current={state === 'now' ? 'step' : undefined}>
              <span class="act">{act}</span>
              <FormulaLine {...{ formula, digits, highlight, explain }} known={state !== 'todo'} />
            </li>
          ))}
        </ol>
        <div class="steering">
          <StopControls {...{ stops, playing, awake }} noun="step" />
          <Announcer sentence={frame.sentence} fault={false} />
        </div>
        <div class="own settings">
          <fieldset class="switches">
            <legend>Switches</legend>
            {frame.inputs.map(({ value }, i) => (
              <button
                key={`x${i + 1}`}
                type="button"
                {...{ disabled }}
                role="switch"
                aria-checked={value === 1}
                onClick={() => toggle(i)}
              >
                x{i + 1}: {value === 1 ? '1, on' : value === 0 ? '0, off' : value}
              </button>
            ))}
          </fieldset>
          <button
            type="button"
            {...{ disabled }}
            onClick={() => steps.choose(form === 'threshold' ? 'bias' : 'threshold')}
          >
            {form === 'threshold' ? 'Write θ as a bias b' : 'Write b as a threshold θ'}
          </button>
          <More
            summary={`Change the weights and ${form === 'threshold' ? 'the threshold' : 'the bias'}`}
            used={changed}
          >
            <fieldset>
              <legend>Weights and {form}</legend>
              {frame.weights.map(({ value }, i) => (
                <NudgeField
                  key={`w${i + 1}`}
                  id={`${id}-w${i + 1}`}
                  label={`w${i + 1}`}
                  value={value as number}
                  step={0.25}
                  bound={10}
                  {...{ disabled }}
                  set={(next) => edit({ [`w.1.0.${i}`]: next })}
                />
              ))}
              <NudgeField
                id={`${id}-bound`}
                label={form === 'threshold' ? 'θ' : 'b'}
                value={frame.bound.value as number}
                step={0.25}
                bound={10}
                {...{ disabled }}
                set={(next) => edit({ 'b.1.0': form === 'threshold' ? 0 - next : next })}
              />
            </fieldset>
          </More>
        </div>
      </div>
      {panel}
      <StopExtras {...{ playing, awake, link, reset }} />
      <AsCodeFold {...{ id, experiment }} />
    </FigureFrame>
  );
}
