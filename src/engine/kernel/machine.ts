/** A module at work: its memory, filled with one experiment's numbers at a time. */
import type { Batches } from '../epoch.ts';
import { inBits, layOutExamples } from './examples.ts';
import { placesOf } from './layout.ts';
import type { Module } from './network.ts';
import { mostUpdates, scheduleOf } from './schedule.ts';
import { learnedOf, type TrainingShape } from './shape.ts';
import type { Subject } from './subject.ts';
import { type Host, roomFor } from './wasm/host.ts';

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

/** Writes what has a name in a module: settings, and numbers. */
export function writeNames(numbers: Float64Array, { names }: Module, settings: object) {
  for (const [name, address] of names) {
    const value = (settings as Readonly<Record<string, number>>)[name] ?? Number(name);
    numbers.fill(value, address / 8, address / 8 + 2);
  }
}

export function createMachine({ memory, run }: Host, training: TrainingShape, module: Module): Machine {
  const { layout, names, size } = module;
  const { parameters, row, sums, learned, order } = layout;
  let numbers: Float64Array;
  // Of the experiment in memory, behind what its module has laid out.
  let loaded: Subject['experiment'] | undefined;
  /** For each number of a state its place in memory. */
  let places: readonly number[];
  let examples: readonly number[];
  /** Their address; behind them stands the schedule, and where in it the updates begin: nowhere where none is in memory. */
  let losses: number;
  let list: number;
  let starts: readonly number[];
  /** Calls one after the other that have been handed back. */
  let refused: number;

  const put = (its: readonly number[], address: number) => {
    numbers = roomFor(memory, address + 8 * its.length);
    numbers.set(its, address / 8);
  };

  /** So every sum begins with the bits of its first term. */
  const clearSums = () => numbers.fill(-0, (parameters + sums) / 8, (parameters + sums + row) / 8);

  const load = (subject: Subject) => {
    const { experiment, blocks, constants } = subject;
    const { learningRate } = experiment.training.optimizer;
    const data = layOutExamples(experiment.data, training, layout, size);
    losses = size + 8 * data.numbers.length;
    numbers = roomFor(memory, losses + 8 * mostUpdates).fill(0);
    put(data.numbers, size);
    examples = data.addresses;
    const decay = 1 - learningRate * constants.weightDecay;
    writeNames(numbers, module, { ...experiment.training, ...constants, learningRate, decay });
    const base = placesOf(layout, blocks);
    places = [
      ...['', ...training.memory].flatMap((_, m) => base.map((place) => place + (m * row) / 8)),
      ...training.powers.map((name) => (names.get(name) as number) / 8),
    ];
    for (const [k, parameter] of learnedOf(blocks).entries()) {
      const place = base[parameter] as number;
      numbers[place + learned / 8] = 1;
      numbers[order / 8 + k] = inBits(8 * place + sums);
    }
    clearSums();
    [starts, refused, loaded] = [[], 0, experiment];
  };

  /** Has the examples of updates in memory. @returns the number of the first among those that are */
  const schedule = (subject: Subject, batches: Batches, from: number, wanted: number) => {
    const { shuffle, dropout } = subject.experiment.training;
    const { updatesPerEpoch } = batches;
    // In the order of the data an epoch is like the next.
    const alike = !shuffle && dropout === undefined;
    if (!alike || starts.length === 0) {
      const [first, least, most] = (
        alike ? [0, updatesPerEpoch, updatesPerEpoch + mostUpdates] : [from, 1, wanted]
      ) as [number, number, number];
      const its = scheduleOf(subject, layout, training.summed, batches, examples, first, least, most);
      const masks = losses + 8 * mostUpdates;
      put([...its.masks, ...its.list], masks);
      list = masks + 8 * its.masks.length;
      starts = its.starts;
    }
    return alike ? from % updatesPerEpoch : 0;
  };

  return {
    train(subject, state, batches, from, count) {
      try {
        if (loaded !== subject.experiment) load(subject);
      } catch {
        // No memory for so many examples.
        return 0;
      }
      // A weight of −0 is one of those from which a step of 0 tells the sign.
      if (refused > patience || (training.sparse && state.some((value) => Object.is(value, -0)))) return 0;
      const wanted = Math.min(count, mostUpdates);
      const begin = schedule(subject, batches, from, wanted);
      const updates = Math.min(wanted, starts.length - 1 - begin);
      for (let k = 0; k < places.length; k++) numbers[places[k]!] = state[k]!;
      run(list + 8 * starts[begin]!, updates, losses, losses + 8 * mostUpdates);
      const probed = (names.get('probed') as number) / 8;
      if (numbers[probed] === 0 && numbers[probed + 1] === 0) {
        for (let k = 0; k < places.length; k++) state[k] = numbers[places[k]!]!;
        refused = 0;
        return updates;
      }
      clearSums();
      refused++;
      return 0;
    },
    losses: (count) => numbers.subarray(losses / 8, losses / 8 + count),
  };
}
