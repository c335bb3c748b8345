import {
  epochsFor,
  IMAGE_CHOICES,
  type LabSettings,
  networkName,
  parametersOf,
  split,
  stepsPerEpoch,
} from './settings.ts';
import { MAX_EPOCHS, settingsErrors } from './settings-errors.ts';
import { grouped, megabytes } from './words.ts';

export interface SettingsFormProps {
  /** Of the lab: begins every id in it. */
  readonly id: string;
  readonly settings: LabSettings;
  readonly downloads: readonly { readonly images: number; readonly bytes: number }[];
  readonly testImages: number;
  /** While a run is under way its settings cannot be changed. */
  readonly locked: boolean;
  readonly onChange: (settings: LabSettings) => void;
}

/** What the next run trains with, and what follows from it. */
export function SettingsForm({ id, settings, downloads, testImages, locked, onChange }: SettingsFormProps) {
  const errors = settingsErrors(settings);
  return (
    <div class="lab-settings">
      <fieldset class="lab-images" disabled={locked}>
        <legend>Training images</legend>
        {IMAGE_CHOICES.map((images) => (
          <label key={images} class="lab-choice">
            <input
              type="radio"
              name={`${id}-images`}
              value={images}
              checked={settings.images === images}
              onChange={() => onChange({ ...settings, images, epochs: epochsFor(images) })}
            />
            <span class="num">{grouped(images)}</span>
            <small>{megabytes(downloads.find((download) => download.images === images)?.bytes ?? 0)}</small>
          </label>
        ))}
      </fieldset>
      <NumberField
        id={`${id}-epochs`}
        name="Epochs"
        value={settings.epochs}
        max={MAX_EPOCHS}
        locked={locked}
        error={errors.epochs}
        onChange={(epochs) => onChange({ ...settings, epochs })}
      />
      <NumberField
        id={`${id}-seed`}
        name="Seed"
        value={settings.seed}
        locked={locked}
        error={errors.seed}
        onChange={(seed) => onChange({ ...settings, seed })}
      />
      <Consequences settings={settings} testImages={testImages} />
    </div>
  );
}

interface NumberFieldProps {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly max?: number;
  readonly locked: boolean;
  readonly error: string | undefined;
  readonly onChange: (value: number) => void;
}

function NumberField({ id, name, value, max, locked, error, onChange }: NumberFieldProps) {
  return (
    <div class="lab-number">
      <label for={id}>{name}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        step="1"
        min={max === undefined ? 0 : 1}
        max={max}
        value={Number.isNaN(value) ? '' : value}
        disabled={locked}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onInput={({ currentTarget }) => onChange(currentTarget.valueAsNumber)}
      />
      {error !== undefined && (
        <p class="lab-error" id={`${id}-error`}>
          {name} must be {error}.
        </p>
      )}
    </div>
  );
}

/** Numbers that follow from the settings as they stand in the form. */
function Consequences({ settings, testImages }: { settings: LabSettings; testImages: number }) {
  const { training, validation } = split(settings);
  const steps = stepsPerEpoch(settings);
  return (
    <dl class="lab-facts">
      <Fact name="Network" value={networkName(settings.network)} note="ReLU, softmax" />
      <Fact name="Parameters" value={grouped(parametersOf(settings))} note="weights and biases" />
      <Fact name="Images" value={grouped(training)} note={`train, the last ${grouped(validation)} validate`} />
      <Fact name="Steps per epoch" value={grouped(steps)} note={`batches of ${settings.batchSize}`} />
      <Fact name="Optimizer" value="Adam" note={`learning rate ${settings.optimizer.learningRate}`} />
      <Fact name="Test" value={grouped(testImages)} note="other images, at the end" />
    </dl>
  );
}

function Fact({ name, value, note }: { name: string; value: string; note: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span class="num">{value}</span> <small>{note}</small>
      </dd>
    </div>
  );
}
