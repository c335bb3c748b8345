import type { Sight } from '../../kit/picture/sight.ts';
import { DrawnPlane, nameHeight } from '../../kit/planes/DrawnPlane.tsx';
import { cellOf } from '../sliding-window/frame.ts';
import { pooledFrom, type Work, windowPlaces } from './frame.ts';
import * as words from './window-numbers-words.ts';

interface Props {
  readonly sight: Sight;
  /** Before the first window there is none: then it is that of the first. */
  readonly work: Work | undefined;
  /** The part that the text points at. */
  readonly lit: string | undefined;
}

const [room, row] = [42, 22];
const next = 3 * room + 12;

/** The window at hand with the filter on it and their products; or the four of a map of which pooling keeps the largest. */
export function WindowNumbers({ sight, work = { row: 0, column: 0, isPooling: false }, lit }: Props) {
  const drawn = { sight, size: 14, room, row, y: 0 };
  const marked = (mark: string) => ({ mark, lit: lit === mark });
  const { pixels, filter, products } = windowPlaces(work);
  return (
    <svg
      class="drawn-planes digit-numbers"
      viewBox={`0 0 450 ${nameHeight + 3 * row + 2}`}
      role="img"
      aria-label={work.isPooling ? words.fourNumbers : words.windowTheFilter}
    >
      {work.isPooling ? (
        <>
          <DrawnPlane {...drawn} caption={words.fourOfTheMap} places={pooledFrom(work)} tone="a" x={1} />
          <DrawnPlane
            {...drawn}
            caption={words.largest}
            places={[[{ cell: cellOf('pooled', 0, work.row, work.column) }]]}
            tone="a"
            x={1 + next}
          />
        </>
      ) : (
        <>
          <DrawnPlane {...drawn} caption={words.window} places={pixels} tone="input" x={1} />
          <DrawnPlane
            {...drawn}
            {...marked('filter')}
            caption={words.filter}
            places={filter}
            tone="weight"
            x={1 + next}
          />
          <DrawnPlane
            {...drawn}
            {...marked('products')}
            caption={words.products}
            places={products}
            tone="weight"
            x={1 + 2 * next}
          />
          <DrawnPlane
            {...drawn}
            room={34}
            caption="b"
            places={[[{ cell: cellOf('kernelBias', 0) }]]}
            tone="weight"
            x={1 + 3 * next}
          />
        </>
      )}
    </svg>
  );
}
