import { useEffect, useState } from 'preact/hooks';
import { useLoaded } from '../../components/kit/island/useLoaded.ts';
import { ProbabilityBars } from '../../components/kit/plot/ProbabilityBars.tsx';
import { className, type DataName, dataSets, shortNamesInWords } from '../protocol/data-sets.ts';
import type { SampleImage } from '../protocol/manifest.ts';
import type { EpochRow } from '../protocol/messages.ts';
import { likeliest } from '../protocol/metrics.ts';
import { trainingImages } from '../protocol/settings.ts';
import { imageSide } from '../protocol/shard.ts';
import { chance, grouped, probabilitiesInWords } from '../protocol/words.ts';

interface Props {
  /** Begins every id in it. */
  readonly id: string;
  readonly data: DataName;
  /** Those of the data that is trained on. */
  readonly samples: readonly SampleImage[];
  /** After each epoch so far. */
  readonly epochs: readonly EpochRow[];
  /** How many images train and validate: more than the training images of MNIST reach into its test images. */
  readonly images: number;
  /** What stands there before the first epoch. */
  readonly unknown: string;
}

/** The same test images all the time, and what the network makes of them after each epoch. */
export function SampleImages({ id, data, samples, epochs, images, unknown }: Props) {
  const [at, setAt] = useState<number>();
  const slider = useLoaded(() => import('../parts/EpochSlider.tsx'), epochs.length > 1);
  const begins = epochs.length === 0;
  // Another run is looked at as it goes on, wherever the reader has looked in the one before.
  useEffect(() => setAt(undefined), [begins]);
  const index = Math.min(at ?? epochs.length, epochs.length - 1);
  const shown = epochs[index];
  const { kind } = dataSets[data];
  const shortNames = shortNamesInWords(data);
  const used = samples.filter(({ index }) => trainingImages + index < images).length;
  return (
    <section class={shortNames === '' ? 'lab-samples' : 'lab-samples has-names'}>
      <h3>Twelve test images {shown && <span class="soft">after epoch {shown.epoch}</span>}</h3>
      <p class="lab-note soft">
        {used === 0 ? 'The network never trains on these.' : usedWords(used, samples.length)} Bars: the probability it
        gives each {kind}, from 0 to 1; the line under a {kind} marks the label.{' '}
        {shortNames !== '' && `${shortNames}. `}The last two are hard to read.
      </p>
      {slider.loaded && epochs.length > 1 && (
        <slider.loaded.EpochSlider
          id={`${id}-answers`}
          label="Answers"
          moments={epochs.map(({ epoch }) => `after epoch ${epoch}`)}
          at={index}
          onAt={setAt}
        />
      )}
      <ul>
        {samples.map((sample, n) => (
          <SampleCard
            key={sample.index}
            first={n === 0}
            sample={sample}
            probabilities={shown?.samples[n]}
            unknown={unknown}
          />
        ))}
      </ul>
    </section>
  );
}

function usedWords(used: number, all: number): string {
  const which = used === all ? 'They are all' : `${used} of them ${used === 1 ? 'is' : 'are'}`;
  return `${which} among the images that train and validate here, because more than ${grouped(trainingImages)} are chosen.`;
}

interface CardProps {
  /** The one that is lit where the text speaks of ten shares: all twelve would be higher than a window. */
  readonly first: boolean;
  readonly sample: SampleImage;
  readonly probabilities: readonly number[] | undefined;
  readonly unknown: string;
}

function SampleCard({ first, sample, probabilities, unknown }: CardProps) {
  const predicted = probabilities && likeliest(probabilities);
  return (
    <li class="lab-sample" data-mark={first ? 'probabilities' : undefined}>
      <img
        src={sample.png}
        loading="lazy"
        width={imageSide}
        height={imageSide}
        alt={`${sampleName(sample)}, number ${grouped(sample.index)} of the test set`}
      />
      <p class="lab-verdict">
        {predicted === undefined || !probabilities ? (
          <span class="lab-unknown">{unknown}</span>
        ) : (
          <>
            <strong class={predicted === sample.label ? 'is-right' : 'is-wrong'}>
              {predicted === sample.label ? '✓' : '✗'} {className(sample.data, predicted)}
            </strong>{' '}
            <span class="num">{chance(probabilities[predicted] ?? 0)}</span>
          </>
        )}
      </p>
      <ProbabilityBars
        names={dataSets[sample.data].short}
        probabilities={probabilities}
        target={sample.label}
        predicted={predicted}
        summary={summary(sample, probabilities, unknown)}
      />
    </li>
  );
}

/** "Label 7. Probabilities: 7 98 %, 9 2 %; all others below 1 %." */
function summary({ data, label }: SampleImage, probabilities: readonly number[] | undefined, unknown: string): string {
  const name = className(data, label);
  if (!probabilities) return `Label ${name}. Probabilities: ${unknown}.`;
  return `Label ${name}. Probabilities: ${probabilitiesInWords(probabilities, data)}.`;
}

/** "Handwritten 7", "Sneaker" */
function sampleName({ data, label }: SampleImage): string {
  return `${data === 'mnist' ? 'Handwritten ' : ''}${className(data, label)}`;
}
