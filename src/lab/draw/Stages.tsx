import type { ComponentChildren } from 'preact';
import { GreyCanvas } from './GreyCanvas.tsx';
import type { Grey } from './grey.ts';
import { type Prepared, STAGES, type Stage, type Switches } from './pipeline.ts';
import { captionOf, STAGE_NAMES } from './stage-words.ts';

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
export function Stages({ id, picture, prepared, on, onChange, children }: Props) {
  const pictures: Record<Stage, Grey> = { ...prepared, scale: prepared.centre };
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
        {STAGES.map((stage) => (
          <li key={stage} class={on[stage] ? undefined : 'is-off'} data-mark={stage}>
            <GreyCanvas picture={pictures[stage]} name={`After “${STAGE_NAMES[stage]}”`} />
            <label class="draw-stage-name">
              <input
                type="checkbox"
                checked={on[stage]}
                onChange={({ currentTarget }) => onChange({ ...on, [stage]: currentTarget.checked })}
              />
              {STAGE_NAMES[stage]}
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

function sizeOf(stage: Stage, { width, height }: Grey): string {
  return stage === 'scale' || stage === 'invert' ? '' : `${width} × ${height}.`;
}
