/** Exercises on what a run's loss looks like, and on settings that make it fall. */
import { grouped } from '../../notation/format.ts';
import { exercise, show } from '../../questions/index.ts';
import { heightOf, type Lap, lapsOf, valley } from './laps.ts';
import { type XorRun, type XorSettings, xorRun } from './xor-run.ts';

/** Three learning rates of plain steps in the long valley, and what becomes of the height. */
const rates = { small: 0.002, good: 0.1, large: 0.21 } as const;
const looked = [0, 5, 10, 15, 20] as const;

/** Heights of a run at a few updates, as a reader would read them off a curve. */
export function heights(learningRate: number): readonly number[] {
  const laps = lapsOf({ kind: 'sgd', learningRate }, 20);
  return looked.map((k) => heightOf(valley, (laps[k] as Lap).point));
}

const listed = (rate: keyof typeof rates) =>
  heights(rates[rate])
    .map((value) => show(value, { significant: 2 }))
    .join(', ');

type Judgement = 'too small' | 'good' | 'too large';
/** What a run's heights say of its rate: a loss that grows, one that crawls, or one that comes below a tenth of where it began. */
export function judgement(learningRate: number): Judgement {
  const seen = heights(learningRate);
  const left = (seen.at(-1) as number) / (seen[0] as number);
  return left > 1 ? 'too large' : left > 0.1 ? 'too small' : 'good';
}
/** Whether the curves A, B and C say this of their rates. */
const areJudged = (a: Judgement, b: Judgement, c: Judgement) => () =>
  judgement(rates.large) === a && judgement(rates.small) === b && judgement(rates.good) === c;

export const threeCurves = exercise({
  kind: 'choose',
  objective: 'rate',
  grade: 'check',
  ask: `Three runs of plain steps from one start. Their losses after ${looked.join(', ')} updates are: A ${listed('large')}. B ${listed('small')}. C ${listed('good')}. Which is which?`,
  options: [
    {
      text: 'A: rate too large; B: too small; C: good',
      right: areJudged('too large', 'too small', 'good'),
      say: 'A grows, B crawls, C falls fast and then levels out.',
    },
    {
      text: 'A: too small; B: too large; C: good',
      right: areJudged('too small', 'too large', 'good'),
      say: 'Look at A again: its loss rises.',
    },
    {
      text: 'A: good; B: too small; C: too large',
      right: areJudged('good', 'too small', 'too large'),
      say: 'A loss that rises from update to update is not good, and that of C does not rise at all.',
    },
    {
      text: 'A: too large; B: good; C: too small',
      right: areJudged('too large', 'good', 'too small'),
      say: 'B does fall, but compare how far: C has come much further in as many updates.',
    },
  ],
  hints: ['In which run does the loss rise?', 'Of the two that fall, which one has come further?'],
  solution: [
    `The rates are A ${show(rates.large)}, B ${show(rates.small)} and C ${show(rates.good)}.`,
    'A loss that grows says: too large. One that falls in a nearly straight line, slowly: too small.',
  ],
});

/** The loss that is to be reached, and how soon. */
export const goal = { loss: 0.01, updates: 2000 } as const;

const optimizerOf = (momentum: number): Pick<XorSettings, 'optimizer'> => ({
  optimizer: momentum === 1 ? 'momentum' : 'sgd',
});
/** The run of an answer's settings; all that is said of one answer is read from one run. */
let latest: { readonly of: string; readonly run: XorRun } | undefined;
function runOf([rate = 0, batch = 4, momentum = 0]: readonly number[]): XorRun {
  const of = [rate, batch, momentum].join();
  if (latest?.of !== of) latest = { of, run: xorRun({ rate, batch, ...optimizerOf(momentum) }) };
  return latest.run;
}
const reached = (values: readonly number[]) => runOf(values).at(goal.updates);
const lossAt = (values: readonly number[], update: number) => runOf(values).at(update).loss;
/** How many of the points of the loss's curve in the second half stand clearly above the one before. */
function risesLate(values: readonly number[]): number {
  const losses = runOf(values)
    .curve(goal.updates)
    .filter(([update]) => update >= goal.updates / 2)
    .map(([, loss]) => loss);
  return losses.filter((loss, k) => k > 0 && loss > 1.01 * (losses[k - 1] as number)).length;
}
/** By which share of itself the loss has changed in the second half. */
const changedLate = (values: readonly number[]) => reached(values).loss / lossAt(values, goal.updates / 2) - 1;
const usable = ([rate = 0, batch = 0, momentum = 0]: readonly number[]) =>
  rate > 0 && rate <= 50 && [1, 2, 4].includes(batch) && [0, 1].includes(momentum);

/** Settings with which XOR is learned in time. */
export const learnXor = exercise({
  kind: 'construct',
  objective: 'rate',
  grade: 'challenge',
  ask: `Find settings with which the network of Figure 10.3 comes below a loss of ${goal.loss} within ${grouped(goal.updates)} updates, from the same start.`,
  fields: [
    { label: 'learning rate $η$', start: 2 },
    { label: 'batch size: 1, 2 or 4', start: 4, whole: true },
    { label: 'momentum: 1 for yes, 0 for no', start: 0, whole: true },
  ],
  check(values) {
    if (!usable(values))
      return { ok: false, say: 'The rate is to be above 0 and at most 50, the batch size 1, 2 or 4, momentum 0 or 1.' };
    const { loss } = reached(values);
    return { ok: loss < goal.loss, say: `After ${grouped(goal.updates)} updates its loss is ${show(loss)}.` };
  },
  diagnose: [
    {
      when: (values) => usable(values) && reached(values).loss > lossAt(values, 0),
      say: 'Its loss ends above where it began: the steps are too long.',
      example: [5, 1, 1],
    },
    {
      when: (values) => usable(values) && risesLate(values) > 5,
      say: 'It no longer settles: in the second half of its updates the loss still rises again and again. Shorter steps would help.',
      example: [30, 1, 0],
    },
    {
      when: (values) => usable(values) && (values[0] as number) < 2 && reached(values).loss > 0.115,
      say: 'It is still on its plateau. Longer steps would leave it sooner.',
      example: [0.5, 4, 0],
    },
    // What is left stands still, falls or rises: one of the three is said of every run.
    {
      when: (values) => usable(values) && Math.abs(changedLate(values)) <= 0.05,
      say: 'It is stuck, and not at a solution: in the second half of its updates the loss hardly changed. Steps as long as these have carried it there; shorter ones lead elsewhere.',
      example: [30, 4, 1],
    },
    {
      when: (values) => usable(values) && changedLate(values) < 0,
      say: 'It is on its way down when the time is up. Longer steps would come further in the same time.',
      example: [1, 1, 0],
    },
    {
      when: (values) => usable(values),
      say: 'In the second half of its updates the loss has risen again: the steps are too long to settle.',
      example: [15, 2, 1],
    },
  ],
  example: [5, 4, 0],
  hints: [
    'The rate it opens with is too low by a factor of two or three.',
    'Raise the rate to 5, or keep it at 2 and let momentum carry the steps on.',
  ],
  solution: [
    `With $η$ = 5 and all four rows in each batch the loss is ${show(reached([5, 4, 0]).loss)}.`,
    `With momentum, $η$ = 2 is enough: ${show(reached([2, 4, 1]).loss)}.`,
  ],
});
