import type { ComponentChildren } from 'preact';
import { GreyCanvas } from './GreyCanvas.tsx';
import type { Grey } from './grey.ts';
import { type Prepared, type PreprocessingStep, type Switches, stepsOf } from './preprocessing.ts';
import { captionOf, preprocessingNames } from './preprocessing-words.ts';

interface Props {
  readonly id: string;
  readonly picture: Grey;
  readonly prepared: Prepared;
  readonly on: Switches;
  readonly onChange: (on: Switches) => void;
  /** What the switches do to the answer: it stays in view with them. */
  readonly children: ComponentChildren;
}

/** The drawing on its way to the network, one picture per stage. Each stage can be switched off. */
export function PreprocessingSteps({ id, picture, prepared, on, onChange, children }: Props) {
  const pictures: Record<PreprocessingStep, Grey> = { paper: picture, ...prepared, scale: prepared.centre };
  return (
    <section class="draw-stages" aria-labelledby={`${id}-stages`}>
      <h3 id={`${id}-stages`}>On its way to the network</h3>
      {children}
      <ol>
        <li>
          <GreyCanvas picture={picture} name="The drawing" />
          <p class="draw-stage-name">Drawing</p>
          <p class="soft">
            {picture.width} × {picture.height} pixels
          </p>
        </li>
        {stepsOf(prepared.paper !== undefined).map((stage) => (
          <li key={stage} class={on[stage] ? undefined : 'is-off'} data-mark={stage}>
            <GreyCanvas picture={pictures[stage]} name={`After “${preprocessingNames[stage]}”`} />
            <label class="draw-stage-name">
              <input
                type="checkbox"
                checked={on[stage]}
                onChange={({ currentTarget }) => onChange({ ...on, [stage]: currentTarget.checked })}
              />
              {preprocessingNames[stage]}
            </label>
            <p class="soft">
              {sizeOf(stage, pictures[stage])} {captionOf(stage, on, prepared)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function sizeOf(stage: PreprocessingStep, { width, height }: Grey): string {
  return ['scale', 'invert', 'ink', 'contrast'].includes(stage) ? '' : `${width} × ${height}.`;
}
