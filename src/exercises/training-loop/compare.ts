/** Two runs, pass by pass: how many of their numbers are the same to the last bit, and which one is the first that is not. */

import { batchesOf } from '../../engine/batches.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { type Cell, slotOf } from '../../engine/trace/layout.ts';
import { eventAt, type UpdateRecord, valueIn } from '../../engine/trace/record.ts';
import { createRun, type Run } from '../../engine/trace/run.ts';

export const passes = ['cards', 'forward', 'loss', 'backward', 'average', 'update'] as const;
export type PassName = (typeof passes)[number];

/** A number that stands in both runs under the same name, with another value. */
export interface Difference {
  readonly cell: Cell;
  /** The card that it belongs to, counted from 0, in the first run; undefined for what belongs to all. */
  readonly card: number | undefined;
  readonly values: readonly [number, number];
}

export interface ComparedPass {
  /** From 0. */
  readonly update: number;
  readonly pass: PassName;
  /** Numbers that both runs have, and how many of these are the same. */
  readonly compared: number;
  readonly same: number;
  readonly first: Difference | undefined;
  /** How many of the numbers that it writes are the weight or the bias. */
  readonly parametersWritten: number;
}

/** @returns the passes of the first updates, in the order in which they are made */
export function comparePasses(experiments: readonly [Experiment, Experiment], updates: number): ComparedPass[] {
  const runs = experiments.map((experiment) => createRun(experiment)) as [Run<Experiment>, Run<Experiment>];
  return Array.from({ length: updates }, (_, update) => {
    const [one, other] = runs.map((run) => run.record(update)) as [UpdateRecord, UpdateRecord];
    return passes.map((pass) => compared(pass, one, other));
  }).flat();
}

function compared(pass: PassName, one: UpdateRecord, other: UpdateRecord): ComparedPass {
  const cells = pass === 'cards' ? inputsOf(one) : writtenIn(pass, one);
  const pairs = cells
    .filter((cell) => slotOf(other.plan.layout, cell) >= 0)
    .map((cell) => ({ cell, values: [valueAtEnd(one, cell), valueAtEnd(other, cell)] as const }));
  const unequal = pairs.filter(({ values: [a, b] }) => !Object.is(a, b));
  const [first] = unequal;
  return {
    update: one.update,
    pass,
    compared: pairs.length,
    same: pairs.length - unequal.length,
    first: first && { ...first, card: cardOf(first.cell, one.batch) },
    parametersWritten: cells.filter(({ quantity }) => quantity === 'weights' || quantity === 'bias').length,
  };
}

const inputsOf = ({ batch }: UpdateRecord): Cell[] =>
  batch.flatMap((_, n) => [
    { quantity: 'a', index: [n, 0, 0] },
    { quantity: 'y', index: [n, 0] },
  ]);

const writtenIn = (pass: PassName, record: UpdateRecord): Cell[] =>
  Array.from({ length: record.count }, (_, k) => eventAt(record, k))
    .filter((event) => event.pass === pass)
    .map(({ write }) => write);

const valueAtEnd = (record: UpdateRecord, cell: Cell) => valueIn(record, cell, record.count) as number;

const ofExample: ReadonlySet<string> = new Set([
  'a',
  'y',
  'product',
  'z',
  'lossTerm',
  'exampleLoss',
  'activationGradient',
  'activationSlope',
  'delta',
  'exampleWeightGradient',
]);

function cardOf({ quantity, index }: Cell, batch: readonly number[]): number | undefined {
  return ofExample.has(quantity) ? batch[index[0] ?? 0] : undefined;
}

/** The order in which an epoch of a run deals its cards, batch by batch. */
export function dealtIn(experiment: Experiment, epoch: number): readonly (readonly number[])[] {
  const batches = batchesOf(experiment);
  return Array.from({ length: batches.updatesPerEpoch }, (_, k) => batches.of(epoch * batches.updatesPerEpoch + k));
}
