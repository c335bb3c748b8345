/** A module at work: its memory, filled with one experiment's numbers at a time. */
import type { Batches } from '../epoch.ts';
import { layOutExamples } from './examples.ts';
import { placesOf } from './layout.ts';
import type { Module } from './network.ts';
import { mostUpdates, scheduleOf } from './schedule.ts';
import type { TrainingShape } from './shape.ts';
import type { Subject } from './subject.ts';
import { grow, type Host } from './wasm/host.ts';

export interface Machine {
  /**
   * Makes updates on a state (see startState), in place.
   * @param batches of its experiment, as batchesOf gives them
   * @param from the number of the first
   * @returns how many were made; 0 where a number was not finite, or there is no room: then the state is as it was
   */
  train(subject: Subject, state: Float64Array, batches: Batches, from: number, count: number): number;
  /** The losses of the updates that were made last: a view that the next call overwrites. */
  losses(count: number): Float64Array;
}

/** So often may calls be handed back, one after the other: where the plain path finds nothing, it goes on alone. */
const patience = 8;

/** One experiment in memory, behind what its module has laid out. */
interface Loaded {
  readonly subject: Subject;
  /** For each number of a state its place in memory. */
  readonly places: Int32Array;
  readonly examples: readonly number[];
  /** Addresses. */
  readonly losses: number;
  readonly masks: number;
  list: number;
  /** See Schedule; empty where none is in memory. */
  starts: readonly number[];
  /** Calls one after the other that have been handed back. */
  refused: number;
}

/** Writes what has a name in a module: settings, and numbers. */
export function writeNames(numbers: Float64Array, { names }: Module, settings: Readonly<Record<string, number>>) {
  for (const [name, address] of names) numbers.fill(settings[name] ?? Number(name), address / 8, address / 8 + 2);
}
export function createMachine({ memory, run }: Host, training: TrainingShape, module: Module): Machine {
  const { layout, names, size } = module;
  const { layers, parameters, row, sums, learned, order } = layout;
  const addressOf = (name: string) => names.get(name) as number;
  let numbers = new Float64Array(0);
  let whole = new Int32Array(0);
  let loaded: Loaded | undefined;

  const haveRoom = (bytes: number) => {
    grow(memory, bytes);
    numbers = new Float64Array(memory.buffer);
    whole = new Int32Array(memory.buffer);
  };

  /** So every sum begins with the bits of its first term. */
  const clearSums = () => numbers.fill(-0, (parameters + sums) / 8, (parameters + sums + row) / 8);

  const load = (subject: Subject): Loaded => {
    const { experiment, blocks, constants } = subject;
    const base = placesOf(layout, blocks);
    const rows = ['', ...training.memory].flatMap((_, m) => base.map((place) => place + (m * row) / 8));
    const { examples, end: losses, write } = layOutExamples(experiment.data, training, layers, size);
    const masks = losses + 8 * mostUpdates;
    haveRoom(masks);
    numbers.fill(0, 0, masks / 8);
    const { optimizer, l1 = 0, l2 = 0, clipNorm = 0 } = experiment.training;
    const { learningRate } = optimizer;
    const decay = 1 - learningRate * constants.weightDecay;
    writeNames(numbers, module, { ...constants, learningRate, decay, l1, l2, clipNorm });
    const moving = blocks.flatMap(({ offset, size: count, learned: all, only }) =>
      base.slice(offset, offset + count).filter((_, k) => all && (only?.has(k) ?? true)),
    );
    for (const [k, place] of moving.entries()) {
      const mask = 2 * place + learned / 4;
      whole.fill(-1, mask, mask + 2);
      whole[order / 4 + k] = 8 * place + sums;
    }
    clearSums();
    write(numbers, whole);
    return {
      subject,
      places: Int32Array.from([...rows, ...training.powers.map((name) => addressOf(name) / 8)]),
      examples,
      losses,
      masks,
      list: masks,
      starts: [],
      refused: 0,
    };
  };

  /** Has the examples of updates in memory. @returns how many updates, and where their list begins */
  const schedule = (its: Loaded, batches: Batches, from: number, count: number) => {
    const { subject, examples, masks } = its;
    const { shuffle, dropout } = subject.experiment.training;
    const { updatesPerEpoch } = batches;
    // In the order of the data an epoch is like the next.
    const alike = !shuffle && dropout === undefined;
    const wanted = Math.min(count, mostUpdates);
    if (!alike || its.starts.length === 0) {
      const range = alike
        ? { from: 0, least: updatesPerEpoch, most: updatesPerEpoch + mostUpdates }
        : { from, least: 1, most: wanted };
      const { list, starts, masks: drawn } = scheduleOf(subject, layout, training.summed, batches, examples, range);
      its.starts = starts;
      its.list = masks + 8 * drawn.length;
      haveRoom(its.list + 4 * list.length);
      numbers.set(drawn, masks / 8);
      whole.set(list, its.list / 4);
    }
    const begin = alike ? from % updatesPerEpoch : 0;
    return {
      updates: Math.min(wanted, its.starts.length - 1 - begin),
      list: its.list + 4 * (its.starts[begin] as number),
    };
  };

  return {
    train(subject, state, batches, from, count) {
      try {
        if (loaded?.subject.experiment !== subject.experiment) loaded = load(subject);
      } catch {
        // No memory for so many examples.
        return 0;
      }
      // A weight of −0 is one of those from which a step of 0 tells the sign.
      if (loaded.refused > patience || (training.sparse && state.some((value) => Object.is(value, -0)))) return 0;
      const { places, losses, masks } = loaded;
      const { updates, list } = schedule(loaded, batches, from, count);
      for (let k = 0; k < places.length; k++) numbers[places[k]!] = state[k]!;
      run(list, updates, losses, masks);
      const [one, other] = numbers.subarray(addressOf('probed') / 8);
      if (one === 0 && other === 0) {
        for (let k = 0; k < places.length; k++) state[k] = numbers[places[k]!]!;
        loaded.refused = 0;
        return updates;
      }
      clearSums();
      loaded.refused++;
      return 0;
    },
    losses: (count) => new Float64Array(memory.buffer, loaded?.losses ?? 0, count),
  };
}
