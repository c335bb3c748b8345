import { NumberControl } from '../../components/kit/controls/NumberControl.tsx';
import { SelectField } from '../../components/kit/controls/SelectField.tsx';
import { lossNames } from '../../engine/math/losses.ts';
import type { ConstantName } from '../../engine/optimizers/optimizer.ts';
import { optimizerNames, optimizers } from '../../engine/optimizers.ts';
import { withFrozen, withTraining } from '../desk/changes.ts';
import type { BuiltTraining } from '../state/state.ts';
import type { PanelProps } from './panel.ts';
import { constants, lossWords, optimizerWords } from './words.ts';

/** The loss, the optimizer with its numbers, batches, and what keeps weights small. */
export function TrainingPanel({ id, bench, awake, shows, locked }: PanelProps) {
  const { state, built, change } = bench;
  const { training } = state;
  const { optimizer } = training;
  const disabled = !awake;
  const examples = built.experiment.data.inputs.length;
  const set = (to: Parameters<typeof withTraining>[1]) => change((before) => withTraining(before, to));
  const setOptimizer = (to: Partial<BuiltTraining['optimizer']>) =>
    change((before) => withTraining(before, { optimizer: { ...before.training.optimizer, ...to } }));
  return (
    <div class="panel">
      {shows('loss') ? (
        <SelectField
          label="Loss"
          value={training.loss}
          names={lossNames}
          written={lossWords}
          disabled={disabled || locked('loss')}
          choose={(loss) => set({ loss })}
        />
      ) : null}
      {shows('optimizer') ? (
        <SelectField
          label="Optimizer"
          value={optimizer.kind}
          names={optimizerNames}
          written={optimizerWords}
          disabled={disabled || locked('optimizer')}
          choose={(kind) => set({ optimizer: { kind, learningRate: optimizer.learningRate } })}
        />
      ) : null}
      {shows('rate') ? (
        <fieldset class="bare" disabled={locked('rate')}>
          <legend class="visually-hidden">Learning rate</legend>
          <NumberControl
            id={`${id}-rate`}
            label="Learning rate η"
            value={optimizer.learningRate}
            min={0}
            max={1000}
            step={0.01}
            set={(learningRate) => setOptimizer({ learningRate })}
          />
        </fieldset>
      ) : null}
      {shows('constants') ? (
        <fieldset class="bare" disabled={locked('constants')}>
          <legend class="visually-hidden">Numbers of the optimizer</legend>
          {(Object.entries(optimizers[optimizer.kind].constants) as [ConstantName, number][]).map(([name, usual]) => (
            <NumberControl
              key={name}
              id={`${id}-${name}`}
              {...constants[name]}
              value={optimizer[name] ?? usual}
              step={0.01}
              set={(to) => setOptimizer({ [name]: to })}
            />
          ))}
        </fieldset>
      ) : null}
      {shows('batches') ? (
        <fieldset class="bare" disabled={locked('batches')}>
          <legend class="visually-hidden">Batches</legend>
          <NumberControl
            id={`${id}-batch`}
            label={`Examples an update (batch size), of ${examples}`}
            value={Math.min(training.batchSize ?? examples, examples)}
            min={1}
            max={examples}
            step={1}
            whole
            set={(batchSize) => set({ batchSize })}
          />
          <label class="check">
            <input
              type="checkbox"
              checked={training.shuffle ?? false}
              {...{ disabled }}
              onChange={(event) => set({ shuffle: event.currentTarget.checked })}
            />
            <span>A new order in every epoch</span>
          </label>
          <NumberControl
            id={`${id}-epochs`}
            label="Pause after so many epochs (0: never)"
            value={training.epochs ?? 0}
            min={0}
            max={1_000_000}
            step={1}
            whole
            set={(epochs) => set({ epochs: epochs === 0 ? undefined : epochs })}
          />
        </fieldset>
      ) : null}
      {shows('penalties') ? (
        <fieldset disabled={locked('penalties')}>
          <legend>Penalties on the weights (regularization)</legend>
          {(['l1', 'l2'] as const).map((name) => (
            <NumberControl
              key={name}
              id={`${id}-${name}`}
              label={name === 'l1' ? 'l1, on |w|' : 'l2, on ½ w²'}
              value={training[name] ?? 0}
              min={0}
              max={100}
              step={0.001}
              set={(to) => set({ [name]: to === 0 ? undefined : to })}
            />
          ))}
        </fieldset>
      ) : null}
      {shows('dropout') ? <Dropout {...{ id, bench, awake, shows, locked }} /> : null}
      {shows('clipping') ? (
        <fieldset class="bare" disabled={locked('clipping')}>
          <legend class="visually-hidden">Clipping</legend>
          <NumberControl
            id={`${id}-clip`}
            label="Gradients together at most so long (clipping; 0: any)"
            value={training.clipNorm ?? 0}
            min={0}
            max={1e6}
            step={0.1}
            set={(to) => set({ clipNorm: to === 0 ? undefined : to })}
          />
        </fieldset>
      ) : null}
      {shows('frozen') ? (
        <label class="check">
          <input
            type="checkbox"
            checked={biasNames(bench.state).every((name) => state.network.frozen.some((its) => its === name))}
            disabled={disabled || locked('frozen')}
            onChange={(event) => {
              const on = event.currentTarget.checked;
              change((before) => withFrozen(before, biasNames(before), on));
            }}
          />
          <span>All biases stay as they are</span>
        </label>
      ) : null}
    </div>
  );
}

const biasNames = ({ network }: PanelProps['bench']['state']) =>
  network.layers.flatMap(({ units }, k) => Array.from({ length: units }, (_, j) => `b.${k + 1}.${j}`));

/** The share of each hidden layer that an update leaves out. */
function Dropout({ id, bench, locked }: PanelProps) {
  const { state, change } = bench;
  const { layers } = state.network;
  const shares = state.training.dropout ?? layers.map(() => 0);
  if (layers.length < 2) return null;
  return (
    <fieldset disabled={locked('dropout')}>
      <legend>Dropout: the share that an update leaves out</legend>
      {layers.slice(0, -1).map((_, k) => (
        <NumberControl
          key={String(k)}
          id={`${id}-dropout-${k}`}
          label={`Layer ${k + 1}`}
          value={shares[k] ?? 0}
          min={0}
          max={0.95}
          step={0.05}
          set={(share) =>
            change((before) => {
              const now = before.network.layers.map((_, l) => (l === k ? share : (before.training.dropout?.[l] ?? 0)));
              return withTraining(before, { dropout: now.some((its) => its > 0) ? now : undefined });
            })
          }
        />
      ))}
    </fieldset>
  );
}
