/** The film of a step: every event once, none before what it reads, and no number that is not there yet. */
import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { networkFrame } from '../../../../src/components/kit/diagram/network-frame.ts';
import { beatAt, type Reel, reelOf } from '../../../../src/components/kit/motion/beats.ts';
import { momentOf } from '../../../../src/components/kit/motion/during.ts';
import { Movements } from '../../../../src/components/kit/motion/Movements.tsx';
import type { Places } from '../../../../src/components/kit/motion/measure.ts';
import { written } from '../../../../src/components/kit/motion/NumberChip.tsx';
import { placeOf } from '../../../../src/components/kit/motion/places.ts';
import type { Experiment } from '../../../../src/engine/experiment.ts';
import { parseCell } from '../../../../src/engine/trace/dense-names.ts';
import { type Cell, cellName, slotOf } from '../../../../src/engine/trace/layout.ts';
import { eventAt, type UpdateRecord, valueIn } from '../../../../src/engine/trace/record.ts';
import { createRun } from '../../../../src/engine/trace/run.ts';
import { denseNotation } from '../../../../src/notation/dense/dense.ts';
import { experiments } from '../../../engine/arbitrary.ts';

/** Anywhere from 0 to 1, and nowhere more often. */
const evenly = fc.noBias(fc.integer({ min: 0, max: 999 })).map((thousandths) => thousandths / 1000);

/** A random step of a random network. */
const steps = fc
  .record({
    experiment: experiments(),
    update: fc.nat(2),
    granularity: fc.constantFrom('operation', 'weight', 'unit', 'layer', 'pass', 'update'),
    which: evenly,
  })
  .map(({ experiment, update, granularity, which }) => {
    const run = createRun(experiment as Experiment);
    const record = run.record(update);
    const marks = [0, ...run.marks(record.update, granularity).filter((mark) => mark <= record.count)];
    const k = Math.floor(which * (marks.length - 1));
    const [from, to] = [marks[k] as number, marks[k + 1] ?? record.count];
    return { run, record, from, to, reel: reelOf(record, from, to, run.arithmetic) };
  });

const writer = ({ plan }: UpdateRecord, cell: Cell) => plan.writers[slotOf(plan.layout, cell)] as number;

/** Which events had happened when a beat began, and which have when it is over. */
function happened({ beats, from }: Reel, beat: Reel['beats'][number] | undefined) {
  const before = new Set(Array.from({ length: from }, (_, event) => event));
  for (const each of beats) {
    if (each === beat) break;
    for (const { index } of each.events) before.add(index);
  }
  const after = new Set([...before, ...(beat?.events.map(({ index }) => index) ?? [])]);
  return { before, after };
}

/** Places anywhere: where they are decides nothing about what is said there. */
const places: Places = {
  radius: 20,
  em: 11,
  point: (place) => ({ x: [...place].reduce((sum, letter) => sum + letter.charCodeAt(0), 0), y: place.length * 7 }),
};

/** The numbers of a moment, by their cells. */
const numbersOf = (moment: { movements: Reel['beats'][number]['movements']; part: number }) =>
  [...renderToString(h(Movements, { ...moment, places })).matchAll(/data-number="([^"]+)">([^<]+)</g)].map(
    ([, cell, text]) => ({ cell: parseCell(cell as string) as Cell, text: text as string }),
  );

test('every event of a step is played once, and not before what it reads', () => {
  fc.assert(
    fc.property(steps, ({ record, from, to, reel }) => {
      const played = reel.beats.flatMap(({ events }) => events.map(({ index }) => index));
      expect(played.toSorted((a, b) => a - b)).toEqual(Array.from({ length: to - from }, (_, k) => from + k));
      for (const beat of reel.beats) {
        const { before } = happened(reel, beat);
        for (const { reads, index } of beat.events)
          for (const cell of reads) {
            const made = writer(record, cell);
            // A parameter is read as it was: what writes it comes later.
            if (made >= 0 && made < index) expect(before.has(made), `${cellName(cell)} for ${index}`).toBe(true);
          }
      }
    }),
    { numRuns: 150 },
  );
});

