/**
 * Everything Figure 3.2 draws at one moment: the input plane with a line for each hidden unit, the plane of the hidden
 * activations with the line of the output unit, and how far each of the four points has come.
 */
import type { Experiment } from '../../../engine/experiment.ts';
import { at } from '../../../engine/trace/dense-names.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import { eventAt, type TraceEvent, type UpdateRecord, valueIn, writerOf } from '../../../engine/trace/record.ts';
import type { Run } from '../../../engine/trace/start-run.ts';
import { type Digits, formatNumber } from '../../../notation/format.ts';
import { leftOverSaid } from '../../../notation/left-over.ts';
import type { Cut, Domain, Point } from '../../kit/plane/geometry.ts';
import * as words from './words.ts';

export interface Traveller {
  readonly x: Point;
  readonly target: number;
  /** Hidden activations that are known. */
  readonly hidden: readonly (number | undefined)[];
  /** The place in the hidden plane, once both are known. */
  readonly landed: Point | undefined;
  readonly output: number | undefined;
  /** Whether the output is on the target's side of ½. */
  readonly right: boolean | undefined;
}

export interface TwoPlanesFrame {
  readonly hiddenCuts: readonly Cut[];
  readonly outputCut: Cut;
  readonly inputDomain: Domain;
  readonly hiddenDomain: Domain;
  readonly points: readonly Traveller[];
  /** Which point moved last; undefined at the start. */
  readonly current: number | undefined;
  /** How many outputs are right, of those that are computed. */
  readonly standing: string;
  /** What a hidden unit gives on one side of its line: "= 1", "≥ ½", "> 0". */
  readonly beyond: string;
  /** The unit that was computed last, in symbols and with its numbers. */
  readonly equation: { readonly symbols: string; readonly numbers: string } | undefined;
  readonly sentence: string;
}

/** Where the figure rests: after each unit, for one point after the other. */
export const unitStops = (run: Run<Experiment>): number[] => [0, ...run.marks(0, 'unit')];

/** @param done how many units were computed, counted over all points */
export function twoPlanesFrame(run: Run<Experiment>, done: number, digits: Digits): TwoPlanesFrame {
  const { network, data } = run.experiment;
  const record = run.record(0);
  const [hidden, output] = network.layers;
  const perPoint = network.layers.reduce((sum, { units }) => sum + units, 0);
  const cuts = (layer: typeof hidden): Cut[] =>
    (layer?.weights ?? []).map((w, j) => ({ w: w as unknown as Point, b: layer?.bias[j] as number }));
  const events = Math.min(unitStops(run)[done] as number, record.count);
  const last = events === 0 ? undefined : eventAt(record, events - 1);
  const points = data.inputs.map((x, n) =>
    traveller(record, { x: x as unknown as Point, target: data.targets[n]?.[0] as number }, n, events),
  );
  const current = done === 0 ? undefined : Math.floor((done - 1) / perPoint);
  const [outputCut = { w: [0, 0], b: 0 }] = cuts(output);
  return {
    hiddenCuts: cuts(hidden),
    // A linear output decides at ½, where a step or a sigmoid of z decides at z = 0.
    outputCut: output?.activation === 'linear' ? { ...outputCut, b: outputCut.b - 0.5 } : outputCut,
    inputDomain: { min: -0.6, max: 1.6 },
    hiddenDomain: hidden?.activation === 'relu' ? { min: -0.6, max: 2.4 } : { min: -0.6, max: 1.6 },
    points,
    current,
    standing: standingOf(points),
    beyond: beyond[hidden?.activation ?? ''] ?? '≥ 0',
    equation: last?.kind === 'activate' ? equationOf(run, last, digits) : undefined,
    sentence: sentenceOf(points, current, (done - 1) % perPoint, digits) + roundedIn(run, last),
  };
}

/** The line of a unit stands where its sum is 0; what the unit gives there and beyond. */
const beyond: Readonly<Record<string, string>> = { step: '= 1', sigmoid: '≥ ½', relu: '> 0' };

function standingOf(points: readonly Traveller[]): string {
  const known = points.filter(({ right }) => right !== undefined);
  if (known.length === 0) return words.noOutputIsComputed;
  const right = known.filter((point) => point.right).length;
  return known.length === points.length ? words.ofRight(right, points.length) : words.ofRightSoFar(right, known.length);
}

