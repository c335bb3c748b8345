/**
 * From eight cards to a score, as a list of numbers of which each says which others it was made of. A number is touched by the test
 * set if a way leads to it from a test card: nothing is marked by hand. One sigmoid unit reads the petals; how many updates it
 * gets is chosen by the loss on validation cards, or, wrongly, on the test cards.
 */
import type { Experiment } from '../../engine/experiment.ts';
import { fitStandardizer, type Standardizer, standardize } from '../../engine/standardize.ts';
import { createTrainer } from '../../engine/train.ts';
import { cardFlowers, cards, petalLength } from './folds.ts';
import { irises } from './iris-splits.ts';

export const leaks = ['none', 'scaler', 'tuning', 'duplicate'] as const;
export type Leak = (typeof leaks)[number];

/** Where a number belongs: to what may be learned and chosen from, or to what may only be asked at the end. */
export type Side = 'learning' | 'test';
/** The rows of the figure, from above; each is one step of the work. */
export const stages = [
  'cards',
  'scaler',
  'scaled',
  'trained',
  'losses',
  'choice',
  'answers',
  'score',
  'fresh',
] as const;
export type Stage = (typeof stages)[number];

export interface Made {
  readonly id: string;
  readonly stage: Stage;
  readonly side: Side;
  /** What it is called in the figure, as x1 or mean. */
  readonly symbol: string;
  readonly words: string;
  readonly value: number;
  /** The ids of the numbers that it was made of; none for what was measured. */
  readonly reads: readonly string[];
}

/** The cards of each part, counted from 0. */
export const parts = { training: [0, 1, 2, 3], validation: [4, 5], test: [6, 7] } as const;
/** After how many updates the unit is looked at: one of these is chosen. */
export const candidates = [1, 10, 1000] as const;
/** Where cards are found on both sides: this training card is the test card over again. */
export const twin = { copy: 3, of: 7 } as const;

export interface PetalCard {
  readonly length: number;
  readonly label: number;
}

/** The cards, of which one is there twice where that is the leak. */
export function laidOut(leak: Leak, given: readonly PetalCard[] = cards): readonly PetalCard[] {
  if (leak !== 'duplicate') return given;
  return given.map((card, n) => (n === twin.copy ? (given[twin.of] as PetalCard) : card));
}

export const isTest = (n: number) => (parts.test as readonly number[]).includes(n);

/** Flowers of the two species that are on no card: what comes after the test. Counted from 0. */
export const freshFlowers: readonly number[] = irises.labels.flatMap((label, n) =>
  label === 0 || (cardFlowers as readonly number[]).includes(n) ? [] : [n],
);

