/** A number for each unit of a layer, two by two: in local variables where the layer is narrow, else in memory. */
import type { LayerLayout } from './layout.ts';
import type { MemoryMap } from './memory.ts';
import type { Code } from './wasm/encode.ts';
import { f64, f64x2, type Place, place, v128 } from './wasm/instructions.ts';
import type { Routine } from './wasm/routine.ts';

/** One of a layer's pairs: the k-th, or in a loop the one so many bytes behind the first. */
export interface Pair {
  readonly index: number;
  readonly base: Code | undefined;
}

/** Where a pair's numbers stand in a row at this address. */
export const placeOf = ({ index, base }: Pair, address: number): Place => place(address + 16 * index, base);

/** Does something with each pair of a layer, one written after the other or in a loop. */
export function eachPair(routine: Routine, { narrow, pairs }: LayerLayout, body: (pair: Pair) => void) {
  if (narrow) for (let index = 0; index < pairs; index++) body({ index, base: undefined });
  else routine.repeat(pairs, 16, (base) => body({ index: 0, base }));
}

export interface Row {
  read(pair: Pair): Code;
  write(pair: Pair, value: Code): void;
  /** The number of unit k, in both lanes. */
  splat(k: number): Code;
  /** Each number in turn, as a float64. */
  eachLane(body: (value: Code) => void): void;
  /** Where it stands in memory; of a layer that is not narrow only. */
  readonly address: number;
}

export const createRow = (routine: Routine, memory: MemoryMap, layer: LayerLayout): Row =>
  layer.narrow ? rowOfLocals(routine, layer) : rowInMemory(routine, memory, layer);

function rowOfLocals(routine: Routine, { pairs, units }: LayerLayout): Row {
  const kept = Array.from({ length: pairs }, () => routine.local('v128'));
  const at = (index: number) => kept[index] as (typeof kept)[number];
  const pairOf = (k: number) => at(Math.floor(k / 2)).get;
  return {
    read: ({ index }) => at(index).get,
    write: ({ index }, value) => routine.emit(at(index).set(value)),
    splat: (k) => (k % 2 === 0 ? f64x2.low(pairOf(k), pairOf(k)) : f64x2.high(pairOf(k), pairOf(k))),
    eachLane(body) {
      for (let k = 0; k < units; k++) body(f64x2.extract(pairOf(k), k % 2 === 0 ? 0 : 1));
    },
    address: Number.NaN,
  };
}

function rowInMemory(routine: Routine, memory: MemoryMap, { row, units }: LayerLayout): Row {
  const address = memory.allocate(row);
  return {
    read: (pair) => v128.load(placeOf(pair, address)),
    write: (pair, value) => routine.emit(v128.store(placeOf(pair, address), value)),
    splat: (k) => v128.load64_splat(place(address + 8 * k)),
    eachLane: (body) => routine.repeat(units, 8, (at) => body(f64.load(place(address, at)))),
    address,
  };
}

/** Sets the number beside an odd last unit to 0, so that nothing is learned there. */
export function clearLast(routine: Routine, { narrow, units, pairs }: LayerLayout, row: Row) {
  if (units % 2 === 0) return;
  const last = { index: pairs - 1, base: undefined };
  if (narrow) row.write(last, f64x2.replace(row.read(last), 1, f64.const(0)));
  else routine.emit(f64.store(place(row.address + 8 * units), f64.const(0)));
}