test('a penalty is played before the step that reads it, also where the first weight is frozen', () => {
  const experiment: Experiment = {
    network: { inputs: 1, layers: [{ units: 2, activation: 'linear', weights: [[1], [1]], bias: [0, 0] }] },
    data: { inputs: [[1]], targets: [[0, 0]] },
    training: { loss: 'mse', optimizer: { kind: 'sgd', learningRate: 0.1 }, freeze: ['w.1.0.0'], l1: 0.01 },
  };
  const run = createRun(experiment);
  const record = run.record(0);
  const { beats } = reelOf(record, 0, record.count, run.arithmetic);
  const place = (kind: string) => beats.findIndex(({ events }) => events.some((event) => event.kind === kind));
  const penalty = beats.findIndex(({ events }) => /l1|penal/i.test(events[0]?.kind ?? ''));
  expect(penalty).toBeGreaterThan(0);
  expect(place('step')).toBeGreaterThan(penalty);
  expect(place('update')).toBeGreaterThan(place('step'));
});

test('what moves carries numbers of the engine, and none before it was made', () => {
  fc.assert(
    fc.property(steps, evenly, ({ record, reel }, part) => {
      const now = beatAt(reel, part);
      const { before, after } = happened(reel, now?.beat);
      for (const { cell, text } of now ? numbersOf({ movements: now.beat.movements, part: now.part }) : []) {
        const name = cellName(cell);
        const made = writer(record, cell);
        // Before it is made there is what was given: a parameter as it was.
        const given = before.has(made) ? undefined : valueIn(record, cell, 0);
        const there = now && now.part < 0.1 ? before : after;
        const known = [given, there.has(made) ? valueIn(record, cell, record.count) : undefined];
        expect(
          known.map((value) => value !== undefined && written(value)),
          name,
        ).toContain(text);
      }
    }),
    { numRuns: 400 },
  );
});

test('the picture in the middle of a step has the numbers that are there, and no others', () => {
  fc.assert(
    fc.property(steps, evenly, ({ run, record, to, reel }, part) => {
      const position = { update: record.update, done: to };
      const notation = denseNotation(run, record.update);
      const frame = networkFrame(run, position, { significant: 4 }, notation);
      const moment = momentOf(frame, reel, part);
      if (moment === undefined) return;
      const { before } = happened(reel, beatAt(reel, part)?.beat);
      const { units, connections, loss } = moment.frame;
      const readings = [
        ...units.flatMap(({ activation, delta, bias, target }) => [activation, delta, bias, target]),
        ...connections.flatMap(({ weight, gradient }) => [weight, gradient]),
        loss,
      ];
      for (const reading of readings) {
        if (reading === undefined) continue;
        const made = writer(record, reading.cell);
        const known = valueIn(record, reading.cell, made >= 0 && before.has(made) ? record.count : reel.from);
        expect(reading.value, cellName(reading.cell)).toBe(known);
      }
    }),
    { numRuns: 150 },
  );
});

test('every event that concerns a part of the picture moves something, and ends with the number that it made', () => {
  fc.assert(
    fc.property(steps, ({ record, run, from, to }) => {
      for (let index = from; index < to; index++) {
        const reel = reelOf(record, index, index + 1, run.arithmetic);
        const { write } = eventAt(record, index);
        if (placeOf(write) === undefined) continue;
        const movements = reel.beats[0]?.movements ?? [];
        const names = (part: number) => numbersOf({ movements, part }).map(({ cell }) => cellName(cell));
        expect(names(0.99), cellName(write)).toContain(cellName(write));
        expect(names(0.05)).not.toContain(cellName(write));
      }
    }),
    { numRuns: 60 },
  );
});
