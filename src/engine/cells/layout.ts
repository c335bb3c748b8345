/** Where the numbers of unrolled cells live. A recurrent cell has one gate, number 0; its activation is the new state. */
import { type Block, type Layout, layoutBuilder, type Quantity } from '../trace/layout.ts';
import { type CellsSpec, cellSizes } from './cells.ts';

export interface CellSlots {
  readonly layout: Layout;
  /** The slot of the first number of a quantity, of one step where it has steps. */
  slot(quantity: Quantity, time?: number): number;
}

export function layOutCells(spec: CellsSpec): CellSlots {
  const { gates: G, hidden: H, inputs: I, steps: T } = cellSizes(spec);
  const lstm = spec.kind === 'lstm';
  const builder = layoutBuilder();
  builder.add('inputWeight', [], [G, H, I]);
  builder.add('recurrentWeight', [], [G, H, H]);
  builder.add('gateBias', [], [G, H]);
  builder.endOfParameters();
  builder.endOfPersistent();
  for (let t = 1; t <= T; t++) builder.add('input', [t], [I]);
  builder.add('hidden', [0], [H]);
  if (lstm) builder.add('cellState', [0], [H]);
  builder.add('y', [0], [H]);
  builder.endOfGiven();
  for (let t = 1; t <= T; t++) {
    builder.add('inputProduct', [t], [G, H, I]);
    builder.add('recurrentProduct', [t], [G, H, H]);
    builder.add('gateSum', [t], [G, H]);
    if (lstm) builder.add('gate', [t], [G, H]);
    if (lstm) for (const quantity of ['cellState', 'cellTanh'] as const) builder.add(quantity, [t], [H]);
    builder.add('hidden', [t], [H]);
  }
  builder.add('lossTerm', [0], [H]);
  builder.add('loss', [], []);
  for (let t = T; t >= 1; t--) {
    if (t < T) builder.add('recurrentPath', [t], [H, G, H]);
    builder.add('hiddenGradient', [t], [H]);
    if (lstm) {
      if (t < T) builder.add('cellCarry', [t], [H]);
      for (const quantity of ['tanhGradient', 'tanhSlope', 'cellPath', 'cellGradient'] as const)
        builder.add(quantity, [t], [H]);
      builder.add('gateGradient', [t], [G, H]);
    }
    for (const quantity of ['gateSlope', 'gateDelta'] as const) builder.add(quantity, [t], [G, H]);
    builder.add('inputTerm', [t], [G, H, I]);
    builder.add('recurrentTerm', [t], [G, H, H]);
    builder.add('inputPath', [t], [I, G, H]);
    builder.add('inputGradient', [t], [I]);
  }
  builder.add('inputWeightGradient', [], [G, H, I]);
  builder.add('recurrentWeightGradient', [], [G, H, H]);
  builder.add('gateBiasGradient', [], [G, H]);
  const layout = builder.finish();
  return {
    layout,
    slot: (quantity, ...time) => (layout.block(quantity, ...(time as number[])) as Block).offset,
  };
}
