import { NumberControl } from '../../components/kit/controls/NumberControl.tsx';
import { SelectField } from '../../components/kit/controls/SelectField.tsx';
import { type InitializationName, initializationNames, valuedInitializations } from '../../engine/initialization.ts';
import { activationNames } from '../../engine/math/activations.ts';
import { asChanges, withChanges, withLayer, withLayers, withNewLayer } from '../desk/changes.ts';
import type { Bench } from '../desk/useBench.ts';
import { builtLimits } from '../state/state.ts';
import type { PanelProps } from './panel.ts';
import { WeightRow } from './WeightRow.tsx';
import { activationWords, greatestSeed, startWords } from './words.ts';

/** The value that a way to begin gets when it is chosen. */
const firstValue = 0.5;

/** Layers, units, activations, how the weights begin, and one weight to set or to freeze. */
export function NetworkPanel({ id, bench, awake, shows, locked }: PanelProps) {
  const { state, built, change } = bench;
  const { layers, start, changes, frozen } = state.network;
  const { inputs } = built.experiment.network;
  const disabled = !awake;
  return (
    <div class="panel">
      {shows('layers') || shows('activations') ? (
        <ol class="layers">
          {layers.map((layer, k) => {
            const l = k + 1;
            const isOutput = l === layers.length;
            return (
              <li key={String(l)}>
                <strong>{isOutput ? 'Output' : `Layer ${l}`}</strong>
                {isOutput ? (
                  <span class="soft">
                    {layer.units} {layer.units === 1 ? 'unit' : 'units'}
                  </span>
                ) : (
                  <NumberControl
                    id={`${id}-units-${l}`}
                    label={`Units of layer ${l}`}
                    value={layer.units}
                    min={1}
                    max={builtLimits.units}
                    step={1}
                    whole
                    set={(units) => change((before) => withLayers(before, withLayer(before, l, { units }), inputs))}
                  />
                )}
                <SelectField
                  label={`Activation of ${isOutput ? 'the output' : `layer ${l}`}`}
                  value={layer.activation}
                  names={activationNames}
                  written={activationWords}
                  disabled={disabled || locked('activations')}
                  choose={(activation) =>
                    change((before) => withLayers(before, withLayer(before, l, { activation }), inputs))
                  }
                />
                {isOutput || locked('layers') ? null : (
                  <button
                    type="button"
                    class="quiet"
                    aria-label={`Take it away: layer ${l}`}
                    {...{ disabled }}
                    onClick={() =>
                      change((before) =>
                        withLayers(
                          before,
                          before.network.layers.filter((_, at) => at !== k),
                          inputs,
                        ),
                      )
                    }
                  >
                    Take it away
                  </button>
                )}
              </li>
            );
          })}
        </ol>
      ) : null}
      {locked('layers') ? null : (
        <button
          type="button"
          {...{ disabled }}
          aria-disabled={layers.length >= builtLimits.layers}
          onClick={() =>
            layers.length < builtLimits.layers &&
            change((before) => withLayers(before, withNewLayer(before, before.network.layers.length - 1), inputs))
          }
        >
          Add a hidden layer
        </button>
      )}
      <p class="soft">
        At most {builtLimits.layers} layers of {builtLimits.units} units. The data say how many outputs.
      </p>
      {shows('start') ? (
        <fieldset disabled={locked('start')}>
          <legend>Start values</legend>
          <SelectField
            label="Weights begin"
            value={start.kind}
            names={initializationNames}
            written={startWords}
            {...{ disabled }}
            choose={(kind) => change((before) => withStart(before, kind))}
          />
          {valuedInitializations.includes(start.kind) ? (
            <NumberControl
              id={`${id}-start`}
              label={start.kind === 'constant' ? 'Every weight' : start.kind === 'uniform' ? 'At most' : 'Spread'}
              value={start.value ?? 0}
              min={start.kind === 'constant' ? -1000 : 0}
              max={1000}
              step={0.1}
              set={(value) =>
                change((before) => ({
                  ...before,
                  network: { ...before.network, start: { ...before.network.start, value } },
                }))
              }
            />
          ) : null}
          <NumberControl
            id={`${id}-seed`}
            label="Seed"
            value={start.seed}
            min={0}
            max={greatestSeed}
            step={1}
            whole
            set={(seed) => change((before) => withSeed(before, seed))}
          />
          <button
            type="button"
            {...{ disabled }}
            onClick={() => change((before) => withSeed(before, (before.network.start.seed + 1) % greatestSeed))}
          >
            Other weights
          </button>
          <p class="soft">The seed also orders the examples and draws dropout.</p>
        </fieldset>
      ) : null}
      {shows('weights') ? <WeightRow {...{ id, bench, awake, shows, locked }} /> : null}
      <Taken {...{ bench, disabled }} count={Object.keys(changes).length} frozen={frozen.length} />
    </div>
  );
}

type State = Bench['state'];

function withStart(before: State, kind: InitializationName): State {
  const { seed, value = firstValue } = before.network.start;
  const start = valuedInitializations.includes(kind) ? { kind, value, seed } : { kind, seed };
  return { ...before, network: { ...before.network, start } };
}

const withSeed = (before: State, seed: number): State => ({
  ...before,
  network: { ...before.network, start: { ...before.network.start, seed } },
});

interface TakenProps {
  readonly bench: Bench;
  readonly disabled: boolean;
  readonly count: number;
  readonly frozen: number;
}

/** What was set by hand, to be taken back; and the weights of now as those of the start. */
function Taken({ bench, disabled, count, frozen }: TakenProps) {
  const { change, place, session } = bench;
  return (
    <>
      {count + frozen === 0 ? null : (
        <p class="changes">
          {count === 0 ? null : `${count} ${count === 1 ? 'number is' : 'numbers are'} set by hand. `}
          {frozen === 0 ? null : `${frozen} ${frozen === 1 ? 'is' : 'are'} frozen. `}
          <button
            type="button"
            class="quiet"
            {...{ disabled }}
            onClick={() => change((before) => ({ ...before, network: { ...before.network, changes: {}, frozen: [] } }))}
          >
            Take that back
          </button>
        </p>
      )}
      {place.update === 0 ? null : (
        <button
          type="button"
          class="quiet"
          {...{ disabled }}
          onClick={() =>
            change((before) => withChanges(before, asChanges(session.experiment, session.parametersAt(place.update))))
          }
        >
          Begin a new run with the weights of now
        </button>
      )}
    </>
  );
}
