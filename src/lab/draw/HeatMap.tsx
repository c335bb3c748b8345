import { className, type DataName } from '../protocol/data-sets.ts';
import { imageSide } from '../protocol/shard.ts';
import { markSide, patchWords, strongest } from './explain-words.ts';
import { GreyCanvas } from './GreyCanvas.tsx';
import { effects, patchesPerSide } from './occlusion.ts';
import type { Prediction } from './useLivePrediction.ts';

interface Props {
  readonly prediction: Prediction & { readonly blanked: Float32Array };
  readonly data: DataName;
  /** The class the network takes it for. */
  readonly digit: number;
}

/** The image with a mark on each patch that matters: its size says how much, its sign in which direction. */
export function HeatMap({ prediction: { image, probabilities, blanked }, data, digit }: Props) {
  const name = className(data, digit);
  const found = effects(probabilities, blanked, digit);
  const named = strongest(found);
  const values = image.map((value) => 255 * Math.min(1, value));
  return (
    <div class="draw-explained">
      <div class="draw-heat">
        <GreyCanvas picture={{ width: imageSide, height: imageSide, values }} name="The image the network was given" />
        <svg viewBox={`0 0 ${patchesPerSide} ${patchesPerSide}`} aria-hidden="true">
          {found.map((effect, patch) => {
            const side = markSide(effect);
            if (side === 0) return null;
            const [x, y] = [(patch % patchesPerSide) + 0.5, Math.floor(patch / patchesPerSide) + 0.5];
            return (
              <g
                key={patch}
                class={effect > 0 ? 'is-for' : 'is-against'}
                transform={`translate(${x} ${y}) scale(${side})`}
              >
                <rect x="-0.5" y="-0.5" width="1" height="1" />
                <path d={effect > 0 ? 'M-0.3 0H0.3M0 -0.3V0.3' : 'M-0.3 0H0.3'} />
              </g>
            );
          })}
        </svg>
      </div>
      <div>
        <p>
          Each of the 49 patches was blanked once, and the network asked again.
          {named.length > 0 && (
            <>
              {' '}
              <strong>+</strong> speaks for the {name}: blanking it costs probability. <strong>−</strong> speaks against
              it. The larger the mark, the more.
            </>
          )}
        </p>
        {named.length === 0 ? (
          <p>
            No single patch changes the {name} by a point, so none is marked: it does not hang on one place. Several
            patches together may still change it.
          </p>
        ) : (
          <ul>
            {named.map(({ patch, effect }) => (
              <li key={patch}>{patchWords(patch, effect, name, probabilities[digit]!)}</li>
            ))}
          </ul>
        )}
        <p class="soft">This shows what the number depends on. It does not show why.</p>
      </div>
    </div>
  );
}
