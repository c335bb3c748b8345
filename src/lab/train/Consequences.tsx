import type { FigureMark } from '../../components/kit/stage/figure-marks.ts';
import { activationsIn } from '../protocol/run-words.ts';
import { optimizerLabels } from '../protocol/setting-names.ts';
import {
  type LabSettings,
  networkName,
  parameterCount,
  split,
  stepsPerEpoch,
  testCount,
} from '../protocol/settings.ts';
import type { SettingsErrors, SettingsField } from '../protocol/settings-errors.ts';
import { grouped } from '../protocol/words.ts';

export interface ConsequencesProps {
  readonly settings: LabSettings;
  readonly errors: SettingsErrors;
}

/** Numbers that follow from the settings as they stand in the form. What depends on a wrong field is not said. */
export function Consequences({ settings, errors }: ConsequencesProps) {
  const { network, batchSize, optimizer } = settings;
  const { training, validation } = split(settings);
  const isWrong = (...fields: readonly SettingsField[]) => fields.some((field) => errors[field] !== undefined);
  const unitsAreWrong = Object.keys(errors).some((field) => /^hidden\.\d+\.units$|^blocks/.test(field));
  const imagesAreWrong = isWrong('images', 'validation');
  const kept = validation > 0 ? `the last ${grouped(validation)} validate` : 'none kept for validation';
  return (
    <dl class="lab-facts">
      <Fact
        name="Network"
        mark="network"
        value={unitsAreWrong ? undefined : networkName(network)}
        note={activations(settings)}
      />
      <Fact
        name="Parameters"
        mark="parameters"
        value={unitsAreWrong ? undefined : grouped(parameterCount(settings))}
        note="weights and biases"
      />
      <Fact
        name="Images that train"
        mark="training-set"
        noteMark="validation-set"
        value={imagesAreWrong ? undefined : grouped(training)}
        note={imagesAreWrong ? '' : kept}
      />
      <Fact
        name="Steps per epoch"
        mark="epoch"
        noteMark="batch"
        value={imagesAreWrong || isWrong('batchSize') ? undefined : grouped(stepsPerEpoch(settings))}
        note={isWrong('batchSize') ? '' : `batches of ${grouped(batchSize)}`}
      />
      <Fact
        name="Optimizer"
        mark="optimizer"
        noteMark="learning-rate"
        value={optimizerLabels[optimizer.kind]}
        note={isWrong('learningRate') ? 'learning rate unknown' : `learning rate ${optimizer.learningRate}`}
      />
      <Fact
        name="Test images"
        mark="test-set"
        value={settings.test === 'rest' && isWrong('images') ? undefined : grouped(testCount(settings))}
        note="others, scored at the end"
      />
    </dl>
  );
}

function activations({ network }: LabSettings): string {
  if (network.kind === 'cnn') return 'two convolutions, ReLU, softmax';
  return [...activationsIn(network), 'softmax'].join(', ');
}

interface FactProps {
  readonly name: string;
  /** Undefined where it cannot be known. */
  readonly value: string | undefined;
  readonly note: string;
  /** What a text that speaks of the number, or of the note, calls it. */
  readonly mark: FigureMark;
  readonly noteMark?: FigureMark;
}

function Fact({ name, value = 'unknown', note, mark, noteMark }: FactProps) {
  return (
    <div data-mark={mark}>
      <dt>{name}</dt>
      <dd>
        <span class="num">{value}</span> <small data-mark={noteMark}>{note}</small>
      </dd>
    </div>
  );
}
