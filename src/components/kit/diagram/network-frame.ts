/**
 * Everything a network figure draws at one position of a run, as plain data: the same input gives the same frame on the
 * server, in the browser, in a test and on paper. Every number is read from the record; an unknown one is undefined.
 */
import { type Experiment, layerSizes } from '../../../engine/experiment.ts';
import { at } from '../../../engine/trace/dense-names.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import { isComputed } from '../../../engine/trace/plan.ts';
import { eventAt, type TraceEvent, type UpdateRecord, valueIn } from '../../../engine/trace/record.ts';
import type { Run } from '../../../engine/trace/run.ts';
import type { DenseNotation } from '../../../notation/dense/make.ts';
import type { Digits } from '../../../notation/format.ts';
import { openedGradient } from '../../../notation/formula.ts';
import type { Formula, PartName } from '../../../notation/notation.ts';
import type { Position } from '../../../player/cursor.ts';

/** A cell and what is known of it now. */
export interface Reading {
  readonly cell: Cell;
  readonly value: number | undefined;
}

export interface UnitView {
  readonly layer: number;
  readonly unit: number;
  readonly name: string;
  readonly activation: Reading;
  readonly delta: Reading | undefined;
  readonly bias: Reading | undefined;
  readonly target: Reading | undefined;
}

export interface ConnectionView {
  readonly layer: number;
  readonly unit: number;
  readonly from: number;
  readonly name: string;
  readonly weight: Reading;
  readonly gradient: Reading;
  /** While the weight moves: between the widths of its old and its new value. */
  readonly width?: number;
}

export interface NetworkFrame {
  readonly experiment: Experiment;
  readonly record: UpdateRecord;
  readonly position: Position;
  readonly notation: DenseNotation;
  readonly digits: Digits;
  /** The last event that happened, undefined before the first. */
  readonly event: TraceEvent | undefined;
  readonly formula: Formula | undefined;
  /** The equation with its δ opened into its factors, where it has one. */
  readonly opened: Formula | undefined;
  /** `forward`, `loss`, `backward`, `average`, `update`; undefined before the first event. */
  readonly pass: TraceEvent['pass'] | undefined;
  readonly sentence: string;
  /** Where the run ended, in words; undefined while it goes on. */
  readonly fault: string | undefined;
  readonly units: readonly UnitView[];
  readonly connections: readonly ConnectionView[];
  readonly loss: Reading;
  /** False where the run ends with the outputs: targets, loss and learning rate have no part in it. */
  readonly learns: boolean;
  /** Parts that the last event read, and the one it wrote. */
  readonly reads: ReadonlySet<PartName>;
  readonly write: PartName | undefined;
  /** Whether this network ever computes a cell: a frozen bias has no step, a fused output no slope. */
  exists(cell: Cell): boolean;
}

export function networkFrame(
  run: Run<Experiment>,
  position: Position,
  digits: Digits,
  notation: DenseNotation,
): NetworkFrame {
  const { experiment } = run;
  const record = run.record(position.update);
  const event = position.done === 0 ? undefined : eventAt(record, position.done - 1);
  const example = (event && at(event.write, 'example')) ?? 0;
  const reading = (quantity: Cell['quantity'], ...index: number[]): Reading => {
    const cell = { quantity, index };
    return { cell, value: valueIn(record, cell, position.done) };
  };
  const sizes = layerSizes(experiment.network);
  const last = sizes.length - 1;
  const learns = isComputed(record.plan, { quantity: 'loss', index: [] });
  const ended = record.fault && position.done === record.count && event !== undefined;
  const fault = ended ? notation.fault(event, position.update, digits) : undefined;
  return {
    experiment,
    record,
    position,
    notation,
    digits,
    event,
    formula: event && notation.formula(event),
    opened: event && openedGradient(notation, record, event),
    pass: event?.pass,
    sentence: fault ?? (event ? notation.sentence(event, digits) : notation.start(record, digits)),
    fault,
    units: sizes.flatMap((count, l) =>
      Array.from(
        { length: count },
        (_, j): UnitView => ({
          layer: l,
          unit: j,
          name: notation.unit(l, j),
          activation: reading('a', example, l, j),
          delta: l === 0 ? undefined : reading('delta', example, l, j),
          bias: l === 0 ? undefined : reading('bias', l, j),
          target: l === last && learns ? reading('y', example, j) : undefined,
        }),
      ),
    ),
    connections: sizes.slice(1).flatMap((count, k) =>
      Array.from({ length: count * (sizes[k] as number) }, (_, index): ConnectionView => {
        const [l, j, i] = [k + 1, Math.floor(index / (sizes[k] as number)), index % (sizes[k] as number)];
        const name = notation.weight(l, j, i);
        return {
          layer: l,
          unit: j,
          from: i,
          name,
          weight: reading('weights', l, j, i),
          gradient: reading('weightGradient', l, j, i),
        };
      }),
    ),
    loss: reading('loss'),
    learns,
    reads: new Set(event?.reads.map(notation.part)),
    write: event && notation.part(event.write),
    exists: (cell) => isComputed(record.plan, cell),
  };
}