/** How far a point has come after so many events. */
function traveller(
  record: UpdateRecord,
  { x, target }: Pick<Traveller, 'x' | 'target'>,
  n: number,
  events: number,
): Traveller {
  const activation = (l: number, j: number) => valueIn(record, { quantity: 'a', index: [n, l, j] }, events);
  const hidden = [activation(1, 0), activation(1, 1)];
  const output = activation(2, 0);
  const [h1, h2] = hidden;
  return {
    x,
    target,
    hidden,
    landed: h1 === undefined || h2 === undefined ? undefined : [h1, h2],
    output,
    right: output === undefined ? undefined : output >= 0.5 === (target === 1),
  };
}

const functionNames: Readonly<Record<string, string>> = { step: words.step, sigmoid: 'σ', relu: 'ReLU', linear: '' };
const names = ['h₁', 'h₂', 'a'] as const;

/** What is said where a unit decides by a number that rounding has left; a linear output is asked whether it is at least ½. */
function roundedIn(run: Run<Experiment>, last: TraceEvent | undefined): string {
  if (last?.kind !== 'activate') return '';
  const sum = writerOf(run.record(0), last.reads[0] as Cell) as TraceEvent;
  const parts = sum.readValues;
  const asksHalf = last.layer === 2 && run.experiment.network.layers[1]?.activation === 'linear';
  return asksHalf
    ? leftOverSaid(sum.value - 0.5, [...parts, 0.5], words.outputIsExactly)
    : leftOverSaid(sum.value, parts);
}

/** `h₁ = σ(w₁ · x₁ + w₂ · x₂ + b)`, and `h₁ = σ(20 · 0 + 20 · 1 − 10) = σ(10) = 0.999955` */
function equationOf(run: Run<Experiment>, { write, value, layer, reads }: TraceEvent, digits: Digits) {
  const { experiment } = run;
  const record = run.record(0);
  const show = (number: number) => formatNumber(number, digits);
  const sum = writerOf(record, reads[0] as Cell) as TraceEvent;
  const products = sum.reads.flatMap((cell) => writerOf(record, cell) ?? []);
  const unit = (layer === 1 ? 0 : 2) + (at(write, 'unit') as number);
  const name = functionNames[experiment.network.layers[layer - 1]?.activation ?? ''] ?? '';
  const bias = sum.readValues.at(-1) as number;
  const written = products
    .map(({ readValues: [w = 0, x = 0] }, k) => `${sign(w, k)}${show(Math.abs(w))} · ${show(x)}`)
    .concat(`${sign(bias, 1)}${show(Math.abs(bias))}`)
    .join('');
  const result = show(value);
  const equals = 'significant' in digits || result.length > 6 ? '≈' : '=';
  const sent = layer === 1 ? ['x₁', 'x₂'] : ['h₁', 'h₂'];
  const symbols = sent.map((signal, i) => `${subscript('w', 2 * unit + i + 1)} · ${signal}`).join(' + ');
  if (name === '')
    return { symbols: `${names[unit]} = ${symbols} + b`, numbers: `${names[unit]} = ${written} ${equals} ${result}` };
  return {
    symbols: `${names[unit]} = ${name}(${symbols} + b)`,
    numbers: `${names[unit]} = ${name}(${written}) = ${name}(${show(sum.value)}) ${equals} ${result}`,
  };
}

/** w₁ … w₆: weights are numbered unit by unit. */
const subscript = (base: string, digit: number) => base + String.fromCodePoint(0x2080 + digit);

const sign = (value: number, k: number) => (k === 0 ? (value < 0 ? '−' : '') : value < 0 ? ' − ' : ' + ');

function sentenceOf(points: readonly Traveller[], current: number | undefined, unit: number, digits: Digits): string {
  const point = current === undefined ? undefined : points[current];
  if (point === undefined) return words.fourPointsWait;
  const place = `(${point.x.map((value) => formatNumber(value, digits)).join(', ')})`;
  const show = (value: number | undefined) => formatNumber(value as number, digits);
  if (unit === 0) return words.firstHiddenUnitSays(show(point.hidden[0]), place);
  if (unit === 1) return words.secondSaysSoLands(show(point.hidden[1]), place, point.hidden.map(show).join(', '));
  const known = points.filter(({ right }) => right !== undefined);
  const score =
    known.length === points.length
      ? words.ofPointsAreRight(known.filter(({ right }) => right).length, points.length)
      : '';
  return words.outputForIsItShould(place, show(point.output), point.target, point.right, score);
}
