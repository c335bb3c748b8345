/** Collects the events of a plan, one after the other, into flat arrays. */
import { type EventKind, kindNames } from './events.ts';

/** The events of a plan, column by column. */
export interface EventColumns {
  /** Number of events. */
  readonly count: number;
  /** Per event: index into `kindNames`. */
  readonly kinds: Uint8Array;
  /** Per event: the layer it belongs to, 0 for losses. */
  readonly layers: Uint8Array;
  /** Per event: the slot it writes. */
  readonly writes: Int32Array;
  /** Event e reads the slots reads[readStarts[e]] … reads[readStarts[e + 1] − 1], in this order. */
  readonly readStarts: Int32Array;
  readonly reads: Int32Array;
}

export interface EventWriter {
  emit(kind: EventKind, layer: number, write: number, reads: readonly number[]): void;
  finish(): EventColumns;
}

export function eventWriter(): EventWriter {
  const kinds: number[] = [];
  const layers: number[] = [];
  const writes: number[] = [];
  const readStarts: number[] = [0];
  const reads: number[] = [];
  const code = new Map(kindNames.map((name, k) => [name, k]));
  return {
    emit(kind, layer, write, slots) {
      kinds.push(code.get(kind) as number);
      layers.push(layer);
      writes.push(write);
      for (const slot of slots) reads.push(slot);
      readStarts.push(reads.length);
    },
    finish: () => ({
      count: kinds.length,
      kinds: Uint8Array.from(kinds),
      layers: Uint8Array.from(layers),
      writes: Int32Array.from(writes),
      readStarts: Int32Array.from(readStarts),
      reads: Int32Array.from(reads),
    }),
  };
}
