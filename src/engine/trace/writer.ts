/** Collects the events of a plan, one after the other, into flat arrays. */
import type { EventKind, Pass } from './events.ts';

/** The events of a plan, column by column. */
export interface EventColumns {
  /** Number of events. */
  readonly count: number;
  /** The kinds that occur, and the pass that each belongs to. */
  readonly kindNames: readonly EventKind[];
  readonly passes: readonly Pass[];
  /** Per event: index into both. */
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

/** @param passOf the pass of a kind */
export function eventWriter(passOf: (kind: EventKind) => Pass): EventWriter {
  const kinds: number[] = [];
  const layers: number[] = [];
  const writes: number[] = [];
  const readStarts: number[] = [0];
  const reads: number[] = [];
  const codes = new Map<EventKind, number>();
  return {
    emit(kind, layer, write, slots) {
      const code = codes.get(kind) ?? codes.size;
      codes.set(kind, code);
      kinds.push(code);
      layers.push(layer);
      writes.push(write);
      for (const slot of slots) reads.push(slot);
      readStarts.push(reads.length);
    },
    finish: () => ({
      count: kinds.length,
      kindNames: [...codes.keys()],
      passes: [...codes.keys()].map(passOf),
      kinds: Uint8Array.from(kinds),
      layers: Uint8Array.from(layers),
      writes: Int32Array.from(writes),
      readStarts: Int32Array.from(readStarts),
      reads: Int32Array.from(reads),
    }),
  };
}
