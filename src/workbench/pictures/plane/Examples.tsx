import { useMemo } from 'preact/hooks';
import { predictedClass } from '../../../engine/metrics/predicted-class.ts';
import { type PicturedData, type SetName, setNames } from '../given.ts';
import { classInks } from '../pixels/inks.ts';
import { markOf, outline } from './marks.ts';

/** Where an example stands in the picture. */
export type PlaceOf = (example: number) => readonly [x: number, y: number];

interface Props {
  readonly data: Pick<PicturedData, 'split' | 'targets' | 'task'>;
  readonly place: PlaceOf;
  /** What the places depend on: while it is the same they are not drawn again. */
  readonly standing: readonly unknown[];
}

/** The examples: the outline says in which part one is, its filling and its colour of which class. One path for all that look alike. */
export function Examples({ data, place, standing }: Props) {
  return useMemo(() => {
    const groups = setNames.flatMap((set) => groupsOf(data, set));
    return (
      <g class="examples">
        {groups.map(({ set, label, examples }) => (
          <Group key={`${set} ${label}`} {...{ set, label, examples, place }} />
        ))}
      </g>
    );
  }, standing);
}

interface GroupProps {
  readonly set: SetName;
  /** Undefined where the targets are values. */
  readonly label: number | undefined;
  readonly examples: readonly number[];
  readonly place: PlaceOf;
}

function Group({ set, label, examples, place }: GroupProps) {
  const places = examples.map(place).filter((at) => at.every(Number.isFinite));
  const { full, stroke } = label === undefined ? { full: true, stroke: undefined } : markOf(label);
  const tone = label === undefined ? 'of-values' : `class-${label % classInks}`;
  return (
    <g class={`${set} ${tone}${full ? ' full' : ''}`}>
      <path class="outline" d={places.map(([x, y]) => outline[set](x, y)).join('')} />
      {stroke === undefined ? null : <path class="inner" d={places.map(([x, y]) => stroke(x, y)).join('')} />}
    </g>
  );
}

function groupsOf({ split, targets, task }: Props['data'], set: SetName): Omit<GroupProps, 'place'>[] {
  if (task === 'values') return [{ set, label: undefined, examples: split[set] }];
  const byLabel = new Map<number, number[]>();
  for (const n of split[set]) {
    const label = predictedClass(targets[n] as readonly number[]);
    byLabel.set(label, [...(byLabel.get(label) ?? []), n]);
  }
  return [...byLabel].toSorted(([a], [b]) => a - b).map(([label, examples]) => ({ set, label, examples }));
}

/** What outlines and fillings mean, beside a picture of examples. */
export function ExampleLegend({ data }: { readonly data: Pick<PicturedData, 'split' | 'classes'> }) {
  const sets = setNames.filter((set) => data.split[set].length > 0);
  return (
    <p class="example-legend">
      {sets.length < 2
        ? null
        : sets.map((set) => (
            <span key={set}>
              <svg class="examples" viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
                <g class={`${set} of-legend`}>
                  <path class="outline" d={outline[set](0, 0)} />
                </g>
              </svg>
              {set}
            </span>
          ))}
      {data.classes.map((name, label) => (
        <span key={name}>
          <svg class="examples" viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
            <Group set="training" {...{ label }} examples={[0]} place={() => [0, 0]} />
          </svg>
          {name}
        </span>
      ))}
    </p>
  );
}
