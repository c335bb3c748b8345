/** Everything Figure 6.3 draws at one moment: the scores of the outputs, their shares, the target as one-hot, loss and slopes. */
import type { Experiment } from '../../../engine/experiment.ts';
import type { Cell, Quantity } from '../../../engine/trace/layout.ts';
import { valueIn } from '../../../engine/trace/record.ts';
import type { Run } from '../../../engine/trace/start-run.ts';

/** A number of the run, undefined until it is computed. */
export interface Reading {
  readonly cell: Cell;
  readonly value: number | undefined;
}

export interface OutputReadings {
  /** Of the output, counted from 0. */
  readonly position: number;
  readonly score: Reading;
  readonly share: Reading;
  readonly target: Reading & { readonly value: number };
  readonly term: Reading;
  /** How the loss changes with the score: share less target. */
  readonly slope: Reading;
  /** Whether the last event was about this output alone. */
  readonly current: boolean;
}

export interface OneHotFrame {
  readonly outputs: readonly OutputReadings[];
  readonly loss: Reading;
}

/** Where the figure rests: at the scores, the largest, the exponentials, their total, the shares, each term of the loss, the loss, and each slope. */
export function outputStops(run: Run<Experiment>): number[] {
  const { kinds, kindNames, count } = run.plan(0);
  const names = [...kinds].map((kind) => kindNames[kind]);
  const after = (kind: string) => names.lastIndexOf(kind as never) + 1;
  const each = (kind: string) => names.flatMap((name, k) => (name === kind ? [k + 1] : []));
  return [
    after('weightedSum'),
    after('maximum'),
    after('exponential'),
    after('total'),
    after('share'),
    ...each('crossEntropyTerm'),
    after('exampleLoss'),
    ...each('outputDelta'),
  ].filter((stop) => stop > 0 && stop <= count);
}

/**
 * The same as far as the loss, and with other numbers in the network as far as the shares: a loss beside that of before would say what
 * a score does to it.
 * @param opened what the figure opens with
 */
export const stopsHeld =
  (opened: Experiment) =>
  (run: Run<Experiment>): number[] => {
    const { kinds, kindNames } = run.plan(0);
    const numbers = ({ network, data }: Experiment) => JSON.stringify([network, data.inputs]);
    const last = numbers(run.experiment) === numbers(opened) ? 'exampleLoss' : 'share';
    const held = [...kinds].findLastIndex((kind) => kindNames[kind] === last) + 1;
    return outputStops(run).filter((stop) => stop <= held);
  };

/** @param done how many events have happened */
export function oneHotFrame(run: Run<Experiment>, done: number, last: Cell | undefined): OneHotFrame {
  const { network, data } = run.experiment;
  const record = run.record(0);
  const l = network.layers.length;
  const reading = (quantity: Quantity, ...index: number[]): Reading => {
    const cell = { quantity, index };
    return { cell, value: valueIn(record, cell, done) };
  };
  const targets = data.targets[0] ?? [];
  return {
    outputs: targets.map((target, k) => {
      const [term, slope] = [reading('lossTerm', 0, k), reading('delta', 0, l, k)];
      return {
        position: k,
        score: reading('z', 0, l, k),
        share: reading('a', 0, l, k),
        target: { cell: { quantity: 'y', index: [0, k] }, value: target },
        term,
        slope,
        current: [term, slope].some(
          ({ cell }) => cell.quantity === last?.quantity && cell.index.join() === last.index.join(),
        ),
      };
    }),
    loss: reading('loss'),
  };
}
