import type { Range } from '../../../components/kit/plot/scale.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { Grid } from '../answers.ts';
import { brokenLine } from '../curve-path.ts';
import type { PicturedData } from '../given.ts';
import { ExampleLegend, Examples } from './Examples.tsx';
import { rangeOf } from './field-values.ts';
import { planeFrame } from './frame.ts';
import { PlanePicture } from './PlanePicture.tsx';

interface Props {
  readonly id: string;
  readonly data: PicturedData;
  /** What the network answers along the one raw input. */
  readonly grid: Grid;
}

/** Above and below the targets, as a share of the way between them. */
const margin = 0.15;

/** Examples of one input and the curves that the network has drawn through them: one for each output. */
export function FittedCurve({ id, data, grid }: Props) {
  const { mean, scale } = data.targetScale;
  const asGiven = (target: number) => target * scale + mean;
  const [least, most] = rangeOf(data.targets.flat().map(asGiven));
  const more = margin * (most - least || 1);
  const up: Range = [least - more, most + more];
  const frame = planeFrame([grid.plane.ranges[0] as Range, up]);
  const [from, to] = grid.plane.ranges[0] as Range;
  const x = (k: number) => frame.x(from + ((to - from) * k) / (grid.plane.size - 1));
  const outputs = grid.answers.at(-1) as readonly Float64Array[];
  const axis = grid.plane.axes[0] as number;
  const place = (n: number) =>
    [frame.x(data.raw[n]?.[axis] as number), frame.y(asGiven(heightOf(data.targets[n] as readonly number[])))] as const;
  const ends = outputs.map((values) => [values[0], values.at(-1)].map((end) => formatNumber(asGiven(end as number))));
  const inputName = data.rawNames[axis] as string;
  return (
    <figure class="plane-figure">
      <p class="plane-title">What the network answers</p>
      <PlanePicture
        {...{ id, frame }}
        names={[inputName, data.task === 'classes' ? 'output' : data.targetNames.join(', ')]}
        label={`What the network answers along ${inputName}: ${ends.map(([first, last]) => `${first} at the left end, ${last} at the right`).join('; ')}.`}
      >
        <Examples {...{ data, place }} standing={[data, grid.plane]} />
        {outputs.map((values, k) => (
          <path
            key={String(k)}
            class={`fitted ${data.task === 'classes' ? `class-${k % 8}` : ''}`}
            d={brokenLine(values, (value, at) => [x(at), frame.y(asGiven(value))])}
          />
        ))}
      </PlanePicture>
      <figcaption>
        <ExampleLegend {...{ data }} />
      </figcaption>
    </figure>
  );
}

/** A one-hot target stands at the 1 of its class. */
const heightOf = (target: readonly number[]) => (target.length === 1 ? (target[0] as number) : 1);
