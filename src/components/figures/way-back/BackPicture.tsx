import { type ConvolutionSpec, convolutionShapes, type Plane } from '../../../engine/convolution/convolution.ts';
import { type PictureProps, sightOf } from '../../kit/picture/sight.ts';
import { filterView, imageViews, type PlaneView } from '../../kit/planes/convolution-planes.ts';
import { DrawnPlane, nameHeight } from '../../kit/planes/DrawnPlane.tsx';
import type { Place } from '../../kit/planes/plane.ts';
import { type BackFrame, backCell, cellOf, tapOf } from './frame.ts';
import * as words from './words.ts';

const [wide, high, size] = [34, 23, 16];
const gap = 12;

const grid = ({ rows, columns }: Plane, place: (row: number, column: number) => Place) =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_column, column) => place(row, column)));
const one = (at: readonly [number, number] | undefined) => at && { row: at[0], column: at[1], rows: 1, columns: 1 };

interface Props extends PictureProps<ConvolutionSpec> {
  readonly frame: BackFrame;
  /** Whose gradient is added up, counted from 0. */
  readonly weight: number;
}

/** Above the way forward from left to right; below it, from right to left, what comes back. */
export function BackPicture({ frame, weight, ...props }: Props) {
  const { experiment, record, position, highlight } = props;
  // What the line speaks of is what is marked.
  const sight = sightOf({ ...props, event: frame.shown });
  const { filter, map, pooled, image } = convolutionShapes(experiment);
  const forward = filterView(experiment, sight, 0);
  const [row, column] = tapOf(experiment, weight);
  const tap = { row, column, rows: 1, columns: 1 };
  const place = frame.part === 'place' ? frame.place : undefined;
  const window = frame.part === 'window' ? frame.place : undefined;
  const { size: pool = 1 } = experiment.pool ?? {};
  const pooledAt = one(window);
  const onMap = window && { row: window[0] * pool, column: window[1] * pool, rows: pool, columns: pool };
  // The one pixel that lies under the weight while the window lies on this place.
  const under = place && { row: place[0] + row, column: place[1] + column, rows: 1, columns: 1 };
  const after = (left: number, { columns }: Plane) => left + columns * wide + gap;
  const atFilter = after(1, image);
  const atMap = after(atFilter, filter);
  const atPooled = after(atMap, map);
  const back = nameHeight + image.rows * high + 10;
  const drawn = { sight, size, room: wide, row: high };
  const marked = (mark: string) => ({ mark, lit: highlight.lit === mark });
  const view = (caption: string, places: readonly (readonly Place[])[], outline?: PlaneView['outline']) => ({
    ...{ caption, places, outline },
  });
  const gradients = grid(filter, (r, c) => ({ cell: cellOf('kernelGradient', 0, 0, r, c) }));
  const deltas = grid(map, (r, c) => ({ cell: backCell(record, experiment, [r, c], position.done) }));
  const terms = grid(map, (r, c) => ({ cell: cellOf('kernelTerm', 0, r, c, weight) }));
  const handed = grid(pooled, (r, c) => ({ cell: cellOf('pooledGradient', 0, r, c) }));
  return (
    <svg
      class="whole-drawing drawn-planes way-back"
      viewBox={`0 0 ${atPooled + pooled.columns * wide + 8} ${back + nameHeight + map.rows * high + 2}`}
      role="img"
      aria-label={words.aboveTheWayForward(frame.sentence)}
    >
      <DrawnPlane
        {...drawn}
        {...(imageViews(experiment, sight)[0] as PlaneView)}
        outline={under}
        tone="input"
        x={1}
        y={0}
      />
      <DrawnPlane {...drawn} {...(forward.kernels[0] as PlaneView)} outline={tap} tone="weight" x={atFilter} y={0} />
      <DrawnPlane
        {...drawn}
        {...forward.map}
        caption={words.reLUZ}
        outline={onMap ?? one(place)}
        tone="a"
        x={atMap}
        y={0}
      />
      <DrawnPlane {...drawn} {...(forward.pooled as PlaneView)} outline={pooledAt} tone="a" x={atPooled} y={0} />
      <g class="coming-back">
        <DrawnPlane
          {...drawn}
          {...view(words.eachPlaceAdds, terms, one(place))}
          {...marked('terms')}
          tone="weight"
          x={1}
          y={back}
        />
        <DrawnPlane
          {...drawn}
          {...view('gradient', gradients, frame.part === 'sums' ? tap : undefined)}
          {...marked('gradient')}
          tone="weight"
          x={atFilter}
          y={back}
        />
        <DrawnPlane
          {...drawn}
          {...view('δ', deltas, onMap ?? one(place))}
          {...marked('deltas')}
          tone="z"
          x={atMap}
          y={back}
        />
        <DrawnPlane
          {...drawn}
          {...view('arrives', handed, pooledAt)}
          {...marked('handed')}
          tone="a"
          x={atPooled}
          y={back}
        />
      </g>
    </svg>
  );
}