/** Every number from the cards to the score, in the order in which they come to be. */
export function pipeline(leak: Leak, given: readonly PetalCard[] = cards): readonly Made[] {
  const all = laidOut(leak, given);
  const made: Made[] = [];
  const add = (number: Made) => {
    made.push(number);
    return number.id;
  };
  const sideOf = (n: number): Side => (isTest(n) ? 'test' : 'learning');
  const everyCard = all.map((_, n) => n);

  for (const [n, { length, label }] of all.entries()) {
    const copied = leak === 'duplicate' && n === twin.copy;
    const reads = (letter: string) => (copied ? [`${letter}${twin.of}`] : []);
    const its = { stage: 'cards', side: sideOf(n) } as const;
    add({
      ...its,
      id: `x${n}`,
      symbol: `x${n + 1}`,
      words: `petal length of card ${n + 1}`,
      value: length,
      reads: reads('x'),
    });
    add({ ...its, id: `y${n}`, symbol: `y${n + 1}`, words: `label of card ${n + 1}`, value: label, reads: reads('y') });
  }

  const fitted = leak === 'scaler' ? everyCard : [...parts.training];
  const scaler = fitStandardizer(fitted.map((n) => [all[n]?.length as number]));
  const lengths = fitted.map((n) => `x${n}`);
  const scale = { stage: 'scaler', side: 'learning', reads: lengths } as const;
  add({ ...scale, id: 'm', symbol: 'mean', words: 'mean of the lengths', value: scaler.mean[0] as number });
  add({ ...scale, id: 's', symbol: 'SD', words: 'their standard deviation', value: scaler.scale[0] as number });

  const scaled = standardize(
    all.map(({ length }) => [length]),
    scaler,
  ).map((x) => x[0] as number);
  for (const n of everyCard)
    add({
      ...{ id: `z${n}`, stage: 'scaled', side: sideOf(n), symbol: `x′${n + 1}` },
      words: `standardised length of card ${n + 1}`,
      value: scaled[n] as number,
      reads: [`x${n}`, 'm', 's'],
    });

  const units = candidates.map((updates) => trainedUnit(all, scaler, updates));
  const taught = parts.training.flatMap((n) => [`z${n}`, `y${n}`]);
  for (const [c, { w, b }] of units.entries()) {
    const its = { stage: 'trained', side: 'learning', reads: taught } as const;
    const after = `after ${candidates[c]} update${c === 0 ? '' : 's'}`;
    add({ ...its, id: `w${c}`, symbol: `w${c + 1}`, words: `weight ${after}`, value: w });
    add({ ...its, id: `b${c}`, symbol: `b${c + 1}`, words: `bias ${after}`, value: b });
  }

  const judged = leak === 'tuning' ? parts.test : parts.validation;
  const losses = units.map((unit) => unit.meanLoss(judged));
  for (const [c, loss] of losses.entries())
    add({
      ...{ id: `E${c}`, stage: 'losses', side: leak === 'tuning' ? 'test' : 'learning', symbol: `E${c + 1}` },
      words: `mean loss on the ${leak === 'tuning' ? 'test' : 'validation'} cards after ${candidates[c]} update${c === 0 ? '' : 's'}`,
      value: loss,
      reads: [`w${c}`, `b${c}`, ...judged.flatMap((n) => [`z${n}`, `y${n}`])],
    });

  const best = losses.indexOf(Math.min(...losses));
  const chosen = add({
    ...{ id: 'u', stage: 'choice', side: 'learning', symbol: 'updates', words: 'number of updates that is chosen' },
    value: candidates[best] as number,
    reads: candidates.map((_, c) => `E${c}`),
  });

  const unit = units[best] as Unit;
  for (const n of parts.test)
    add({
      ...{ id: `p${n}`, stage: 'answers', side: 'test', symbol: `p${n + 1}` },
      words: `what the unit says of card ${n + 1}`,
      value: unit.share(n),
      reads: [chosen, `w${best}`, `b${best}`, `z${n}`],
    });
  add({
    ...{ id: 'T', stage: 'score', side: 'test', symbol: 'test', words: 'mean loss on the test cards, the score' },
    value: unit.meanLoss(parts.test),
    reads: parts.test.flatMap((n) => [`p${n}`, `y${n}`]),
  });
  add({
    ...{ id: 'F', stage: 'fresh', side: 'test', symbol: 'later' },
    words: `mean loss on ${freshFlowers.length} flowers that came later`,
    value: unit.freshLoss,
    reads: [chosen, `w${best}`, `b${best}`, 'm', 's'],
  });
  return made;
}

interface Unit {
  readonly w: number;
  readonly b: number;
  share(card: number): number;
  meanLoss(cards: readonly number[]): number;
  /** On the fresh flowers, scaled as the cards were. */
  readonly freshLoss: number;
}

/** The unit, trained on the training cards alone; the other cards stand in its data only to be asked about. */
function trainedUnit(all: readonly PetalCard[], scaler: Standardizer, updates: number): Unit {
  const fresh = freshFlowers.map((n) => ({
    length: irises.inputs[n]?.[petalLength] as number,
    label: irises.labels[n] === 2 ? 1 : 0,
  }));
  const everyone = [...all, ...fresh];
  const scaled = standardize(
    everyone.map(({ length }) => [length]),
    scaler,
  );
  const experiment: Experiment = {
    seed: 1,
    network: { inputs: 1, layers: [{ units: 1, activation: 'sigmoid', weights: [[0]], bias: [0] }] },
    data: { inputs: scaled, targets: everyone.map(({ label }) => [label]) },
    training: { loss: 'binary-cross-entropy', optimizer: { kind: 'sgd', learningRate: 1 } },
  };
  const trainer = createTrainer(experiment);
  for (let done = 0; done < updates; done++) trainer.update(parts.training);
  const [w, b] = trainer.parameters as unknown as [number, number];
  return {
    ...{ w, b },
    share: (n) => trainer.predict(Float64Array.from(scaled[n] as number[]))[0] as number,
    meanLoss: (those) => trainer.meanLoss(those),
    freshLoss: trainer.meanLoss(fresh.map((_, k) => all.length + k)),
  };
}

/** The ids of all numbers to which a way leads from a number of the test cards. */
export function touched(made: readonly Made[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const isMeasured = ({ stage, side }: Made) => stage === 'cards' && side === 'test';
  // Each number stands behind those it was made of, but for a copied card, which stands before its original.
  for (let grown = -1; grown < reached.size; ) {
    grown = reached.size;
    for (const its of made) if (isMeasured(its) || its.reads.some((id) => reached.has(id))) reached.add(its.id);
  }
  return reached;
}

/** Those of them that stand where only training and validation cards may count: the leak. */
export const leaking = (made: readonly Made[], marked = touched(made)): readonly Made[] =>
  made.filter(({ id, side }) => side === 'learning' && marked.has(id));
