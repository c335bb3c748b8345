/**
 * What a reader's own wrong numbers lead to. From the first of them on every act that reads one is done again with it, whether
 * the reader did that act or only watched it, so that a slip is followed through layers, updates and an optimizer's memory.
 */

import { evaluateEvent } from '../../engine/trace/formula.ts';
import { type Cell, slotOf } from '../../engine/trace/layout.ts';
import { eventAt } from '../../engine/trace/record.ts';
import { type PracticeStep, stepWith } from './step.ts';

/** An answer, as the engine counts its sign. */
export interface TypedNumber {
  readonly update: number;
  /** The event it answered. */
  readonly index: number;
  readonly cell: Cell;
  readonly value: number;
  readonly state: 'right' | 'carried' | 'wrong';
  /** Wrong, and right with the other sign. */
  readonly negated: boolean;
}

/** A number of the reader's own, and the slips it comes from. */
interface Own {
  readonly value: number;
  readonly from: readonly Cell[];
}

/** A step as it is from the reader's own numbers. */
export interface OwnStep {
  readonly step: PracticeStep;
  readonly from: readonly Cell[];
}

/** Slips are followed through this many updates. */
const remembered = 4;
const before = (typed: TypedNumber, update: number, index: number) =>
  typed.update < update || (typed.update === update && typed.index < index);

/** The step from all of the reader's own numbers, and from each of them alone; nothing where none is read. */
export function ownSteps(step: PracticeStep, typed: readonly TypedNumber[]): OwnStep[] {
  const { reads, readValues, index } = step.event;
  const { update, plan } = step.record;
  const earlier = typed.filter((each) => before(each, update, index) && each.update > update - remembered);
  if (earlier.every(({ state }) => state === 'right')) return [];
  const own = follow(step, earlier);
  const of = reads.map((cell) => own.get(slotOf(plan.layout, cell)));
  const taken = (uses: (k: number) => boolean): OwnStep => {
    const used = of.map((each, k) => (uses(k) ? each : undefined));
    const values = readValues.map((value, k) => used[k]?.value ?? value);
    return { step: stepWith(step, values), from: unique(used.flatMap((each) => each?.from ?? [])) };
  };
  const places = [...of.keys()].filter((k) => of[k] !== undefined);
  if (places.length === 0) return [];
  const alone = places.length === 1 ? [] : places.map((place) => taken((k) => k === place));
  return [taken(() => true), ...alone];
}

/** Every number before the step that is not the engine's, by its slot. */
function follow({ run, record: { update }, event }: PracticeStep, typed: readonly TypedNumber[]): Map<number, Own> {
  const own = new Map<number, Own>();
  const first = Math.min(...typed.map((each) => each.update));
  for (let u = first; u <= update; u++) {
    const record = run.record(u);
    const { layout, reads, readStarts, writes } = record.plan;
    // Only parameters and memory outlive an update.
    for (const slot of own.keys()) if (slot >= layout.persistent) own.delete(slot);
    const answers = new Map(typed.filter((each) => each.update === u).map((each) => [each.index, each]));
    const end = u === update ? event.index : record.count;
    for (let e = 0; e < end; e++) {
      const slot = writes[e] as number;
      const sources = Array.from(reads.subarray(readStarts[e], readStarts[e + 1]), (read) => own.get(read));
      const from = unique(sources.flatMap((each) => each?.from ?? []));
      const answer = answers.get(e);
      const act = from.length > 0 ? eventAt(record, e) : undefined;
      const led =
        act &&
        evaluateEvent(
          run,
          act,
          act.readValues.map((value, k) => sources[k]?.value ?? value),
        );
      if (answer?.state === 'wrong') own.set(slot, { value: answer.value, from: [answer.cell] });
      else if (led === undefined || act === undefined) own.delete(slot);
      else if (answer === undefined) own.set(slot, { value: led, from });
      // Right, or right from own numbers: whichever the answer is nearer to is what the reader goes on with.
      else if (Math.abs(answer.value - led) < Math.abs(answer.value - act.value))
        own.set(slot, { value: answer.value, from });
      else own.delete(slot);
    }
  }
  return own;
}

const unique = (cells: readonly Cell[]) => [...new Set(cells)];
