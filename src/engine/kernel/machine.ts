/** A module at work: its memory, filled with one experiment's numbers at a time. */
import type { Batches } from '../epoch.ts';
import type { Experiment } from '../experiment.ts';
import { constantsOf, optimizers } from '../optimizers.ts';
import { isLearned, type ParameterBlock, parameterBlocks } from '../parameters.ts';
import { bytesOfExamples, writeExamples } from './examples.ts';
import { offsetsOf } from './layout.ts';
import { derivedSettings } from './optimizers.ts';
import { hostFunctions } from './scalars.ts';
import { cycleOf, listRoom, maskRoom, most, type Written, writeList, writeMasks } from './schedule.ts';
import type { Shape } from './shape.ts';
import type { UpdateModule } from './update.ts';
import { grow, type WebAssemblyApi } from './wasm/host.ts';

export interface Machine {
  /**
   * Makes updates on a state (see startState), in place.
   * @param batches of this experiment, as batchesOf gives them
   * @param from the number of the first
   * @returns how many were made; 0 where a number was not finite, or there is no room: then the state is as it was
   */
  train(experiment: Experiment, state: Float64Array, batches: Batches, from: number, count: number): number;
  /** The losses of the updates that were made last: a view that the next call overwrites. */
  losses(count: number): Float64Array;
}

type Run = (list: number, updates: number, losses: number, masks: number) => number;

/** So often may calls be handed back, one after the other: where the plain path finds nothing, it goes on alone. */
const patience = 8;

/** One experiment in memory, behind what its module has laid out. */
interface Loaded {
  readonly experiment: Experiment;
  /** For each parameter, in their usual order, its place in a row. */
  readonly places: Int32Array;
  readonly examples: Int32Array;
  readonly list: number;
  readonly losses: number;
  readonly masks: number;
  written: Written | undefined;
  /** Calls one after the other that have been handed back. */
  refused: number;
}

export function createMachine(api: WebAssemblyApi, compiled: object, shape: Shape, module: UpdateModule): Machine {
  const { layout, memory: map } = module;
  const memory = new api.Memory({ initial: 1 });
  const run = new api.Instance(compiled, { host: { memory, ...hostFunctions } }).exports['run'] as Run;
  const { memory: remembered, powers } = optimizers[shape.optimizer];
  const [row, first] = [layout.row / 8, layout.parameters / 8];
  let numbers = new Float64Array(memory.buffer);
  let loaded: Loaded | undefined;

  const both = (address: number, value: number) => numbers.fill(value, address / 8, address / 8 + 2);

  /** So every sum begins with the bits of its first term. */
  const clearGradients = () => {
    if (shape.summed) numbers.fill(-0, first + layout.gradient / 8, first + layout.gradient / 8 + row);
  };

  const load = (experiment: Experiment): Loaded => {
    const blocks = parameterBlocks(experiment);
    const offsets = offsetsOf(layout, blocks);
    const places = offsets.map((bytes) => bytes / 8);
    const start = Math.floor((map.size + 15) / 16) * 16;
    const losses = start + bytesOfExamples(experiment.data, shape, layout.layers);
    const masks = losses + 8 * most.updates;
    const list = masks + maskRoom(experiment, layout);
    grow(memory, list + 4 * listRoom(experiment));
    numbers = new Float64Array(memory.buffer);
    numbers.fill(0, first, start / 8);
    for (const [address, value] of map.constants) both(address, value);
    const constants = constantsOf(experiment.training.optimizer);
    const { learningRate } = experiment.training.optimizer;
    const { l1 = 0, l2 = 0, clipNorm = 0 } = experiment.training;
    const settings = { ...constants, ...derivedSettings(constants, learningRate), l1, l2, clipNorm };
    for (const [name, value] of Object.entries(settings)) {
      const address = map.settings.get(name);
      if (address !== undefined) both(address, value);
    }
    const learned = learnedPlaces(blocks, places);
    if (shape.learned !== undefined) {
      const ones = new BigUint64Array(memory.buffer);
      for (const k of learned) ones[first + layout.learned / 8 + k] = 0xffffffffffffffffn;
    }
    if (shape.clipped) {
      const order = new Int32Array(memory.buffer, layout.order, learned.length);
      for (const [k, place] of learned.entries()) order[k] = layout.parameters + layout.gradient + 8 * place;
    }
    clearGradients();
    const examples = writeExamples(experiment.data, shape, layout.layers, memory.buffer, start);
    return { experiment, places, examples, list, losses, masks, written: undefined, refused: 0 };
  };

  /** Writes what the updates see. @returns how many there is room for, and where their list begins */
  const schedule = (its: Loaded, batches: Batches, from: number, count: number) => {
    const wanted = Math.min(count, most.updates);
    const cycle = cycleOf(its.experiment, batches);
    const list = () => new Int32Array(memory.buffer, its.list, listRoom(its.experiment));
    if (cycle === undefined) its.written = writeList(shape, batches, its.examples, list(), from, wanted);
    else its.written ??= writeList(shape, batches, its.examples, list(), 0, cycle);
    const { starts } = its.written;
    const begin = cycle === undefined ? 0 : from % cycle;
    const listed = Math.min(wanted, starts.length - 1 - begin);
    const room = numbers.subarray(its.masks / 8, (its.masks + maskRoom(its.experiment, layout)) / 8);
    const updates = room.length === 0 ? listed : writeMasks(its.experiment, batches, layout, room, from, listed);
    return { updates, list: its.list + 4 * (starts[begin] as number) };
  };

  const powerPlaces = powers.map((name) => map.addressOf(name) / 8);

  const put = (places: Int32Array, state: Float64Array) => {
    const count = places.length;
    for (let m = 0; m <= remembered.length; m++) {
      const to = first + m * row;
      const from = m * count;
      for (let k = 0; k < count; k++) numbers[to + places[k]!] = state[from + k]!;
    }
    for (const [k, place] of powerPlaces.entries())
      numbers.fill(state[state.length - powers.length + k]!, place, place + 2);
  };

  const take = (places: Int32Array, state: Float64Array) => {
    const count = places.length;
    for (let m = 0; m <= remembered.length; m++) {
      const from = first + m * row;
      const to = m * count;
      for (let k = 0; k < count; k++) state[to + k] = numbers[from + places[k]!]!;
    }
    for (const [k, place] of powerPlaces.entries()) state[state.length - powers.length + k] = numbers[place]!;
  };

  return {
    train(experiment, state, batches, from, count) {
      try {
        if (loaded?.experiment !== experiment) loaded = load(experiment);
      } catch {
        // No memory for so many examples.
        return 0;
      }
      // A weight of −0 is one of those from which a step of 0 tells the sign.
      if (loaded.refused > patience || (shape.sparse && state.some((value) => Object.is(value, -0)))) return 0;
      const { updates, list } = schedule(loaded, batches, from, count);
      put(loaded.places, state);
      if (run(list, updates, loaded.losses, loaded.masks) === 0) {
        take(loaded.places, state);
        loaded.refused = 0;
        return updates;
      }
      clearGradients();
      loaded.refused++;
      return 0;
    },
    losses: (count) => new Float64Array(memory.buffer, loaded?.losses ?? 0, count),
  };
}

/** The places of what is learned, in the usual order of the parameters. */
const learnedPlaces = (blocks: readonly ParameterBlock[], places: Int32Array): number[] =>
  blocks.flatMap((block) =>
    Array.from({ length: block.size }, (_, k) => k)
      .filter((k) => isLearned(block, k))
      .map((k) => places[block.offset + k] as number),
  );
