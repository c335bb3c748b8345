/** How the tables of a network's words become the notation of a run. Which words, the files beside this one say. */
import type { Experiment } from '../../engine/experiment.ts';
import { at } from '../../engine/trace/dense-names.ts';
import type { Cell } from '../../engine/trace/layout.ts';
import type { Run } from '../../engine/trace/start-run.ts';
import { endOfLearning, passes } from '../english.ts';
import type { Notation } from '../notation.ts';
import { notationOf, type Vocabulary } from '../vocabulary.ts';
import type { Place } from './forward-quantities.ts';
import { startOf } from './forward-sentences.ts';
import { type DenseNames, denseNames } from './names.ts';
import { densePart } from './parts.ts';

/** The notation of a network, with the names of its units and weights for its picture. */
export interface DenseNotation extends Notation, Pick<DenseNames, 'unit' | 'weight'> {}

/** What is needed of a run to speak of it. */
export interface Spoken extends Pick<Run<Experiment>, 'arithmetic' | 'experiment' | 'batch'> {
  plan(update: number): { readonly examples: number };
}

export type DenseWords = Pick<Vocabulary<Place>, 'quantities' | 'sentences'>;

/** @param update the one whose batch is spoken of, where batches differ: its examples are named by their places in the data */
export function makeDenseNotation(words: DenseWords, run: Spoken, update = 0): DenseNotation {
  const { network, data, training } = run.experiment;
  const names = denseNames(network);
  const { unit, weight } = names;
  const batch = run.plan(update).examples > 1 ? run.batch(update) : [];
  const place = (cell: Cell): Place => {
    const l = at(cell, 'layer') ?? names.last;
    const n = at(cell, 'example');
    return {
      names,
      l,
      j: at(cell, 'unit') ?? 0,
      i: at(cell, 'from') ?? 0,
      via: at(cell, 'via') ?? 0,
      example: n === undefined || batch[n] === undefined ? undefined : batch[n] + 1,
      dropped: (training.dropout?.[l - 2] ?? 0) > 0,
    };
  };
  const notation = notationOf(run, {
    ...words,
    passes,
    place,
    part: densePart,
    inFull: (bare, { example }) => (example === undefined ? bare : `${bare} (example ${example})`),
    start: ({ batch: its }, number) =>
      startOf((data.inputs[its[0] ?? 0] ?? []).map(number), network.layers.length, its.length),
    fault: endOfLearning,
  });
  return { unit, weight, ...notation };
}
