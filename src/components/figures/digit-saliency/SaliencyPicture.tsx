import { formatNumber } from '../../../notation/format.ts';
import { MapFrames } from '../../kit/planes/MapFrames.tsx';
import { PixelMap } from '../../kit/planes/PixelMap.tsx';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import { kinds, type SaliencyFrame } from './frame.ts';

const size = 136;
const top = 20;
const at = { image: 2, added: 160, map: 318 } as const;

interface Props {
  readonly frame: SaliencyFrame;
  readonly highlight: Highlight;
}

/** The digit, what the step adds, and the map as it is so far. */
export function SaliencyPicture({ frame, highlight }: Props) {
  const { image, added, map, largest, reading, of, withInk, withTrained, values } = frame;
  const n = (value: number | undefined) => (value === undefined ? '?' : formatNumber(value, { significant: 2 }));
  return (
    <svg class="whole-drawing saliency-picture" viewBox="0 0 456 212" role="img" aria-label={describe(frame)}>
      <text class="plot-name" x={at.image} y={14}>
        a {of}, read as {reading.best}
      </text>
      <PixelMap values={image} largest={1} kind="ink" x={at.image} y={top} {...{ size }} mark="image" />
      <text class="plot-name" x={at.added} y={14}>
        {values.map === 'covered' ? 'this row' : 'this unit adds'}
      </text>
      <PixelMap
        values={added ?? map.map(() => 0)}
        kind="signed"
        x={at.added}
        y={top}
        {...{ size, largest }}
        mark="added"
      />
      <text class="plot-name" x={at.map} y={14}>
        {kinds[values.map]}
      </text>
      <PixelMap values={map} kind="signed" x={at.map} y={top} {...{ size, largest }} mark="map" />
      <MapFrames {...{ at, top, size, highlight }} />
      <text x={at.image} y={176}>
        score {n(reading.scores[of])}
      </text>
      <text x={at.image} y={196}>
        p {n(reading.probabilities[of])}
      </text>
      <text x={at.added} y={176}>
        like the ink
      </text>
      <text class="number" x={at.map} y={176}>
        {n(withInk)}
      </text>
      {values.weights === 'trained' ? null : (
        <>
          <text x={at.added} y={196}>
            like the trained map
          </text>
          <text class="number" x={at.map} y={196}>
            {n(withTrained)}
          </text>
        </>
      )}
    </svg>
  );
}

function describe({ of, sentence, values, withInk, withTrained, image }: SaliencyFrame): string {
  const which = {
    trained: 'The network is trained.',
    'output-random': 'The weights into the outputs are random.',
    'all-random': 'All weights are random.',
  };
  const n = (value: number) => formatNumber(value, { significant: 2 });
  const like = [
    ...(withInk === undefined ? [] : [`Where there is ink the map is strong: the correlation is ${n(withInk)}.`]),
    ...(withTrained === undefined ? [] : [`With the map of the trained network it is ${n(withTrained)}.`]),
  ];
  return `A handwritten ${of} of ${Math.sqrt(image.length)} × ${Math.sqrt(image.length)} pixels, and a map of it: ${kinds[values.map]}. ${which[values.weights]} ${sentence} ${like.join(' ')}`.trim();
}
