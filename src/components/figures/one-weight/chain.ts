/**
 * The chain of one weight: the steps that lead from the loss to its gradient and from there to its new value. An output
 * weight has one path; a hidden weight has one product for each path, and a line that adds them up.
 */
import { layerSizes } from '../../../engine/experiment.ts';
import { at } from '../../../engine/trace/dense-names.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import { type TraceEvent, writerOf } from '../../../engine/trace/record.ts';
import { openedGradient } from '../../../notation/formula.ts';
import type { Formula } from '../../../notation/notation.ts';
import type { NetworkFrame } from '../../kit/diagram/network-frame.ts';

/** A parameter: a weight, or the bias of a unit where `from` is undefined. */
export interface Parameter {
  readonly layer: number;
  readonly unit: number;
  readonly from: number | undefined;
}

export interface ChainLine {
  readonly event: TraceEvent;
  readonly formula: Formula;
  /** The same with δ opened into its factors. */
  readonly opened: Formula | undefined;
  /** Name of the unit through which a path leads, for the lines that are paths. */
  readonly via: string | undefined;
  readonly state: 'done' | 'now' | 'todo';
}

/** The parameter that the last event is about; before the backward pass, the one whose turn comes first. */
export function focusOf({ event, experiment }: NetworkFrame): Parameter {
  const last = experiment.network.layers.length;
  if (event === undefined) return { layer: last, unit: 0, from: 0 };
  const { write } = event;
  const layer = at(write, 'layer') ?? last;
  const unit = at(write, 'unit') ?? 0;
  return { layer, unit, from: write.quantity.startsWith('bias') ? undefined : (at(write, 'from') ?? 0) };
}

/** The events of a parameter's chain, in the order in which they happen. */
export function chainOf(frame: NetworkFrame, { layer, unit, from }: Parameter): ChainLine[] {
  const { experiment, record, position, notation } = frame;
  const example = (frame.event && at(frame.event.write, 'example')) ?? 0;
  const above = layerSizes(experiment.network)[layer + 1] ?? 0;
  const ofUnit = (quantity: Cell['quantity']): Cell => ({ quantity, index: [example, layer, unit] });
  const paths = Array.from(
    { length: above },
    (_, via): Cell => ({ quantity: 'path', index: [example, layer, unit, via] }),
  );
  const ownIndex = from === undefined ? [layer, unit] : [layer, unit, from];
  const own = (quantities: readonly Cell['quantity'][]) =>
    quantities.map((quantity): Cell => ({ quantity, index: ownIndex }));
  const cells: Cell[] = [
    ...paths,
    ofUnit('activationGradient'),
    ofUnit('activationSlope'),
    ofUnit('delta'),
    ...(from !== undefined && record.plan.examples > 1
      ? [{ quantity: 'exampleWeightGradient', index: [example, ...ownIndex] } as const]
      : []),
    ...own(from === undefined ? ['biasGradient', 'biasStep', 'bias'] : ['weightGradient', 'weightStep', 'weights']),
  ];
  return cells.flatMap((cell): ChainLine[] => {
    const event = writerOf(record, cell);
    if (event === undefined) return [];
    const state = event.index === position.done - 1 ? 'now' : event.index < position.done ? 'done' : 'todo';
    const via = cell.quantity === 'path' ? notation.unit(layer + 1, at(cell, 'via') as number) : undefined;
    return [{ event, formula: notation.formula(event), opened: openedGradient(notation, record, event), via, state }];
  });
}
