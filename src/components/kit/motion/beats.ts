/**
 * The order in which the events of one step are played: those of a kind in a layer, or in a unit of a large one, happen at once, as
 * all products, then all sums. The beats follow each other as the first of their events do, unless one reads what a later one makes: nothing is played before what it reads.
 */
import { at } from '../../../engine/trace/dense-names.ts';
import { slotOf } from '../../../engine/trace/layout.ts';
import { eventAt, type TraceEvent, type UpdateRecord } from '../../../engine/trace/record.ts';
import { type Functions, type Movement, sceneOf } from './scene.ts';

/** Events that are played together, and the part of the step that they take. */
export interface Beat {
  readonly events: readonly TraceEvent[];
  readonly movements: readonly Movement[];
  readonly start: number;
  readonly end: number;
}

/** A step as a film. */
export interface Reel {
  readonly record: UpdateRecord;
  /** How many events of the update happened before the step, and how many have after it. */
  readonly from: number;
  readonly to: number;
  readonly beats: readonly Beat[];
}

/** How long some kinds last beside the others; what moves nothing is over at once. */
const lengths: Readonly<Record<string, number>> = {
  multiply: 1.5,
  path: 1.5,
  activate: 1.3,
  lossTerm: 1.5,
  update: 1.5,
};

/** Layers with more wires are played unit by unit: so many numbers on their way at once cannot be read. */
const most = 6;

/** How many wires lead into a layer. */
const wires = ({ plan }: UpdateRecord, layer: number) => plan.layout.block('weights', layer)?.size ?? 0;

/** The film of the events from one place of an update to a later one. */
export function reelOf(record: UpdateRecord, from: number, to: number, functions: Functions): Reel {
  const groups = new Map<string, TraceEvent[]>();
  for (let index = from; index < to; index++) {
    const event = eventAt(record, index);
    const { kind, pass, layer, write } = event;
    const key = (
      pass === 'update' || pass === 'average'
        ? // All weights move at once.
          [kind]
        : [kind, layer, at(write, 'example'), wires(record, layer) > most ? at(write, 'unit') : 'all']
    ).join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [event]);
    else group.push(event);
  }
  const beats = inOrder(record, [...groups.values()]).map((events) => {
    const movements = events.flatMap((event) => sceneOf(record, event, functions));
    return { events, movements, length: movements.length === 0 ? 0 : (lengths[events[0]?.kind ?? ''] ?? 1) };
  });
  const whole = beats.reduce((total, { length }) => total + length, 0);
  let passed = 0;
  return {
    ...{ record, from, to },
    beats: beats.map(({ events, movements, length }) => {
      const start = whole === 0 ? 0 : passed / whole;
      passed += length;
      return { events, movements, start, end: whole === 0 ? 0 : passed / whole };
    }),
  };
}

/** Where a weight is frozen, the first of a kind can come before that of a kind it otherwise follows: a step before the first penalty. */
function inOrder({ plan }: UpdateRecord, groups: readonly (readonly TraceEvent[])[]): (readonly TraceEvent[])[] {
  const groupOf = new Map(groups.flatMap((events) => events.map(({ index }) => [index, events] as const)));
  const ordered = new Set<readonly TraceEvent[]>();
  const seen = new Set<readonly TraceEvent[]>();
  const put = (events: readonly TraceEvent[]) => {
    if (seen.has(events)) return;
    seen.add(events);
    for (const { reads, index } of events)
      for (const cell of reads) {
        const made = plan.writers[slotOf(plan.layout, cell)] as number;
        const earlier = made < index ? groupOf.get(made) : undefined;
        if (earlier !== undefined) put(earlier);
      }
    ordered.add(events);
  };
  for (const events of groups) put(events);
  return [...ordered];
}

/** The beat that is played at a part of the step, and how much of it; undefined where nothing moves any more. */
export function beatAt({ beats }: Reel, part: number): { readonly beat: Beat; readonly part: number } | undefined {
  const beat = beats.find(({ start, end }) => part < end && start < end);
  return beat && { beat, part: Math.max(0, (part - beat.start) / (beat.end - beat.start)) };
}

/** Whether an event of the update has happened when a part of the step is played. */
export function isOver({ beats, from }: Reel, part: number): (event: number) => boolean {
  const over = new Set(beats.flatMap(({ events, end }) => (end <= part ? events.map(({ index }) => index) : [])));
  return (event) => event < from || over.has(event);
}
