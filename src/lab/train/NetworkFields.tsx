import { useRef } from 'preact/hooks';
import { layerActivations } from '../protocol/blocks.ts';
import { asBlocks } from '../protocol/network-layers.ts';
import { activationLabels } from '../protocol/setting-names.ts';
import type { DenseLayer, LabNetwork } from '../protocol/settings.ts';
import { maxLayers, type SettingsErrors } from '../protocol/settings-errors.ts';
import { BlockList } from './BlockList.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { NumberField } from './NumberField.tsx';

const newLayer: DenseLayer = { units: 32, activation: 'relu', dropout: 0 };

export interface NetworkFieldsProps {
  readonly id: string;
  readonly network: LabNetwork;
  readonly errors: SettingsErrors;
  readonly locked: boolean;
  readonly onChange: (to: (now: LabNetwork) => LabNetwork) => void;
}

/** Another kind of network. Blocks begin as what stands there. */
function networkOf(kind: LabNetwork['kind'], now: LabNetwork): LabNetwork {
  if (kind === 'blocks') return { kind, blocks: asBlocks(now) };
  return kind === 'cnn' ? { kind } : { kind, hidden: [newLayer] };
}

/** The kind of network, and what it is made of where that can be chosen. */
export function NetworkFields({ id, network, errors, locked, onChange }: NetworkFieldsProps) {
  return (
    <fieldset class="lab-group">
      <legend>Network</legend>
      <ChoiceField
        id={`${id}-kind`}
        name="Kind"
        value={network.kind}
        choices={[
          { value: 'dense', name: 'dense layers' },
          { value: 'cnn', name: 'convolutions (CNN)' },
          { value: 'blocks', name: 'blocks of your own' },
        ]}
        locked={locked}
        onChange={(kind) => onChange((now) => networkOf(kind, now))}
      />
      {network.kind === 'dense' && (
        <Layers
          id={id}
          hidden={network.hidden}
          errors={errors}
          locked={locked}
          onChange={(to) => onChange((now) => (now.kind === 'dense' ? { kind: 'dense', hidden: to(now.hidden) } : now))}
        />
      )}
      {network.kind === 'blocks' && (
        <BlockList
          id={id}
          blocks={network.blocks}
          errors={errors}
          locked={locked}
          onChange={(to) => onChange((now) => (now.kind === 'blocks' ? { ...now, blocks: to(now.blocks) } : now))}
        />
      )}
      {errors.network && <p class="lab-error">The network must be {errors.network}.</p>}
    </fieldset>
  );
}

interface LayersProps {
  readonly id: string;
  readonly hidden: readonly DenseLayer[];
  readonly errors: SettingsErrors;
  readonly locked: boolean;
  readonly onChange: (to: (now: readonly DenseLayer[]) => readonly DenseLayer[]) => void;
}

function Layers({ id, hidden, errors, locked, onChange }: LayersProps) {
  const add = useRef<HTMLButtonElement>(null);
  const change = (l: number, part: Partial<DenseLayer>) =>
    onChange((now) => now.map((layer, k) => (k === l ? { ...layer, ...part } : layer)));
  return (
    <>
      <ol class="lab-layers">
        {hidden.map(({ units, activation, dropout }, l) => (
          <li key={l}>
            <fieldset>
              <legend>Hidden layer {l + 1}</legend>
              <NumberField
                id={`${id}-units-${l}`}
                name="Units"
                value={units}
                locked={locked}
                error={errors[`hidden.${l}.units`]}
                onChange={(value) => change(l, { units: value })}
              />
              <ChoiceField
                id={`${id}-activation-${l}`}
                name="Activation"
                value={activation}
                choices={layerActivations.map((value) => ({ value, name: activationLabels[value] }))}
                locked={locked}
                onChange={(value) => change(l, { activation: value })}
              />
              <NumberField
                id={`${id}-dropout-${l}`}
                name="Dropout"
                value={dropout}
                whole={false}
                locked={locked}
                error={errors[`hidden.${l}.dropout`]}
                onChange={(value) => change(l, { dropout: value })}
              />
              <button
                type="button"
                class="button"
                disabled={locked}
                onClick={() => {
                  onChange((now) => now.filter((_, k) => k !== l));
                  // The button that was pressed is gone.
                  add.current?.focus();
                }}
              >
                Remove<span class="visually-hidden"> hidden layer {l + 1}</span>
              </button>
            </fieldset>
          </li>
        ))}
      </ol>
      {hidden.length === 0 && <p class="lab-note soft">No hidden layer: 784 inputs go straight to softmax.</p>}
      <button
        ref={add}
        type="button"
        class="button"
        disabled={locked}
        aria-disabled={hidden.length >= maxLayers}
        onClick={() => hidden.length < maxLayers && onChange((now) => [...now, now.at(-1) ?? newLayer])}
      >
        Add a hidden layer
      </button>
    </>
  );
}
