/**
 * How much of what the last step says about its state still arrives at an earlier one: in a recurrent unit a product of weights and
 * slopes, along the cell state of an LSTM a product of forget gates. Both read a 1, and then zeros.
 */
import type { CellsSpec, LstmSpec } from '../../engine/cells/cells.ts';
import { gated, numbersOf, oneUnit, threeSteps } from './cells.ts';

/** One step back: what it multiplies by, and what is left behind it. */
export interface Link {
  /** Counted from 1. */
  readonly time: number;
  readonly recurrent: {
    /** tanh′ at the sum of the step after it. */
    readonly slope: number;
    readonly factor: number;
    readonly left: number;
  };
  readonly lstm: {
    /** The forget gate of the step after it. */
    readonly forget: number;
    readonly left: number;
    /** By all paths together: through the gates as well. */
    readonly all: number;
  };
}

/** A 1, then zeros. */
const once = (steps: number) => Array.from({ length: steps }, (_, t) => (t === 0 ? 1 : 0));

export const recurrentUnit = (u: number, steps: number): CellsSpec =>
  oneUnit({ w: threeSteps.w[0]?.[0] as number, b: threeSteps.b[0] as number, u, inputs: once(steps), target: 0 });

export const lstmUnit = (bias: number, steps: number): LstmSpec => ({
  ...gated,
  inputs: once(steps).map((x) => [x]),
  gates: { ...gated.gates, f: { ...gated.gates.f, b: [bias] } },
});

export interface MemorySettings {
  /** The weight of the state before, in the recurrent unit. */
  readonly u: number;
  /** The bias of the forget gate. */
  readonly bias: number;
  readonly steps: number;
}

/** From the first step to the last; at the last one all of it is left. */
export function memoryLinks({ u, bias, steps }: MemorySettings): readonly Link[] {
  const plain = numbersOf(recurrentUnit(u, steps));
  const lstm = numbersOf(lstmUnit(bias, steps));
  const end = lstm(`cellGradient[${steps}][0]`);
  const links: Link[] = [];
  let [left, kept] = [1, 1];
  for (let time = steps; time >= 1; time--) {
    const isLast = time === steps;
    const slope = isLast ? 1 : plain(`gateSlope[${time + 1}][0][0]`);
    const forget = isLast ? 1 : lstm(`gate[${time + 1}][1][0]`);
    const factor = isLast ? 1 : u * slope;
    left *= factor;
    kept *= forget;
    links.unshift({
      time,
      recurrent: { slope, factor, left },
      lstm: { forget, left: kept, all: lstm(`cellGradient[${time}][0]`) / end },
    });
  }
  return links;
}
