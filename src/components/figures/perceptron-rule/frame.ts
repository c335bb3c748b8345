/** Everything that Figures 2.1 and 2.2 draw at one moment: a unit that predicts, compares and moves its line. */
import type { Experiment } from '../../../engine/experiment.ts';
import { outputsFor } from '../../../engine/forward-trace.ts';
import { eventAt, type TraceEvent, type UpdateRecord, valueIn } from '../../../engine/trace/record.ts';
import type { Run } from '../../../engine/trace/start-run.ts';
import { type Digits, formatNumber } from '../../../notation/format.ts';
import { leftOverSaid } from '../../../notation/left-over.ts';
import type { Position } from '../../../player/cursor.ts';
import type { Cut, Point } from '../../kit/plane/geometry.ts';
import { type History, historyOf, type Parameters } from './history.ts';
import * as words from './words.ts';

export type Act = 'start' | 'predict' | 'compare' | 'update';

export interface RulePoint {
  readonly x: Point;
  readonly target: number;
  /** What the line at hand makes of it. */
  readonly right: boolean;
}

export interface RuleFrame {
  /** What the last step was part of; at the start of the run nothing. */
  readonly act: Act;
  readonly points: readonly RulePoint[];
  /** How many of them the line at hand has right. */
  readonly right: number;
  /** Position of the example at hand, and what is known of it by now. */
  readonly example: number;
  readonly epoch: number;
  readonly output: number | undefined;
  readonly error: number | undefined;
  readonly cut: Cut;
  /** The line before this example has moved it. */
  readonly before: Cut | undefined;
  /** Events of the act that have happened, as formulas show them. */
  readonly events: readonly TraceEvent[];
  readonly history: History;
  readonly sentence: string | undefined;
}

const acts = { forward: 'predict', loss: 'compare', update: 'update' } as const;

export const cutOf = ([w1 = 0, w2 = 0, b = 0]: Parameters): Cut => ({ w: [w1, w2], b });
const parametersOf = ({ w, b }: Cut): Parameters => [...w, b];

/** What a unit with these parameters gives for an input. */
const outputOf = ({ network }: Experiment, { w, b }: Cut, x: Point) =>
  outputsFor({ ...network, layers: network.layers.map((layer) => ({ ...layer, weights: [w], bias: [b] })) }, x)[0];

export const pointName = (x: Point, digits: Digits) => `(${x.map((value) => formatNumber(value, digits)).join(', ')})`;

export function ruleFrame(run: Run<Experiment>, { update, done }: Position, digits: Digits): RuleFrame {
  const record = run.record(update);
  const { experiment } = run;
  const [example = 0] = run.batch(update);
  const complete = done === record.plan.count;
  const history = historyOf(run, update + (complete ? 1 : 0));
  const known = (quantity: 'a' | 'error') => valueIn(record, { quantity, index: [0, 1, 0] }, done);
  const cut = cutAt(record, done);
  const last = done === 0 ? undefined : eventAt(record, done - 1);
  const act: Act = last === undefined ? 'start' : acts[last.pass as keyof typeof acts];
  const points = experiment.data.inputs.map((x, n): RulePoint => {
    const target = experiment.data.targets[n]?.[0] as number;
    return { x: x as unknown as Point, target, right: outputOf(experiment, cut, x as unknown as Point) === target };
  });
  const error = known('error');
  const frame = {
    ...{ act, points, example, cut, error, history },
    right: points.filter(({ right }) => right).length,
    epoch: Math.floor(update / run.updatesPerEpoch) + 1,
    output: known('a'),
    before: act === 'update' && error !== 0 ? cutAt(record, 0) : undefined,
    events: eventsOf(record, done, last),
  };
  return { ...frame, sentence: sentenceOf(frame, record, done, digits) };
}

/** The line after so many events of an update. */
function cutAt(record: UpdateRecord, done: number): Cut {
  const read = (quantity: 'weights' | 'bias', ...index: number[]) =>
    valueIn(record, { quantity, index }, done) as number;
  return { w: [read('weights', 1, 0, 0), read('weights', 1, 0, 1)], b: read('bias', 1, 0) };
}

/** Of a prediction its sum and its output; while the products are made, the one at hand. */
function eventsOf(record: UpdateRecord, done: number, last: TraceEvent | undefined): TraceEvent[] {
  if (last === undefined) return [];
  if (last.kind === 'multiply') return [last];
  const all = Array.from({ length: done }, (_, k) => eventAt(record, k));
  return all.filter(({ pass, kind }) => pass === last.pass && kind !== 'multiply');
}

/** What an act has come to; undefined on the way to its end, where the notation has the sentence of each event. */
function sentenceOf(
  { act, points, example, cut, output, error, history }: Omit<RuleFrame, 'sentence' | 'right' | 'epoch'>,
  record: UpdateRecord,
  done: number,
  digits: Digits,
): string | undefined {
  const show = (value: number) => formatNumber(value, digits);
  const { x, target } = points[example] as RulePoint;
  const name = pointName(x, digits);
  if (act === 'start') return words.firstExampleIsIt(name, target);
  if (act === 'compare')
    return error === 0
      ? words.compareShouldGive(name, target)
      : words.compareShouldGiveAndItGives(name, target, output, show(error as number));
  if (act === 'predict') {
    const z = valueIn(record, { quantity: 'z', index: [0, 1, 0] }, done);
    if (output === undefined || z === undefined) return undefined;
    const { w, b } = cut;
    const rounded = leftOverSaid(z, [w[0] * x[0], w[1] * x[1], b]);
    return words.predictForTheWeighted(name, show(z), z, output, rounded);
  }
  if (done < record.plan.count) return undefined;
  return `${error === 0 ? words.updateTheError : movedTo(cut, show)}${epochOver(history, record.update)}`;
}

function movedTo(cut: Cut, show: (value: number) => string): string {
  const [w1, w2, b] = parametersOf(cut).map(show);
  const isLine = cut.w.some((weight) => weight !== 0);
  const none = isLine ? '' : words.thereIsNoLineEvery(cut.b >= 0 ? 1 : 0);
  return words.updateWW(w1, w2, b, none);
}

/** What is to be said at the end of an epoch. */
function epochOver({ epochs, states, repeat, atRest }: History, update: number): string {
  const last = epochs.at(-1);
  if (last === undefined || states.length - 2 !== update || (update + 1) % ((states.length - 1) / epochs.length) !== 0)
    return '';
  const over = words.epochIsOver(epochs.length, last.mistakes);
  if (atRest) return words.lineHasCome(over);
  if (repeat === undefined) return over;
  return `${over} ${repeatSaid(repeat)}`;
}

/** The proof that it goes on for ever. */
const repeatSaid = ({ epoch, of }: NonNullable<History['repeat']>) => words.stateAfterEpoch(epoch, of);
