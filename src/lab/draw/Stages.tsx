import { GreyCanvas } from './GreyCanvas.tsx';
import type { Grey } from './grey.ts';
import { type Prepared, STAGES, type Stage, type Switches } from './pipeline.ts';

interface Props {
  readonly id: string;
  readonly picture: Grey;
  readonly prepared: Prepared;
  readonly on: Switches;
  readonly onChange: (on: Switches) => void;
}

const words: Record<Stage, { readonly name: string; readonly on: string; readonly off: string }> = {
  invert: {
    name: 'Light on dark',
    on: 'MNIST is light ink on black.',
    off: 'Off: the paper shines, the ink is black.',
  },
  crop: { name: 'Crop', on: 'Only the box around the ink is kept.', off: 'Off: the whole sheet counts, margins too.' },
  fit: { name: 'Fit 20 × 20', on: 'The longest side becomes 20.', off: 'Off: the longest side becomes 28.' },
  centre: {
    name: 'Centre of mass',
    on: 'The ink’s middle goes to row 14, column 14.',
    off: 'Off: the box stands in the middle, not the ink.',
  },
  scale: { name: '÷ 255', on: 'Each number lies between 0 and 1.', off: 'Off: numbers up to 255 go in.' },
};

/** The drawing on its way to the network, one picture per stage. Each stage can be switched off. */
export function Stages({ id, picture, prepared, on, onChange }: Props) {
  const pictures: Record<Stage, Grey> = { ...prepared, scale: prepared.centre };
  return (
    <section class="draw-stages" aria-labelledby={`${id}-stages`}>
      <h3 id={`${id}-stages`}>On its way to the network</h3>
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
            <GreyCanvas picture={pictures[stage]} name={`After “${words[stage].name}”`} />
            <label class="draw-stage-name">
              <input
                type="checkbox"
                checked={on[stage]}
                onChange={({ currentTarget }) => onChange({ ...on, [stage]: currentTarget.checked })}
              />
              {words[stage].name}
            </label>
            <p class="soft">
              {sizeOf(stage, pictures[stage])} {on[stage] ? words[stage].on : words[stage].off}
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
