import { useMemo } from 'preact/hooks';
import { randomised, type Source } from '../../../exercises/interpretability/saliency.ts';
import { formatNumber } from '../../../notation/format.ts';
import { stopsOf } from '../../../player/settings.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { Totals } from '../../kit/formula/Totals.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { saliencyFrame } from './frame.ts';
import { SaliencyPicture } from './SaliencyPicture.tsx';
import { digitNames, mapNames, saliencySpec, untils } from './settings.ts';
import * as words from './words.ts';

const written = {
  slope: words.slope,
  share: words.slopeTimesPixel,
  covered: words.coveredPatches,
  trained: words.trained,
  'output-random': words.randomToTheOutputs,
  'all-random': words.allRandom,
} as const;

interface Props {
  readonly id: string;
  /** The predictions that ask for what it keeps back. */
  readonly asks?: string | undefined;
  readonly source: Source;
}

/** A map of a digit, of whatever network. */
export function SaliencyStage({ id, asks, source }: Props) {
  const pixels = source.digits[0]?.length ?? 0;
  const stage = useStage({
    ...stopsOf(saliencySpec(id, { units: source.units, pixels }), words.part),
    held: useHolds(asks, untils),
  });
  const { values, set, awake, cursor, highlight } = stage;
  const frame = useMemo(() => saliencyFrame(cursor, values, source), [cursor, values, source]);
  const { parts, reading, of } = frame;
  const n = (value: number) => formatNumber(value, { significant: 4 });
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings digit-saliency"
      sentence={frame.sentence}
      picture={<SaliencyPicture {...{ frame, highlight }} />}
      line={
        <Totals
          of={
            parts === undefined
              ? { 'score of the digit': n(reading.scores[of] as number) }
              : { 'slope · pixel, all': n(parts.pixels), biases: n(parts.biases), score: n(parts.score) }
          }
        />
      }
      settings={
        <>
          <SelectField
            label={words.digit}
            value={values.digit}
            names={digitNames}
            disabled={!awake}
            choose={(digit) => set({ digit })}
          />
          <SelectField
            label={words.map}
            value={values.map}
            names={mapNames}
            {...{ written }}
            disabled={!awake}
            choose={(map) => set({ map })}
          />
          <SelectField
            label={words.weights}
            value={values.weights}
            names={randomised}
            {...{ written }}
            disabled={!awake}
            choose={(weights) => set({ weights })}
          />
        </>
      }
    />
  );
}
