/** Whole blocks of numbers from a record, for tests. */
import { cellAt, type Quantity } from '../../src/engine/trace/layout.ts';
import { type UpdateRecord, valueIn } from '../../src/engine/trace/record.ts';

/** All numbers of a quantity (of one example and layer), row by row, after the first `done` events of the update. */
export function block(record: UpdateRecord, [quantity, ...prefix]: [Quantity, ...number[]], done = record.count) {
  const found = record.plan.layout.block(quantity, ...prefix);
  if (found === undefined) throw new Error(`no block ${quantity}[${prefix.join('][')}]`);
  return Array.from({ length: found.size }, (_, k) => slotValue(record, found.offset + k, done) as number);
}

/** The parameters after the update, in the order of Workspace.parameters. */
export function parametersAfter(record: UpdateRecord): Float64Array {
  return Float64Array.from(
    { length: record.plan.layout.parameters },
    (_, slot) => slotValue(record, slot, record.count) as number,
  );
}

/** What the optimizer remembers after the update. */
export function memoryAfter(record: UpdateRecord): Float64Array {
  const { parameters, persistent } = record.plan.layout;
  return Float64Array.from(
    { length: persistent - parameters },
    (_, k) => slotValue(record, parameters + k, record.count) as number,
  );
}

/** Every number of the update's state after `done` events; undefined where it is not yet computed. */
export function stateAfter(record: UpdateRecord, done: number): (number | undefined)[] {
  return Array.from({ length: record.plan.layout.size }, (_, slot) => slotValue(record, slot, done));
}

const slotValue = (record: UpdateRecord, slot: number, done: number) =>
  valueIn(record, cellAt(record.plan.layout, slot), done);
