import { formatNumber } from '../../../notation/format.ts';
import { MapFrames } from '../../kit/planes/MapFrames.tsx';
import { PixelMap } from '../../kit/planes/PixelMap.tsx';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import { kinds, type SaliencyFrame } from './frame.ts';
import * as words from './words.ts';

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
        {words.readAs(of, reading.best)}
      </text>
      <PixelMap values={image} largest={1} kind="ink" x={at.image} y={top} {...{ size }} mark="image" />
      <text class="plot-name" x={at.added} y={14}>
        {values.map === 'covered' ? words.thisRow : words.thisUnitAdds}
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
        {words.scoreOf(n(reading.scores[of]))}
      </text>
      <text x={at.image} y={196}>
        p {n(reading.probabilities[of])}
      </text>
      <text x={at.added} y={176}>
        {words.likeTheInk}
      </text>
      <text class="number" x={at.map} y={176}>
        {n(withInk)}
      </text>
      {values.weights === 'trained' ? null : (
        <>
          <text x={at.added} y={196}>
            {words.likeTheTrainedMap}
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
    trained: words.networkIsTrained,
    'output-random': words.weightsIntoTheOutputs,
    'all-random': words.allWeightsAreRandom,
  };
  const like = [
    ...(withInk === undefined ? [] : [words.whereThereIsInk(withInk)]),
    ...(withTrained === undefined ? [] : [words.withTheMap(withTrained)]),
  ];
  return words
    .handwrittenOfPixels(
      of,
      Math.sqrt(image.length),
      kinds[values.map],
      which[values.weights],
      sentence,
      like.join(' '),
    )
    .trim();
}
