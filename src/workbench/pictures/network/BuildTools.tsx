import { Fragment } from 'preact';
import { asWritten } from '../../../components/kit/stage/as-written.ts';
import type { NetworkSpec } from '../../../engine/experiment.ts';

/** How a network is built in its picture; what is undefined cannot be changed. Layers from 1; the last one is the output. */
export interface Building {
  onAddUnit?(layer: number): void;
  onRemoveUnit?(layer: number): void;
  /** A new layer behind this one: behind 0, the inputs, before this one. */
  onAddLayer?(after: number): void;
  onRemoveLayer?(layer: number): void;
  /** Before the page is awake: the buttons have their places already. */
  readonly disabled?: boolean;
  /** The most that a network may have. */
  readonly limits: { readonly units: number; readonly layers: number };
}

interface Props extends Building {
  readonly network: NetworkSpec;
}

/** Above the units: what each layer is, and the buttons that add and take away units and layers. */
export function BuildTools({ network, limits, disabled = false, ...props }: Props) {
  const { onAddUnit, onRemoveUnit, onAddLayer, onRemoveLayer } = props;
  const last = network.layers.length;
  const isFull = last >= limits.layers;
  return (
    <div class="build">
      <div class="column">
        <strong>inputs</strong>
        <span>{network.inputs}</span>
      </div>
      {network.layers.map(({ units, activation }, k) => {
        const l = k + 1;
        const name = nameOf(l, last);
        const hidden = l < last;
        return (
          <Fragment key={String(l)}>
            {onAddLayer === undefined ? null : (
              <SignButton
                {...{ disabled }}
                sign="+"
                words="layer"
                label={`Add a layer between ${nameOf(k, last)} and ${name}`}
                refused={isFull ? `A network has at most ${limits.layers} layers here.` : undefined}
                press={() => onAddLayer(k)}
                class="add-layer"
              />
            )}
            <div class="column">
              <strong>
                {hidden && onRemoveLayer !== undefined ? (
                  <SignButton
                    {...{ disabled }}
                    sign="×"
                    label={`Take away ${name}`}
                    press={() => onRemoveLayer(l)}
                    class="drop"
                  />
                ) : null}
                {name}
              </strong>
              <span class="units-of">
                {hidden && onRemoveUnit !== undefined ? (
                  <SignButton
                    {...{ disabled }}
                    sign="−"
                    label={`One unit less in ${name}`}
                    refused={units === 1 ? 'A layer has at least one unit.' : undefined}
                    press={() => onRemoveUnit(l)}
                  />
                ) : null}
                <span {...asWritten}>{units}</span>
                {hidden && onAddUnit !== undefined ? (
                  <SignButton
                    {...{ disabled }}
                    sign="+"
                    label={`One unit more in ${name}`}
                    refused={units >= limits.units ? `A layer has at most ${limits.units} units here.` : undefined}
                    press={() => onAddUnit(l)}
                  />
                ) : null}
              </span>
              <span class="activation">{activation}</span>
            </div>
          </Fragment>
        );
      })}
    </div>
  );
}

const nameOf = (l: number, last: number) =>
  l === 0 ? 'inputs' : l === last ? 'output' : last === 2 ? 'hidden' : `hidden ${l}`;

interface SignProps {
  readonly sign: '+' | '−' | '×';
  readonly label: string;
  /** What stands beside the sign where there is room. */
  readonly words?: string;
  /** Why it does nothing now; undefined where it does. */
  readonly refused?: string | undefined;
  readonly class?: string;
  readonly disabled: boolean;
  press(): void;
}

/** A button that keeps the focus where it can do no more, and says why. */
function SignButton({ sign, label, words, refused, press, disabled, class: its = '' }: SignProps) {
  return (
    <button
      type="button"
      class={`sign ${its}`}
      aria-label={refused === undefined ? label : `${label}: ${refused}`}
      title={refused ?? label}
      {...{ disabled }}
      aria-disabled={refused !== undefined}
      onClick={() => refused === undefined && press()}
    >
      {sign}
      {words === undefined ? null : <span class="sign-words"> {words}</span>}
    </button>
  );
}
