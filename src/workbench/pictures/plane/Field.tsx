import { useMemo } from 'preact/hooks';
import type { Range } from '../../../components/kit/plot/scale.ts';
import { asWritten } from '../../../components/kit/stage/as-written.ts';
import type { NetworkSpec } from '../../../engine/experiment.ts';
import { predictedClass } from '../../../engine/metrics/predicted-class.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { Grid } from '../answers.ts';
import type { PicturedData } from '../given.ts';
import type { UnitPlace } from '../network/spoken.ts';
import { strongestOf } from '../pixels/strongest.ts';
import { useCalm } from '../useCalm.ts';
import { ExampleLegend, Examples } from './Examples.tsx';
import { type FieldValues, outputField, rangeOf } from './field-values.ts';
import { planeFrame } from './frame.ts';
import { PlanePicture } from './PlanePicture.tsx';

interface Props {
  readonly id: string;
  readonly data: PicturedData;
  /** What the network answers over two of the raw inputs. */
  readonly grid: Grid;
  readonly network: NetworkSpec;
  /** A unit whose answers are shown in place of the network's, and its name. */
  readonly unit?: (UnitPlace & { readonly name: string }) | undefined;
  /** Whether it trains: what is said of it is then said anew a few times a second. */
  readonly running?: boolean;
}

/** The input plane: what the network answers at every place of it, where its answer changes sides, and the examples. */
export function Field({ id, data, grid, network, unit, running = false }: Props) {
  const { axes, ranges, size } = grid.plane;
  const frame = planeFrame(ranges as readonly [Range, Range]);
  const values = unit === undefined ? outputField(grid.answers, data) : unitField(grid, network, unit);
  const told = useCalm(values, running, data);
  const saying = useMemo(() => saidOf(told, data), [told, data]);
  const [across, up] = axes as [number, number];
  const names = [data.rawNames[across], data.rawNames[up]] as [string, string];
  const place = (n: number) => {
    const raw = data.raw[n] as readonly number[];
    return [frame.x(raw[across] as number), frame.y(raw[up] as number)] as const;
  };
  const title =
    unit === undefined ? 'What the network answers' : `What ${unit.name} ${unit.layer === 0 ? 'is' : 'answers'}`;
  const others = data.rawNames.filter((_, axis) => !axes.includes(axis));
  return (
    <figure class="plane-figure">
      <p class="plane-title" {...asWritten}>
        {title}
      </p>
      <PlanePicture
        {...{ id, frame, names }}
        field={{ values, size }}
        label={`${title} over ${names.join(' and ')}. ${saying}`}
      >
        <Examples {...{ data, place }} standing={[data, grid.plane]} />
      </PlanePicture>
      <figcaption>
        <ExampleLegend {...{ data }} />
        {others.length === 0 ? null : (
          <p class="others">
            {others.length === 1 ? `${others[0]} stands` : `${others.join(', ')} stand`} at the mean of the training
            examples; the examples are drawn by {names.join(' and ')} alone.
          </p>
        )}
      </figcaption>
    </figure>
  );
}

/** A unit's answers around 0. */
function unitField(grid: Grid, network: NetworkSpec, { layer, unit }: UnitPlace): FieldValues {
  const values = grid.answers[layer]?.[unit] as Float64Array;
  return { kind: 'values', values, middle: 0, reach: strongestOf(network.layers[layer - 1]?.activation, values) };
}

/** How much of the plane goes to each class, or between which numbers the answers lie. */
function saidOf(field: FieldValues, { classes }: PicturedData): string {
  if (field.kind === 'values') {
    const [least, most] = rangeOf(field.values);
    return `From ${formatNumber(least, { significant: 3 })} to ${formatNumber(most, { significant: 3 })}.`;
  }
  const counts = classes.map(() => 0);
  const count = field.kind === 'binary' ? field.values.length : (field.outputs[0] as Float64Array).length;
  const outputs = field.kind === 'binary' ? [field.values] : field.outputs;
  const at = outputs.map(() => 0);
  for (let k = 0; k < count; k++) {
    for (let c = 0; c < at.length; c++) at[c] = (outputs[c] as Float64Array)[k] as number;
    const label = predictedClass(at);
    counts[label] = (counts[label] ?? 0) + 1;
  }
  return classes
    .map((name, label) => `${Math.round((100 * (counts[label] as number)) / count)} % of it is ${name}`)
    .join(', ')
    .concat('.');
}
