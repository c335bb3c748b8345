/**
 * What moves in a network's picture when one event happens: from where to where, and the number that it carries. Every number is
 * one that the event read or wrote; one that it wrote is carried from the moment of the act only.
 */
import type { Activation } from '../../../engine/math/activations.ts';
import { at } from '../../../engine/trace/dense-names.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import { type TraceEvent, type UpdateRecord, valueIn } from '../../../engine/trace/record.ts';
import type { Run } from '../../../engine/trace/run.ts';
import { type Place, placeOf } from './places.ts';

/** A number, and whose it is. */
export interface Carried {
  readonly cell: Cell;
  readonly value: number;
}

/** When the event's act happens: what was read has arrived, what is written is there. */
export const act = 0.62;

/** A number on its way. */
export interface Chip {
  readonly kind: 'chip';
  readonly from: Place;
  readonly to: Place;
  readonly carries: Carried;
  /** What it becomes: at the act, or where it passes a place on its way. */
  readonly becomes?: Carried;
  readonly past?: Place;
  /** When it is first seen, sets out, arrives, and is gone. */
  readonly times: readonly [number, number, number, number];
}

/** A stream along a wire, from its end to its beginning, as wide as the number is large among the faults at the outputs. */
export interface Stream {
  readonly kind: 'stream';
  readonly from: Place;
  readonly to: Place;
  readonly carries: Carried;
  readonly share: number;
  /** When it sets out and arrives; undefined where it has arrived before, and ebbs. */
  readonly during: readonly [number, number] | undefined;
}

/** The curve of a unit: z goes up to it and over to f(z); backwards, its tangent at z. */
export interface Curve {
  readonly kind: 'curve';
  readonly at: Place;
  f(z: number): number;
  readonly z: Carried;
  readonly gives: Carried;
  readonly tangent: boolean;
  /** The height of the curve at z: what it gives, or gave in the forward pass. */
  readonly a: number;
}

/** The miss of an output, which becomes a square: what the squared error is. */
export interface Square {
  readonly kind: 'square';
  readonly at: Place;
  readonly side: number;
}

/** A weight that moves from its old to its new value. */
export interface Shift {
  readonly kind: 'shift';
  readonly weight: Carried;
  readonly before: number;
}

export type Movement = Chip | Stream | Curve | Square | Shift;

/** The functions of a run that a picture of its events needs. */
export type Functions = Pick<Run['arithmetic'], 'activations' | 'loss'>;

/** The movements of an event; none where it concerns no part of the picture. */
export function sceneOf(record: UpdateRecord, event: TraceEvent, functions: Functions): readonly Movement[] {
  const { kind, reads, readValues, write, value } = event;
  const written: Carried = { cell: write, value };
  const read = reads.map((cell, k): Carried => ({ cell, value: readValues[k] as number }));
  const to = placeOf(write);
  if (to === undefined) return [];
  switch (kind) {
    case 'multiply':
      return [along(read[1] as Carried, written, read[0] as Carried, to, inTurn(write))];
    case 'path': {
      const [delta, weight] = read as [Carried, Carried];
      const during = inTurn(write);
      return [streamOf(record, event, written, during), along(delta, written, weight, to, during)];
    }
    case 'gather':
      return [...read.map((path) => streamOf(record, event, path)), ...meet(read, written, to)];
    case 'activate':
    case 'activationSlope':
      return curveOf(event, functions.activations[event.layer], read, written, to);
    case 'lossTerm':
      return [...squareOf(functions, event, to), ...meet(read.slice(1), written, to)];
    case 'crossEntropyTerm':
      return meet(read.slice(0, 2), written, to);
    case 'update': {
      const [before, step] = read as [Carried, Carried];
      const from = to.replace('weight', 'gradient');
      const chip: Chip = {
        kind: 'chip',
        from,
        to,
        carries: step,
        becomes: written,
        times: [0, 0, act, 1],
      };
      return from === to ? [chip] : [{ kind: 'shift', weight: written, before: before.value }, chip];
    }
    default:
      return meet(read, written, to);
  }
}

