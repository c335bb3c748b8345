import { type ConvolutionSpec, convolutionShapes } from '../../../engine/convolution/convolution.ts';
import { type PictureProps, sightOf } from '../../kit/picture/sight.ts';
import { filterView, imageViews, type PlaneView } from '../../kit/planes/convolution-planes.ts';
import { DrawnPlane, nameHeight } from '../../kit/planes/DrawnPlane.tsx';
import { type Place, padding } from '../../kit/planes/plane.ts';
import { cellOf, windowAt } from './frame.ts';
import * as words from './words.ts';

const side = 24;
const size = 16;
const gap = 14;
/** Room between two planes of a column. */
const below = 6;
const heightOf = ({ places }: PlaneView) => nameHeight + places.length * side;
const widthOf = ({ places }: PlaneView) => (places[0]?.length ?? 0) * side;

/** The image, the filter and its products in the window at hand, the sums, what ReLU makes of them, and what pooling keeps. */
export function WindowPicture(props: PictureProps<ConvolutionSpec>) {
  const { experiment, event, highlight } = props;
  const sight = sightOf(props);
  const image = imageViews(experiment, sight)[0] as PlaneView;
  const { kernels, bias, sums, map, pooled } = filterView(experiment, sight, 0);
  const kernel = kernels[0] as PlaneView;
  const products = productsView(experiment, windowAt(event), event !== undefined, sight.exists);
  const a = 1;
  const b = a + widthOf(image) + gap;
  const c = b + widthOf(kernel) + gap;
  const d = c + widthOf(map) + gap;
  const end = d + widthOf(map) + 2;
  const second = Math.max(heightOf(kernel), heightOf(map)) + below;
  const height = Math.max(heightOf(image), second + heightOf(products), second + heightOf(pooled as PlaneView)) + 2;
  const drawn = { sight, size, room: side, row: side };
  const marked = (mark: string) => ({ mark, lit: highlight.lit === mark });
  return (
    <svg
      class="whole-drawing drawn-planes"
      viewBox={`0 0 ${Math.max(end, 430)} ${height}`}
      role="img"
      aria-label={describe(experiment, event?.kind === 'maximum', windowAt(event))}
    >
      <DrawnPlane {...drawn} {...image} {...marked('image')} tone="input" x={a} y={0} />
      <DrawnPlane {...drawn} {...kernel} {...marked('filter')} tone="weight" x={b} y={0} />
      <DrawnPlane {...drawn} {...products} {...marked('products')} tone="weight" x={b} y={heightOf(kernel) + below} />
      <DrawnPlane {...drawn} {...(sums as PlaneView)} {...marked('sums')} caption={words.sumsZ} tone="z" x={c} y={0} />
      <DrawnPlane {...drawn} {...bias} tone="weight" x={c} y={second} />
      <DrawnPlane {...drawn} {...map} {...marked('map')} caption={words.reLUZ} tone="a" x={d} y={0} />
      <DrawnPlane {...drawn} {...(pooled as PlaneView)} {...marked('pooled')} tone="a" x={d} y={second} />
    </svg>
  );
}

/** The products of the window at hand, of the first one before it, of the last one while pooling; what lies in the padding has none. */
function productsView(
  spec: ConvolutionSpec,
  window: readonly [number, number] | undefined,
  isDone: boolean,
  exists: (cell: ReturnType<typeof cellOf>) => boolean,
): PlaneView {
  const { filter, map } = convolutionShapes(spec);
  const at = window ?? (isDone ? [map.rows - 1, map.columns - 1] : [0, 0]);
  const places = Array.from({ length: filter.rows }, (_, r) =>
    Array.from({ length: filter.columns }, (_column, c): Place => {
      const cell = cellOf('windowProduct', 0, ...at, r * filter.columns + c);
      return exists(cell) ? { cell } : padding;
    }),
  );
  return { caption: words.products, places };
}

function describe(spec: ConvolutionSpec, pooling: boolean, window: readonly [number, number] | undefined): string {
  const { image, filter, map, pooled } = convolutionShapes(spec);
  const sizes = words.imageOfPixels(
    image.rows,
    image.columns,
    filter.rows,
    filter.columns,
    map.rows,
    map.columns,
    pooled.rows,
    pooled.columns,
  );
  if (pooling) return words.mapIsBeingPooled(sizes);
  return window === undefined
    ? words.nothingIsComputedYet(sizes)
    : words.windowOfRowColumn(sizes, window[0] + 1, window[1] + 1);
}
