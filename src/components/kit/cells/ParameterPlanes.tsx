import { type CellsSpec, cellSizes, gateNames } from '../../../engine/cells/cells.ts';
import { FollowBox } from '../picture/FollowBox.tsx';
import type { Sight } from '../picture/sight.ts';
import { NumberPlane } from '../planes/NumberPlane.tsx';
import type { Place } from '../planes/plane.ts';
import { cell } from './unrolled-layout.ts';

const gateTitles = { i: 'input gate i', f: 'forget gate f', g: 'candidate g', o: 'output gate o' } as const;

interface Props {
  /** The stage's. */
  readonly id: string;
  readonly spec: CellsSpec;
  readonly sight: Sight;
}

/** The parameters that all steps share, gate by gate: a row for each unit, from the inputs, from the state before, and the bias. */
export function ParameterPlanes({ id, spec, sight }: Props) {
  const { hidden, inputs } = cellSizes(spec);
  const titles = spec.kind === 'lstm' ? gateNames.map((name) => gateTitles[name]) : ['shared weights'];
  const list = (count: number) => Array.from({ length: count }, (_, k) => k);
  const counted = (name: string, k: number, count: number) => (count === 1 ? name : `${name}${k + 1}`);
  const columns = [
    ...list(inputs).map((i) => counted('x', i, inputs)),
    ...list(hidden).map((k) => counted('h', k, hidden)),
    'bias',
  ];
  return (
    <FollowBox label={`Parameters (${id})`} focus={undefined}>
      <div class="planes-row">
        {titles.map((caption, g) => (
          <NumberPlane
            key={caption}
            {...{ sight, caption, columns }}
            tone="weight"
            places={list(hidden).map((j): Place[] => [
              ...list(inputs).map((i) => ({
                cell: cell('inputWeight', g, j, i),
                gradient: cell('inputWeightGradient', g, j, i),
              })),
              ...list(hidden).map((k) => ({
                cell: cell('recurrentWeight', g, j, k),
                gradient: cell('recurrentWeightGradient', g, j, k),
              })),
              { cell: cell('gateBias', g, j), gradient: cell('gateBiasGradient', g, j) },
            ])}
          />
        ))}
      </div>
    </FollowBox>
  );
}