/** Numbers of neighbours do not cross at the same time. */
const inTurn = (write: Cell): readonly [number, number] => ((at(write, 'unit') ?? 0) % 2 === 0 ? [0, 0.8] : [0.2, 1]);

/** A number goes along a wire and is multiplied by the weight as it passes it. */
const along = (
  carries: Carried,
  becomes: Carried,
  weight: Carried,
  to: Place,
  [setsOut, arrives]: readonly [number, number],
): Chip => ({
  kind: 'chip',
  from: placeOf(carries.cell)?.replace('delta', 'unit') ?? to,
  ...{ to, carries, becomes },
  past: placeOf(weight.cell) ?? to,
  times: [0, setsOut, arrives, 1],
});

const isParameter = /^(weights|bias|slope)$/;

/** What was read goes to where the result is made, and is gone with the act; then the result is there. */
function meet(read: readonly Carried[], written: Carried, to: Place): readonly Movement[] {
  const coming = read.filter(({ cell }) => {
    const from = placeOf(cell);
    // Weights stay where they are, and what is there already need not come.
    return from !== undefined && from !== to && cell.quantity !== 'weights';
  });
  // One after the other, as they are added, so that each can be read.
  const sources = coming.map((carries, k): Chip => {
    const arrives = (act * (k + 2)) / (coming.length + 1);
    const setsOut = (act * k) / (coming.length + 1);
    return { kind: 'chip', from: placeOf(carries.cell) ?? to, to, carries, times: [0, setsOut, arrives, arrives] };
  });
  // A parameter that is read is not what becomes the result.
  const here = read.findLast(({ cell }) => placeOf(cell) === to && !isParameter.test(cell.quantity));
  const result: Chip = { kind: 'chip', from: to, to, carries: here ?? written, times: [here ? 0 : act, 0, act, 1] };
  return [...sources, here === undefined ? result : { ...result, becomes: written }];
}

function curveOf(
  { kind }: TraceEvent,
  activation: Activation | undefined,
  read: readonly Carried[],
  written: Carried,
  at: Place,
): readonly Movement[] {
  if (activation === undefined) return meet(read, written, at);
  const tangent = kind === 'activationSlope';
  const [z, second, third] = read;
  // prelu reads its slope too: after z, and backwards after a.
  const alpha = (tangent ? third : second)?.value;
  const a = tangent ? (second?.value as number) : written.value;
  return [{ kind: 'curve', at, f: (of) => activation.f(of, alpha), z: z as Carried, gives: written, tangent, a }];
}

/** How far the output is from its target, as a length; only where the loss squares it. */
function squareOf({ loss }: Functions, { readValues }: TraceEvent, at: Place): readonly Square[] {
  const [, a = 0, y = 0] = readValues;
  return loss?.name === 'mse' || loss?.name === 'half-squared-error'
    ? [{ kind: 'square', at, side: Math.abs(a - y) }]
    : [];
}

/** What comes back along a wire into unit `via` of the next layer. */
function streamOf(
  record: UpdateRecord,
  event: TraceEvent,
  carries: Carried,
  during?: readonly [number, number],
): Stream {
  const [, layer = 0, unit = 0, via = 0] = carries.cell.index;
  const share = Math.min(1, Math.abs(carries.value) / largestFault(record, event));
  return {
    kind: 'stream',
    from: `unit ${layer + 1} ${via}`,
    to: `unit ${layer} ${unit}`,
    ...{ carries, during },
    share: Number.isFinite(share) ? share : 1,
  };
}

/** The largest fault at the outputs that is known by then: what the widths of all streams are measured by. */
function largestFault(record: UpdateRecord, { write, index }: TraceEvent): number {
  const example = at(write, 'example') ?? 0;
  const last = record.plan.layout.blocks.reduce(
    (most, { quantity, prefix }) => (quantity === 'delta' ? Math.max(most, prefix[1] ?? 0) : most),
    0,
  );
  let largest = 0;
  for (let unit = 0; ; unit++) {
    const fault = valueIn(record, { quantity: 'delta', index: [example, last, unit] }, index);
    if (fault === undefined) return largest;
    largest = Math.max(largest, Math.abs(fault));
  }
}
