import { useState } from 'preact/hooks';
import { type ShardFacts, shardsFor, totalBytes } from '../manifest.ts';
import { epochsFor, IMAGE_CHOICES, type LabSettings } from '../settings.ts';
import type { SettingsErrors } from '../settings-errors.ts';
import { grouped, megabytes } from '../words.ts';
import { Consequences } from './Consequences.tsx';
import { MoreSettings } from './MoreSettings.tsx';
import { NumberField } from './NumberField.tsx';
import { PresetField } from './PresetField.tsx';

/** On a small or saving device the larger sets are offered when somebody asks for them. */
const LARGEST_OFFERED = 5000;

export interface SettingsFormProps {
  /** Of the panel: begins every id in it. */
  readonly id: string;
  readonly settings: LabSettings;
  readonly errors: SettingsErrors;
  readonly shards: readonly ShardFacts[];
  /** The device is small, or saves data. */
  readonly modest: boolean;
  /** While a run is under way its settings cannot be changed. */
  readonly locked: boolean;
  readonly onChange: (settings: LabSettings) => void;
  /** What stands at the end of the folded settings. */
  readonly children?: preact.ComponentChildren;
}

/** What the next run trains with, and what follows from it. */
export function SettingsForm(props: SettingsFormProps) {
  const { id, settings, errors, shards, modest, locked, onChange, children } = props;
  const change = (part: Partial<LabSettings>) => onChange({ ...settings, ...part });
  const hiddenErrors = Object.keys(errors).some((field) => field !== 'epochs');
  return (
    <div class="lab-settings">
      <PresetField id={id} settings={settings} locked={locked} onChange={onChange} />
      <ImageChoice
        id={id}
        settings={settings}
        shards={shards}
        modest={modest}
        locked={locked}
        onChange={(images) => change({ images, epochs: epochsFor(images) })}
      />
      <NumberField
        id={`${id}-epochs`}
        name="Epochs"
        value={settings.epochs}
        locked={locked}
        error={errors.epochs}
        onChange={(epochs) => change({ epochs })}
      />
      <details class="lab-fold">
        <summary>More settings{hiddenErrors && ': one of them cannot be trained with'}</summary>
        <MoreSettings id={id} settings={settings} errors={errors} locked={locked} onChange={change} />
        {children}
      </details>
      <Consequences settings={settings} valid={Object.keys(errors).length === 0} />
    </div>
  );
}

interface ImageChoiceProps {
  readonly id: string;
  readonly settings: LabSettings;
  readonly shards: readonly ShardFacts[];
  readonly modest: boolean;
  readonly locked: boolean;
  readonly onChange: (images: number) => void;
}

/** How many images, each choice with what it downloads. */
function ImageChoice({ id, settings, shards, modest, locked, onChange }: ImageChoiceProps) {
  const [all, setAll] = useState(false);
  const offered = IMAGE_CHOICES.filter(
    (images) => !modest || all || images <= LARGEST_OFFERED || images === settings.images,
  );
  const isOther = !IMAGE_CHOICES.some((images) => images === settings.images);
  return (
    <fieldset class="lab-images" disabled={locked}>
      <legend>
        Training images
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
          <span class="num">{grouped(images)}</span>
          <small>{megabytes(totalBytes(shardsFor(shards, { images, test: settings.test })))}</small>
        </label>
      ))}
      {offered.length < IMAGE_CHOICES.length && (
        <button type="button" class="button quiet" onClick={() => setAll(true)}>
          Larger downloads
        </button>
      )}
    </fieldset>
  );
}
