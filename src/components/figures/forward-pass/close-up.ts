/** One unit at one moment of a forward pass, as plain data: what comes in, what it makes of it, and each act as an equation. */
import type { ActivationName } from '../../../engine/math/activations.ts';
import { at } from '../../../engine/trace/dense-names.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import { eventAt, type TraceEvent, valueIn } from '../../../engine/trace/record.ts';
import type { Formula } from '../../../notation/notation.ts';
import type { NetworkFrame, Reading } from '../../kit/diagram/network-frame.ts';

/** A unit that computes: its layer counts from 1. */
export interface Place {
  readonly layer: number;
  readonly unit: number;
}

export interface Arrival {
  /** Name of the sender. */
  readonly sender: string;
  readonly weightName: string;
  readonly signal: Reading;
  readonly weight: Reading;
  readonly product: Reading;
}

export interface ForwardLine {
  readonly event: TraceEvent;
  readonly formula: Formula;
  readonly state: 'done' | 'now' | 'todo';
}

export interface CloseUp extends Place {
  readonly name: string;
  readonly arrivals: readonly Arrival[];
  readonly bias: Reading;
  readonly sum: Reading;
  readonly activation: Reading;
  readonly activationName: ActivationName;
  /** Every act of this unit, in the order in which they happen. */
  readonly lines: readonly ForwardLine[];
}

/** The unit that the last event belongs to; before the first event, the one whose turn comes first. */
export function placeOf({ event }: NetworkFrame): Place {
  const layer = event && at(event.write, 'layer');
  return layer === undefined ? { layer: 1, unit: 0 } : { layer, unit: at(event?.write as Cell, 'unit') ?? 0 };
}

/** What is known of a unit at this moment. */
export function closeUp(frame: NetworkFrame, { layer, unit }: Place): CloseUp {
  const { notation, experiment } = frame;
  const example = exampleOf(frame);
  const reading = readerOf(frame);
  const { weights, activation } = experiment.network.layers[layer - 1] as (typeof experiment.network.layers)[number];
  return {
    layer,
    unit,
    name: notation.unit(layer, unit),
    arrivals: (weights[unit] as readonly number[]).map((_, from) => ({
      sender: notation.unit(layer - 1, from),
      weightName: notation.weight(layer, unit, from),
      signal: reading('a', example, layer - 1, from),
      weight: reading('weights', layer, unit, from),
      product: reading('product', example, layer, unit, from),
    })),
    bias: reading('bias', layer, unit),
    sum: reading('z', example, layer, unit),
    activation: reading('a', example, layer, unit),
    activationName: activation,
    lines: linesOf(frame, { layer, unit }),
  };
}

function linesOf({ record, position, notation }: NetworkFrame, { layer, unit }: Place): ForwardLine[] {
  const events = Array.from({ length: record.count }, (_, index) => eventAt(record, index));
  return events
    .filter(({ pass, write }) => pass === 'forward' && at(write, 'layer') === layer && at(write, 'unit') === unit)
    .map((event) => ({
      event,
      formula: notation.formula(event),
      state: event.index === position.done - 1 ? 'now' : event.index < position.done ? 'done' : 'todo',
    }));
}

const exampleOf = ({ event }: NetworkFrame) => (event && at(event.write, 'example')) ?? 0;

const readerOf =
  ({ record, position }: NetworkFrame) =>
  (quantity: Cell['quantity'], ...index: number[]): Reading => {
    const cell = { quantity, index };
    return { cell, value: valueIn(record, cell, position.done) };
  };
