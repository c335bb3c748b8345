import { ACTIVATION_NAMES, OPTIMIZER_NAMES } from '../setting-names.ts';
import { type LabSettings, networkName, parametersOf, split, stepsPerEpoch, testCount } from '../settings.ts';
import { grouped } from '../words.ts';

export interface ConsequencesProps {
  readonly settings: LabSettings;
  /** What follows from settings that cannot be trained with is not said. */
  readonly valid: boolean;
}

/** Numbers that follow from the settings as they stand in the form. */
export function Consequences({ settings, valid }: ConsequencesProps) {
  const { training, validation } = split(settings);
  const say = (value: number) => (valid ? grouped(value) : 'unknown');
  const kept = validation > 0 ? `the last ${grouped(validation)} validate` : 'none kept for validation';
  return (
    <dl class="lab-facts">
      <Fact name="Network" value={valid ? networkName(settings.network) : 'unknown'} note={activations(settings)} />
      <Fact name="Parameters" value={say(parametersOf(settings))} note="weights and biases" />
      <Fact name="Images that train" value={say(training)} note={valid ? kept : ''} />
      <Fact name="Steps per epoch" value={say(stepsPerEpoch(settings))} note={`batches of ${settings.batchSize}`} />
      <Fact
        name="Optimizer"
        value={OPTIMIZER_NAMES[settings.optimizer.kind]}
        note={`learning rate ${settings.optimizer.learningRate}`}
      />
      <Fact name="Test images" value={say(testCount(settings))} note="others, scored at the end" />
    </dl>
  );
}

function activations({ network }: LabSettings): string {
  if (network.kind === 'cnn') return 'two convolutions, ReLU, softmax';
  return [...new Set(network.hidden.map(({ activation }) => ACTIVATION_NAMES[activation])), 'softmax'].join(', ');
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
