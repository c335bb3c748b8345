/** The products that make the slope of the loss by a weight: one an example, and their mean. Read from the trace. */

import { coordinatesOf } from '../../../engine/descent/coordinates.ts';
import type { DescentSpec } from '../../../engine/descent/descent.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import { valueIn, writerOf } from '../../../engine/trace/record.ts';
import type { Moment } from '../../kit/stage/subject.ts';

export interface Reading {
  readonly cell: Cell;
  /** Undefined while it is not computed. */
  readonly value: number | undefined;
}

export interface SlopeOfWeight {
  readonly weight: Cell;
  /** Their mean. */
  readonly slope: Reading;
  /** One an example: its two factors, as the event that multiplied them read them. */
  readonly products: readonly { readonly factors: readonly Reading[]; readonly product: Reading }[];
}

/** Of each weight that is walked along. */
export function slopesOf({ run, record, position }: Moment<DescentSpec>): SlopeOfWeight[] {
  const { points, gradients } = coordinatesOf(run);
  const reading = (cell: Cell): Reading => ({ cell, value: valueIn(record, cell, position.done) });
  return gradients.map((gradient, i): SlopeOfWeight => {
    const mean = writerOf(record, gradient);
    return {
      weight: points[i] as Cell,
      slope: reading(gradient),
      products: (mean?.reads ?? []).flatMap((cell) => {
        const event = writerOf(record, cell);
        if (event === undefined) return [];
        return { factors: event.reads.map(reading), product: reading(cell) };
      }),
    };
  });
}
