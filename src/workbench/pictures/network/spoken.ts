/** What the reader last pointed at in the network, and what is said of it below. */
import type { Experiment } from '../../../engine/experiment.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { Grid } from '../answers.ts';
import type { NetworkView, WireView } from './view.ts';

/** Layer 0 are the inputs; units from 0. */
export interface UnitPlace {
  readonly layer: number;
  readonly unit: number;
}

export type Spoken = ({ readonly kind: 'unit' } & UnitPlace) | { readonly kind: 'parameter'; readonly target: string };

/** What an element of the picture stands for: `w.2.0.1`, `b.1.0`, `unit 1 0`, as its `data-spoken` says. */
export const spokenName = (target: EventTarget | null) =>
  (target as Element | null)?.closest?.('[data-spoken]')?.getAttribute('data-spoken') ?? undefined;

export function spokenOf(name: string): Spoken {
  const [kind, layer, unit] = name.split(' ');
  return kind === 'unit' ? { kind, layer: Number(layer), unit: Number(unit) } : { kind: 'parameter', target: name };
}

/**
 * The unit to which an arrow key leads: ← → to the layer beside, ↑ ↓ within a layer.
 * @param from the name of the unit that has the focus
 * @param drawn units of each layer
 * @returns its name; undefined for other keys, and where the focus is on no unit
 */
export function besideUnit(from: string | undefined, key: string, drawn: readonly number[]): string | undefined {
  const spoken = from === undefined ? undefined : spokenOf(from);
  const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  if (spoken?.kind !== 'unit' || by === undefined) return undefined;
  const within = (to: number, count: number) => Math.max(0, Math.min(count - 1, to));
  const layer = within(spoken.layer + (by[0] as number), drawn.length);
  return `unit ${layer} ${within(spoken.unit + (by[1] as number), drawn[layer] as number)}`;
}

/** The weight or bias of a name; undefined where the network has it no more. */
export const parameterOf = ({ wires, biases }: NetworkView, target: string) =>
  wires.find((wire) => wire.target === target) ?? biases.find((bias) => bias.target === target);

/** How much a wire belongs to what is spoken of: 0 not at all, 2 it is that. */
export function importanceOf({ target, layer, unit, from }: WireView, spoken: Spoken | undefined): 0 | 1 | 2 {
  if (spoken === undefined) return 0;
  if (spoken.kind === 'parameter') return spoken.target === target ? 2 : 0;
  const enters = layer === spoken.layer && unit === spoken.unit;
  const leaves = layer === spoken.layer + 1 && from === spoken.unit;
  return enters || leaves ? 1 : 0;
}

/**
 * What a weight, a bias or a unit is and does, in a sentence.
 * @param inputs what goes in: the picture calls the inputs by it, the steps call them i1, i2
 */
export function said(
  spoken: Spoken,
  view: NetworkView,
  { network }: Pick<Experiment, 'network'>,
  inputs: readonly string[],
  grid?: Grid,
): string {
  const named = (l: number, j: number) => (l === 0 ? `${inputs[j]} (${view.unit(l, j)})` : view.unit(l, j));
  if (spoken.kind === 'unit')
    return saidOfUnit(spoken, named(spoken.layer, spoken.unit), network.layers[spoken.layer - 1]?.activation, grid);
  const its = parameterOf(view, spoken.target);
  if (its === undefined) return '';
  const { layer, unit, name, value, gradient, frozen } = its;
  const where =
    'from' in its
      ? `from ${named(layer - 1, (its as WireView).from)} to ${named(layer, unit)}`
      : `added in ${named(layer, unit)}`;
  const slope = gradient === undefined ? '' : ` Its gradient in the next update is ${formatNumber(gradient)}.`;
  return `${name}, ${where}, is ${formatNumber(value)}.${slope}${frozen ? ' It is frozen: training leaves it as it is.' : ''}`;
}

function saidOfUnit(
  { layer, unit }: UnitPlace,
  called: string,
  activation: string | undefined,
  grid: Grid | undefined,
): string {
  const name = `${called}${activation === undefined ? '' : ` (${activation})`}`;
  const values = grid?.answers[layer]?.[unit];
  if (values === undefined) return `${name}.`;
  const [least, most] = rangeOf(values);
  return least === most
    ? `${name} answers ${formatNumber(least)} everywhere in the picture.`
    : `${name} answers from ${formatNumber(least)} to ${formatNumber(most)} in the picture.`;
}

function rangeOf(values: ArrayLike<number>): readonly [least: number, most: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let k = 0; k < values.length; k++) {
    least = Math.min(least, values[k] as number);
    most = Math.max(most, values[k] as number);
  }
  return [least, most];
}
