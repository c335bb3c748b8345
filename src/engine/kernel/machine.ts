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
  const placeOf = (name: string) => (names.get(name) as number) / 8;
  let numbers: Float64Array;
  /** The experiment in memory, behind what its module has laid out. */
  let loaded: Subject['experiment'] | undefined;
  /** For each number of a state its place in memory. */
  let places: readonly number[];
  /** Addresses. */
  let examples: readonly number[];
  let losses: number;
  let schedule: number;
  /** See Schedule; empty where none is in memory. */
  let starts: readonly number[];
  /** Calls one after the other that have been handed back. */
  let refused: number;

  const put = (its: readonly number[], address: number) => {
    numbers = roomFor(memory, address + 8 * its.length);
    numbers.set(its, address / 8);
  };

  const load = ({ experiment, blocks, constants }: Subject) => {
    const data = layOutExamples(experiment.data, training, layout, size);
    examples = data.addresses;
    losses = size + 8 * data.numbers.length;
    schedule = losses + 8 * mostUpdates;
    numbers = roomFor(memory, schedule).fill(0);
    put(data.numbers, size);
    const { learningRate } = experiment.training.optimizer;
    const decay = 1 - learningRate * constants.weightDecay;
    writeNames(numbers, module, { ...experiment.training, ...constants, learningRate, decay });
    const base = placesOf(layout, blocks);
    const rows = ['', ...training.memory].flatMap((_, m) => base.map((place) => place + (m * row) / 8));
    places = [...rows, ...training.powers.map(placeOf)];
    for (const [k, parameter] of learnedOf(blocks).entries()) {
      const place = base[parameter] as number;
      numbers[place + learned / 8] = 1;
      numbers[order / 8 + k] = inBits(8 * place + sums);
    }
    [starts, refused, loaded] = [[], 0, experiment];
  };

  return {
    train(subject, state, batches, from, count) {
      const { experiment } = subject;
      try {
        if (loaded !== experiment) load(subject);
      } catch {
        // No memory for so many examples.
        return 0;
      }
      // A weight of −0 is one of those from which a step of 0 tells the sign.
      if (refused > patience || (training.sparse && state.some((value) => Object.is(value, -0)))) return 0;
      const { shuffle, dropout } = experiment.training;
      const { updatesPerEpoch } = batches;
      const wanted = Math.min(count, mostUpdates);
      // In the order of the data an epoch is like the next.
      const alike = !shuffle && dropout === undefined;
      if (!alike || starts.length === 0) {
        const most = updatesPerEpoch + mostUpdates;
        const its = scheduleOf(
          subject,
          layout,
          training.summed,
          batches,
          examples,
          alike ? [0, updatesPerEpoch, most] : [from, 1, wanted],
        );
        put(its.numbers, schedule);
        starts = its.starts;
      }
      const begin = alike ? from % updatesPerEpoch : 0;
      const updates = Math.min(wanted, starts.length - 1 - begin);
      for (let k = 0; k < places.length; k++) numbers[places[k]!] = state[k]!;
      // So every sum begins with the bits of its first term.
      numbers.fill(-0, (parameters + sums) / 8, (parameters + sums + row) / 8);
      run(schedule + 8 * starts[begin]!, updates, losses, schedule + 8 * starts.at(-1)!);
      const probed = placeOf('probed');
      if (numbers[probed] !== 0 || numbers[probed + 1] !== 0) {
        refused++;
        return 0;
      }
      for (let k = 0; k < places.length; k++) state[k] = numbers[places[k]!]!;
      refused = 0;
      return updates;
    },
    losses: (count) => numbers.subarray(losses / 8, losses / 8 + count),
  };
}
