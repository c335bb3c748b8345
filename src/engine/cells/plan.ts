/**
 * The events of unrolled cells: step by step forward, unit by unit; then back through time, with what every step adds to each
 * parameter's gradient, and at last the sums over all steps. Layers: 1 has the sigmoid, 2 the tanh.
 */
import { finishPlan, type Plan } from '../trace/plan.ts';
import { range } from '../trace/range.ts';
import { type EventWriter, eventWriter } from '../trace/writer.ts';
import { type CellsSpec, cellSizes } from './cells.ts';
import { cellKinds } from './kinds.ts';
import { type CellSlots, layOutCells } from './layout.ts';

const [INPUT, FORGET, CANDIDATE, OUTPUT] = [0, 1, 2, 3] as const;
const [SIGMOID, TANH] = [1, 2] as const;

interface Planner extends CellSlots, ReturnType<typeof cellSizes> {
  readonly lstm: boolean;
  readonly emit: EventWriter['emit'];
}

export function planCells(spec: CellsSpec): Plan {
  const events = eventWriter((kind) => cellKinds[kind as keyof typeof cellKinds].pass);
  const slots = layOutCells(spec);
  const planner: Planner = { ...slots, ...cellSizes(spec), lstm: spec.kind === 'lstm', emit: events.emit };
  const { hidden, steps } = planner;
  for (let t = 1; t <= steps; t++) for (let j = 0; j < hidden; j++) forward(planner, t, j);
  loss(planner);
  for (let t = steps; t >= 1; t--) {
    for (let j = 0; j < hidden; j++) backward(planner, t, j);
    inputGradients(planner, t);
  }
  for (let j = 0; j < hidden; j++) sums(planner, j);
  return finishPlan(slots.layout, events.finish(), 0);
}

const layerOf = ({ lstm }: Planner, gate: number) => (lstm && gate !== CANDIDATE ? SIGMOID : TANH);
const gateCell = ({ hidden }: Planner, gate: number, j: number) => gate * hidden + j;

function forward(planner: Planner, t: number, j: number) {
  const { slot, emit, gates, inputs, hidden, lstm } = planner;
  for (let gate = 0; gate < gates; gate++) {
    const [layer, cell] = [layerOf(planner, gate), gateCell(planner, gate, j)];
    const products = slot('inputProduct', t) + cell * inputs;
    for (let i = 0; i < inputs; i++)
      emit('multiply', layer, products + i, [slot('inputWeight') + cell * inputs + i, slot('input', t) + i]);
    const before = slot('recurrentProduct', t) + cell * hidden;
    for (let k = 0; k < hidden; k++)
      emit('multiply', layer, before + k, [slot('recurrentWeight') + cell * hidden + k, slot('hidden', t - 1) + k]);
    const summands = [...range(products, inputs), ...range(before, hidden), slot('gateBias') + cell];
    emit('weightedSum', layer, slot('gateSum', t) + cell, summands);
    emit('activate', layer, lstm ? slot('gate', t) + cell : slot('hidden', t) + j, [slot('gateSum', t) + cell]);
  }
  if (!lstm) return;
  const gate = (name: number) => slot('gate', t) + gateCell(planner, name, j);
  const [cell, squashed] = [slot('cellState', t) + j, slot('cellTanh', t) + j];
  emit('cellUpdate', 0, cell, [gate(FORGET), slot('cellState', t - 1) + j, gate(INPUT), gate(CANDIDATE)]);
  emit('activate', TANH, squashed, [cell]);
  emit('hiddenOutput', 0, slot('hidden', t) + j, [gate(OUTPUT), squashed]);
}

function loss({ slot, emit, hidden, steps }: Planner) {
  const [terms, state] = [slot('lossTerm', 0), slot('hidden', steps)];
  for (let j = 0; j < hidden; j++) emit('lossTerm', 0, terms + j, [state + j, state + j, slot('y', 0) + j]);
  emit('exampleLoss', 0, slot('loss'), range(terms, hidden));
}

