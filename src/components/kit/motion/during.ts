/** A network's picture in the middle of a step: nothing in it that no event has computed yet. */
import { at } from '../../../engine/trace/dense-names.ts';
import { type Cell, slotOf } from '../../../engine/trace/layout.ts';
import { valueIn } from '../../../engine/trace/record.ts';
import type { PartName } from '../../../notation/notation.ts';
import type { NetworkFrame, Reading } from '../diagram/network-frame.ts';
import { strokeWidth } from '../diagram/scales.ts';
import { beatAt, isOver, type Reel } from './beats.ts';
import type { Movement } from './scene.ts';

export interface Moment {
  readonly frame: NetworkFrame;
  readonly movements: readonly Movement[];
  /** How much of the movements is shown, from 0 to 1. */
  readonly part: number;
}

/**
 * What is seen when a part of the step is played; undefined where that is the whole of it.
 * @param frame the picture after the step
 */
export function momentOf(frame: NetworkFrame, reel: Reel, part: number): Moment | undefined {
  const now = beatAt(reel, part);
  if (now === undefined) return undefined;
  const { record } = reel;
  const { events, movements } = now.beat;
  const [first] = events;
  const example = (first && at(first.write, 'example')) ?? 0;
  const over = isOver(reel, part);
  const numberIn = (cell: Cell) => {
    const writer = record.plan.writers[slotOf(record.plan.layout, cell)] ?? -1;
    return valueIn(record, cell, writer >= 0 && over(writer) ? record.count : reel.from);
  };
  const known = ({ cell }: Reading): Reading => {
    const its = at(cell, 'example') === undefined ? cell : { ...cell, index: [example, ...cell.index.slice(1)] };
    return { cell: its, value: numberIn(its) };
  };
  const optional = (reading: Reading | undefined) => reading && known(reading);
  const widths = new Map<string, number>();
  for (const movement of movements)
    if (movement.kind === 'shift') {
      const { weight, before } = movement;
      const [thin, thick] = [strokeWidth(before), strokeWidth(weight.value)];
      widths.set(weight.cell.index.join(), thin + (thick - thin) * now.part);
    }
  const parts = new Set(events.flatMap(({ reads }) => reads.map(frame.notation.part)));
  const writes = events.map(({ write }): PartName => frame.notation.part(write));
  for (const part of writes) parts.add(part);
  return {
    frame: {
      ...frame,
      pass: first?.pass,
      reads: parts,
      write: writes.length === 1 ? writes[0] : undefined,
      units: frame.units.map((unit) => ({
        ...unit,
        activation: known(unit.activation),
        delta: optional(unit.delta),
        bias: optional(unit.bias),
        target: optional(unit.target),
      })),
      connections: frame.connections.map((connection) => {
        const { layer, unit, from } = connection;
        const width = widths.get([layer, unit, from].join());
        return {
          ...connection,
          weight: known(connection.weight),
          gradient: known(connection.gradient),
          ...(width !== undefined && { width }),
        };
      }),
      loss: known(frame.loss),
    },
    movements,
    part: now.part,
  };
}
