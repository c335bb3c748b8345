import { replaceState } from '../../components/kit/stage/address.ts';
import { CopyLink } from '../parts/CopyLink.tsx';
import { holdsAll } from '../protocol/manifest.ts';
import { optimizerLabels } from '../protocol/setting-names.ts';
import { type LabSettings, optimizerKinds, testCount, testImages } from '../protocol/settings.ts';
import { writeSettings } from '../protocol/settings-link.ts';
import { grouped } from '../protocol/words.ts';
import { BackendChoice } from './BackendChoice.tsx';
import { type Choice, ChoiceField } from './ChoiceField.tsx';
import { NetworkFields } from './NetworkFields.tsx';
import { NetworkSummary } from './NetworkSummary.tsx';
import { NumberField } from './NumberField.tsx';
import { StoppingFields } from './StoppingFields.tsx';
import type { SettingsFormProps } from './settings-form-props.ts';

export interface MoreSettingsProps extends SettingsFormProps {
  /** The seed stands elsewhere, and the choice of what computes is folded. */
  readonly inLesson?: boolean;
}

/** Every setting that is not needed for a first run. */
export default function MoreSettings({ inLesson = false, ...props }: MoreSettingsProps) {
  const { id, session, settings, errors, preferred, locked } = props;
  const onChange = (part: Partial<LabSettings>) => props.onChange((now) => ({ ...now, ...part }));
  const { optimizer } = settings;
  const canTrain = Object.keys(errors).length === 0;
  const changeOptimizer = (part: Partial<LabSettings['optimizer']>) =>
    props.onChange((now) => ({ ...now, optimizer: { ...now.optimizer, ...part } }));
  const number = (field: NumericField, name: string, whole = true) => (
    <NumberField
      id={`${id}-${field}`}
      name={name}
      value={settings[field]}
      whole={whole}
      locked={locked}
      error={errors[field]}
      onChange={(value) => onChange({ [field]: value })}
    />
  );
  const backends = (
    <BackendChoice
      id={id}
      session={session}
      settings={settings}
      preferred={preferred}
      locked={locked}
      canMeasure={canTrain}
    />
  );
  return (
    <div class="lab-more">
      <NetworkFields
        id={id}
        network={settings.network}
        errors={errors}
        locked={locked}
        onChange={(to) => props.onChange((now) => ({ ...now, network: to(now.network) }))}
      />
      <details class="lab-fold">
        <summary>Its layers, their parameters, and how long it trains</summary>
        {canTrain ? (
          <NetworkSummary {...{ session, settings, preferred, locked }} />
        ) : (
          <p class="lab-note soft">They are said of settings that can be trained with.</p>
        )}
      </details>
      <fieldset class="lab-group">
        <legend>Training</legend>
        <ChoiceField
          id={`${id}-optimizer`}
          name="Optimizer"
          value={optimizer.kind}
          choices={optimizerKinds.map((value) => ({ value, name: optimizerLabels[value] }))}
          locked={locked}
          onChange={(kind) => changeOptimizer({ kind })}
        />
        <NumberField
          id={`${id}-rate`}
          name="Learning rate"
          value={optimizer.learningRate}
          whole={false}
          locked={locked}
          error={errors.learningRate}
          onChange={(learningRate) => changeOptimizer({ learningRate })}
        />
        <ChoiceField
          id={`${id}-schedule`}
          name="Rate in the run"
          value={settings.schedule}
          choices={[
            { value: 'constant', name: 'stays' },
            { value: 'linear', name: 'falls evenly to 0' },
            { value: 'steps', name: '÷ 10 at half, ÷ 100 at ¾' },
          ]}
          locked={locked}
          onChange={(schedule) => onChange({ schedule })}
        />
        {number('batchSize', 'Batch size')}
        {number('l2', 'Weight decay (l2)', false)}
        <ChoiceField
          id={`${id}-start`}
          name="Weights begin"
          value={settings.start}
          choices={[
            { value: 'glorot', name: 'by inputs and outputs (Glorot)' },
            { value: 'he', name: 'by inputs alone (He)' },
          ]}
          locked={locked}
          onChange={(start) => onChange({ start })}
        />
        {!inLesson && number('seed', 'Seed')}
        <StoppingFields {...props} />
      </fieldset>
      <fieldset class="lab-group">
        <legend>Images</legend>
        {number('images', 'Number of images')}
        {number('validation', 'Validation share', false)}
        <ChoiceField
          id={`${id}-test`}
          name="Tested on"
          value={settings.test}
          choices={testChoices(props)}
          locked={locked}
          onChange={(test) => onChange({ test })}
        />
        <ChoiceField
          id={`${id}-pixel-values`}
          name="Pixels"
          value={settings.pixels}
          choices={[
            { value: 'unit', name: '0 to 1 (÷ 255)' },
            { value: 'raw', name: '0 to 255' },
            { value: 'permuted', name: 'shuffled, all images alike' },
          ]}
          locked={locked}
          onChange={(pixels) => onChange({ pixels })}
        />
        <ChoiceField
          id={`${id}-labels`}
          name="Labels"
          value={settings.labels}
          choices={[
            { value: 'true', name: 'as they are' },
            { value: 'random', name: 'drawn at random' },
          ]}
          locked={locked}
          onChange={(labels) => onChange({ labels })}
        />
      </fieldset>
      {inLesson ? (
        <details class="lab-fold">
          <summary>What computes</summary>
          {backends}
        </details>
      ) : (
        backends
      )}
      <CopyLink
        enabled={canTrain}
        link={() => location.href.replace(/#.*$/, '') + replaceState('', id, `${id}=${writeSettings(settings)}`)}
      >
        It carries all settings of the next run, not a run: the same settings and seed train it again.
      </CopyLink>
    </div>
  );
}

/** What the network can be tested on: all other images only where all are here. */
function testChoices({ settings, shards }: MoreSettingsProps): Choice<LabSettings['test']>[] {
  const { data, images } = settings;
  const tested = testCount({ data, images, test: 'official' });
  const official = {
    value: 'official',
    name: `the ${tested < testImages ? 'first ' : ''}${grouped(tested)} test images`,
  } as const;
  if (settings.test !== 'rest' && !holdsAll(shards, { ...settings, test: 'rest' })) return [official];
  return [official, { value: 'rest', name: 'all other images of 70,000' }];
}

type NumericField = 'batchSize' | 'l2' | 'seed' | 'images' | 'validation';