/** What arrives at unit j in step t, its deltas, and what they add to the gradients of its parameters. */
function backward(planner: Planner, t: number, j: number) {
  const { slot, emit, gates, inputs, hidden, lstm } = planner;
  hiddenGradient(planner, t, j);
  if (lstm) cellGradient(planner, t, j);
  for (let gate = 0; gate < gates; gate++) {
    const [layer, cell] = [layerOf(planner, gate), gateCell(planner, gate, j)];
    const [slope, delta] = [slot('gateSlope', t) + cell, slot('gateDelta', t) + cell];
    const arriving = lstm ? gateGradient(planner, t, j, gate) : slot('hiddenGradient', t) + j;
    const activation = lstm ? slot('gate', t) + cell : slot('hidden', t) + j;
    emit('activationSlope', layer, slope, [slot('gateSum', t) + cell, activation]);
    emit('delta', layer, delta, [arriving, slope]);
    for (let i = 0; i < inputs; i++)
      emit('weightGradient', layer, slot('inputTerm', t) + cell * inputs + i, [delta, slot('input', t) + i]);
    for (let k = 0; k < hidden; k++)
      emit('weightGradient', layer, slot('recurrentTerm', t) + cell * hidden + k, [delta, slot('hidden', t - 1) + k]);
  }
}

/** The last state is compared with the target; an earlier one is heard of by all gates of the step after it. */
function hiddenGradient({ slot, emit, gates, hidden, steps }: Planner, t: number, j: number) {
  const gradient = slot('hiddenGradient', t) + j;
  if (t === steps) {
    emit('lossSlope', 0, gradient, [slot('hidden', t) + j, slot('y', 0) + j]);
    return;
  }
  const paths = slot('recurrentPath', t) + j * gates * hidden;
  for (let via = 0; via < gates * hidden; via++)
    emit('path', 0, paths + via, [slot('gateDelta', t + 1) + via, slot('recurrentWeight') + via * hidden + j]);
  emit('gather', 0, gradient, range(paths, gates * hidden));
}

/** c_t is heard of by h_t, and by c_{t+1} as far as the forget gate keeps it. */
function cellGradient(planner: Planner, t: number, j: number) {
  const { slot, emit, steps } = planner;
  const [arriving, slope, path] = [slot('tanhGradient', t) + j, slot('tanhSlope', t) + j, slot('cellPath', t) + j];
  emit('factorGradient', 0, arriving, [slot('hiddenGradient', t) + j, slot('gate', t) + gateCell(planner, OUTPUT, j)]);
  emit('activationSlope', TANH, slope, [slot('cellState', t) + j, slot('cellTanh', t) + j]);
  emit('delta', TANH, path, [arriving, slope]);
  const paths = [path];
  if (t < steps) {
    const carry = slot('cellCarry', t) + j;
    const kept = slot('gate', t + 1) + gateCell(planner, FORGET, j);
    emit('factorGradient', 0, carry, [slot('cellGradient', t + 1) + j, kept]);
    paths.push(carry);
  }
  emit('gather', 0, slot('cellGradient', t) + j, paths);
}

/** Each gate is a factor: what arrives at its product, times the other factor. */
function gateGradient(planner: Planner, t: number, j: number, gate: number): number {
  const { slot, emit } = planner;
  const gradient = slot('gateGradient', t) + gateCell(planner, gate, j);
  const own = (name: number) => slot('gate', t) + gateCell(planner, name, j);
  const cell = slot('cellGradient', t) + j;
  const factors = [
    [cell, own(CANDIDATE)],
    [cell, slot('cellState', t - 1) + j],
    [cell, own(INPUT)],
    [slot('hiddenGradient', t) + j, slot('cellTanh', t) + j],
  ] as const;
  emit('factorGradient', layerOf(planner, gate), gradient, factors[gate as 0 | 1 | 2 | 3]);
  return gradient;
}

function inputGradients({ slot, emit, gates, hidden, inputs }: Planner, t: number) {
  for (let i = 0; i < inputs; i++) {
    const paths = slot('inputPath', t) + i * gates * hidden;
    for (let via = 0; via < gates * hidden; via++)
      emit('path', 0, paths + via, [slot('gateDelta', t) + via, slot('inputWeight') + via * inputs + i]);
    emit('gather', 0, slot('inputGradient', t) + i, range(paths, gates * hidden));
  }
}

/** Every step has used the same parameters. */
function sums(planner: Planner, j: number) {
  const { slot, emit, gates, hidden, inputs, steps } = planner;
  const shared = (write: number, terms: 'inputTerm' | 'recurrentTerm' | 'gateDelta', k: number) => {
    const reads = Array.from({ length: steps }, (_, t) => slot(terms, t + 1) + k);
    emit('sharedGradient', 0, write + k, reads);
  };
  for (let gate = 0; gate < gates; gate++) {
    const cell = gateCell(planner, gate, j);
    for (let i = 0; i < inputs; i++) shared(slot('inputWeightGradient'), 'inputTerm', cell * inputs + i);
    for (let k = 0; k < hidden; k++) shared(slot('recurrentWeightGradient'), 'recurrentTerm', cell * hidden + k);
    shared(slot('gateBiasGradient'), 'gateDelta', cell);
  }
}
