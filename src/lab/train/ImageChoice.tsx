import { useState } from 'preact/hooks';
import { holdsAll, type ShardFacts, shardsFor, totalBytes } from '../protocol/manifest.ts';
import { imageChoices, type LabSettings } from '../protocol/settings.ts';
import { grouped, megabytes } from '../protocol/words.ts';

/** On a small or saving device the larger sets are offered when somebody asks for them. */
const largestOffered = 5000;

export interface ImageChoiceProps {
  readonly id: string;
  readonly settings: LabSettings;
  readonly shards: readonly ShardFacts[];
  readonly modest: boolean;
  readonly locked: boolean;
  readonly onChange: (images: number) => void;
}

/** How many images, each choice with what it downloads. */
export function ImageChoice({ id, settings, shards, modest, locked, onChange }: ImageChoiceProps) {
  const [all, setAll] = useState(false);
  const { data, test } = settings;
  const held = imageChoices.filter((images) => holdsAll(shards, { data, images, test: 'official' }));
  const offered = held.filter((images) => !modest || all || images <= largestOffered || images === settings.images);
  const isOther = !imageChoices.some((images) => images === settings.images);
  return (
    <fieldset class="lab-images" disabled={locked}>
      <legend>
        Training images, and their download
        {isOther && Number.isFinite(settings.images) && <span class="soft">: {grouped(settings.images)}</span>}
      </legend>
      {offered.map((images) => (
        <label key={images} class="lab-choice">
          <input
            type="radio"
            name={`${id}-images-choice`}
            value={images}
            checked={settings.images === images}
            onChange={() => onChange(images)}
          />
          <span class="num">{grouped(images)}</span>{' '}
          <small>{megabytes(totalBytes(shardsFor(shards, { data, images, test })))}</small>
        </label>
      ))}
      {offered.length < held.length && (
        <button type="button" class="button quiet" onClick={() => setAll(true)}>
          Larger downloads
        </button>
      )}
    </fieldset>
  );
}
