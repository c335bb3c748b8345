import type { PicturedData } from '../given.ts';
import { ExampleLegend, Examples } from './Examples.tsx';
import { outputField } from './field-values.ts';
import { planeFrame } from './frame.ts';
import type { HiddenAnswers } from './hidden-plane.ts';
import { PlanePicture } from './PlanePicture.tsx';

interface Props {
  readonly id: string;
  readonly data: PicturedData;
  readonly hidden: HiddenAnswers;
  /** What the two units are called. */
  readonly names: readonly [string, string];
}

/** Where the examples have got to in the plane of two hidden units, and what the rest of the network says of each place. */
export function HiddenPlane({ id, data, hidden, names }: Props) {
  const frame = planeFrame(hidden.ranges);
  const [across, up] = hidden.examples;
  const place = (n: number) => [frame.x(across[n] as number), frame.y(up[n] as number)] as const;
  return (
    <figure class="plane-figure">
      <p class="plane-title">Where {names.join(' and ')} put the examples</p>
      <PlanePicture
        {...{ id, frame, names }}
        field={{ values: outputField(hidden.answers, data), size: hidden.size }}
        label={`The plane of ${names.join(' and ')}: each example stands where these two units answer it.`}
      >
        <Examples {...{ data, place }} standing={[hidden]} />
      </PlanePicture>
      <figcaption>
        <ExampleLegend {...{ data }} />
      </figcaption>
    </figure>
  );
}
