/** Where a number of an unrolled cell stands: unit, gate and time. Steps are counted from 1; 0 is before the first input. */
import { type CellsSpec, cellSizes, gateNames } from '../engine/cells/cells.ts';
import { at } from '../engine/trace/cell-names.ts';
import type { Cell } from '../engine/trace/layout.ts';
import type { Label } from './notation.ts';

export interface Thing {
  readonly label: Label;
  readonly words: string;
}

export interface CellsPlace {
  /** The weight of an input, of a state, and the bias, of the gate at hand. */
  readonly w: Thing;
  readonly u: Thing;
  readonly b: Thing;
  readonly x: Thing;
  /** The state and the cell state of the unit at this step. */
  readonly h: Thing;
  readonly c: Thing;
  readonly squashed: Thing;
  /** The state that the step read: of the sender, one step before. */
  readonly before: Thing;
  readonly gate: Thing;
  readonly z: Thing;
  readonly delta: Thing;
  /** σ′ or tanh′. */
  readonly slope: string;
  /** The gate through which a path leads, of the step it leads through, and the weight on the way. */
  readonly via: { readonly gate: Thing; readonly delta: Thing; readonly w: Thing; readonly u: Thing };
  /** The cell state and the forget gate of the step after this. */
  readonly next: { readonly c: Thing; readonly forget: Thing };
  readonly unit: string;
  readonly unitNumber: string;
  readonly step: string;
}

const gateWords = ['input gate', 'forget gate', 'candidate', 'output gate'] as const;
const [FORGET, CANDIDATE] = [1, 2] as const;
const stepWords = (t: number) => (t === 0 ? 'before step 1' : `at step ${t}`);

export function placesOfCells(spec: CellsSpec): (cell: Cell) => CellsPlace {
  const lstm = spec.kind === 'lstm';
  const { hidden, inputs } = cellSizes(spec);
  const letter = (g: number) => (lstm ? (gateNames[g] as string) : '');
  // What there is one of needs no number: h3 is the state at step 3, and w the weight of the input.
  const number = (n: number, count: number) => (count === 1 ? '' : String(n + 1));
  const timed = (base: string, name: string, t: number): Label => ({
    base,
    sub: name === '' ? `${t}` : `${name}(${t})`,
  });
  const ofUnit = (j: number) => (hidden === 1 ? '' : ` of unit ${j + 1}`);
  const unitWords = (j: number) => (hidden === 1 ? 'the unit' : `unit ${j + 1}`);
  const inputWords = (i: number) => (inputs === 1 ? 'the input' : `input ${i + 1}`);
  /** "the forget gate of unit 1", or "unit 1" in a cell without gates. */
  const whose = (g: number, j: number) => (lstm ? `the ${gateWords[g]}${ofUnit(j)}` : unitWords(j));
  const gate = (g: number, j: number, t: number): Thing => ({
    label: timed(letter(g) || 'h', number(j, hidden), t),
    words: `${whose(g, j)} ${stepWords(t)}`,
  });
  const delta = (g: number, j: number, t: number): Thing => ({
    label: timed('δ', `${letter(g)}${number(j, hidden)}`, t),
    words: `delta of ${gate(g, j, t).words}`,
  });
  /** To unit j from number i. */
  const pair = (j: number, i: number, from: number) => (hidden === 1 && from === 1 ? '' : `${j + 1},${i + 1}`);
  const weight = (base: 'w' | 'u', g: number, j: number, i: number): Thing => ({
    label: { base, sub: `${letter(g)}${pair(j, i, base === 'w' ? inputs : hidden)}` },
    words: `the weight of ${base === 'w' ? inputWords(i) : `the state${hidden === 1 ? ' before' : ofUnit(i)}`} in ${whose(g, j)}`,
  });
  const state = (j: number, t: number): Thing => ({
    label: timed('h', number(j, hidden), t),
    words: `the hidden state${ofUnit(j)} ${stepWords(t)}`,
  });
  const cellState = (j: number, t: number): Thing => ({
    label: timed('c', number(j, hidden), t),
    words: `the cell state${ofUnit(j)} ${stepWords(t)}`,
  });
  return (cell) => {
    const index = (name: 'gate' | 'unit' | 'from' | 'via' | 'time' | 'input') => at(cell, name) ?? 0;
    const [g, j, i, via, t] = [index('gate'), index('unit'), index('from'), index('via'), index('time')];
    const input = cell.quantity.startsWith('inputProduct') || cell.quantity === 'inputTerm' ? i : index('input');
    // Through the gates of the next step a state is heard of; an input by those of its own.
    const through = cell.quantity === 'recurrentPath' ? t + 1 : t;
    const c = cellState(j, t);
    return {
      w: weight('w', g, j, i),
      u: weight('u', g, j, i),
      b: { label: { base: 'b', sub: `${letter(g)}${number(j, hidden)}` }, words: `the bias of ${whose(g, j)}` },
      x: { label: timed('x', number(input, inputs), t), words: `${inputWords(input)} at step ${t}` },
      h: state(j, t),
      c,
      squashed: { label: { base: 'tanh', argument: c.label }, words: `tanh of ${c.words}` },
      before: state(i, t - 1),
      gate: gate(g, j, t),
      z: {
        label: timed('z', `${letter(g)}${number(j, hidden)}`, t),
        words: `the weighted sum of ${gate(g, j, t).words}`,
      },
      delta: delta(g, j, t),
      slope: lstm && g !== CANDIDATE ? 'σ′' : 'tanh′',
      via: {
        gate: gate(g, via, through),
        delta: delta(g, via, through),
        w: weight('w', g, via, input),
        u: weight('u', g, via, j),
      },
      next: { c: cellState(j, t + 1), forget: gate(FORGET, j, t + 1) },
      unit: unitWords(j),
      unitNumber: String(j + 1),
      step: `step ${t}`,
    };
  };
}
