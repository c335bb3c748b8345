/**
 * Everything Figure 3.2 draws at one moment: the input plane with a line for each hidden unit, the plane of the hidden
 * activations with the line of the output unit, and how far each of the four points has come.
 */
import type { Experiment } from '../../../engine/experiment.ts';
import { forwardTrace } from '../../../engine/forward-trace.ts';
import type { TraceEvent } from '../../../engine/trace/record.ts';
import { type Digits, formatNumber } from '../../../notation/format.ts';
import type { Cut, Domain, Point } from '../../kit/plane/geometry.ts';
import type { Act } from '../../kit/stage/why/WhyOfActs.tsx';

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
  readonly right: number;
  /** The unit that was computed last, in symbols and with its numbers. */
  readonly equation: { readonly symbols: string; readonly numbers: string } | undefined;
  /** Every act so far, of all points. */
  readonly acts: readonly Act[];
  readonly sentence: string;
}

const unitsOf = ({ network }: Experiment) => network.layers.reduce((sum, { units }) => sum + units, 0);

/** Where the figure rests: after each unit, for one point after the other. */
export function unitStops(experiment: Experiment): number[] {
  const { network, data } = experiment;
  const ends = forwardTrace(network, data.inputs[0] ?? []).flatMap(({ kind, index }) =>
    kind === 'activate' ? [index + 1] : [],
  );
  const perPoint = ends.at(-1) ?? 0;
  return [0, ...data.inputs.flatMap((_, n) => ends.map((end) => n * perPoint + end))];
}

/** @param done how many units were computed, counted over all points */
export function twoPlanesFrame(experiment: Experiment, done: number, digits: Digits): TwoPlanesFrame {
  const { network, data } = experiment;
  const [hidden, output] = network.layers;
  const perPoint = unitsOf(experiment);
  const cuts = (layer: typeof hidden): Cut[] =>
    (layer?.weights ?? []).map((w, j) => ({ w: w as unknown as Point, b: layer?.bias[j] as number }));
  const traces = data.inputs.map((x, n) => forwardTrace(network, x, n));
  const points = data.inputs.map((x, n) =>
    traveller(x, data.targets[n]?.[0] as number, traces[n] ?? [], done - n * perPoint),
  );
  const current = done === 0 ? undefined : Math.floor((done - 1) / perPoint);
  const unit = (done - 1) % perPoint;
  const [outputCut = { w: [0, 0], b: 0 }] = cuts(output);
  return {
    hiddenCuts: cuts(hidden),
    // A linear output decides at ½, where a step or a sigmoid of z decides at z = 0.
    outputCut: output?.activation === 'linear' ? { ...outputCut, b: outputCut.b - 0.5 } : outputCut,
    inputDomain: { min: -0.6, max: 1.6 },
    hiddenDomain: hidden?.activation === 'relu' ? { min: -0.6, max: 2.4 } : { min: -0.6, max: 1.6 },
    points,
    current,
    right: points.filter((point) => point.right).length,
    equation: current === undefined ? undefined : equationOf(experiment, traces[current] ?? [], unit, digits),
    acts: traces.flatMap((events, n) => upTo(events, done - n * perPoint)),
    sentence: sentenceOf(points, current, unit, digits),
  };
}

/** The acts of a point's first units. */
function upTo(events: readonly TraceEvent[], units: number): Act[] {
  const ends = events.flatMap(({ kind, index }) => (kind === 'activate' ? [index + 1] : []));
  return events.slice(0, units <= 0 ? 0 : ends[units - 1]).map((event) => ({ event }));
}

function traveller(x: readonly number[], target: number, events: readonly TraceEvent[], units: number): Traveller {
  const activations = events.filter(({ kind }) => kind === 'activate').map(({ value }) => value);
  const known = activations.map((value, k) => (k < units ? value : undefined));
  const hidden = known.slice(0, -1);
  const output = known.at(-1);
  const [h1, h2] = hidden;
  return {
    x: x as unknown as Point,
    target,
    hidden,
    landed: h1 === undefined || h2 === undefined ? undefined : [h1, h2],
    output,
    right: output === undefined ? undefined : output >= 0.5 === (target === 1),
  };
}

const functionNames: Readonly<Record<string, string>> = { step: 'step', sigmoid: 'σ', relu: 'relu', linear: '' };
const names = ['h₁', 'h₂', 'a'] as const;

/** `h₁ = σ(w₁ · x₁ + w₂ · x₂ + b)`, and `h₁ = σ(20 · 0 + 20 · 1 − 10) = σ(10) = 0.999955` */
function equationOf({ network }: Experiment, events: readonly TraceEvent[], unit: number, digits: Digits) {
  const show = (value: number) => formatNumber(value, digits);
  const sums = events.filter(({ kind }) => kind === 'weightedSum');
  const sum = sums[unit] as TraceEvent;
  const l = sum.write.index[1] as number;
  const j = sum.write.index[2] as number;
  const products = events.filter(
    ({ kind, write }) => kind === 'multiply' && write.index[1] === l && write.index[2] === j,
  );
  const name = functionNames[network.layers[l - 1]?.activation ?? ''] ?? '';
  const written = products
    .map(({ readValues: [w = 0, x = 0] }, k) => `${sign(w, k)}${show(Math.abs(w))} · ${show(x)}`)
    .concat(`${sign(sum.readValues.at(-1) as number, 1)}${show(Math.abs(sum.readValues.at(-1) as number))}`)
    .join('');
  const value = show(events.filter(({ kind }) => kind === 'activate')[unit]?.value as number);
  const equals = 'significant' in digits || value.length > 6 ? '≈' : '=';
  const sent = l === 1 ? ['x₁', 'x₂'] : ['h₁', 'h₂'];
  const symbols = sent.map((signal, i) => `${subscript('w', 2 * unit + i + 1)} · ${signal}`).join(' + ');
  if (name === '')
    return { symbols: `${names[unit]} = ${symbols} + b`, numbers: `${names[unit]} = ${written} ${equals} ${value}` };
  return {
    symbols: `${names[unit]} = ${name}(${symbols} + b)`,
    numbers: `${names[unit]} = ${name}(${written}) = ${name}(${show(sum.value)}) ${equals} ${value}`,
  };
}

/** w₁ … w₆: weights are numbered unit by unit. */
const subscript = (base: string, digit: number) => base + String.fromCodePoint(0x2080 + digit);

const sign = (value: number, k: number) => (k === 0 ? (value < 0 ? '−' : '') : value < 0 ? ' − ' : ' + ');

function sentenceOf(points: readonly Traveller[], current: number | undefined, unit: number, digits: Digits): string {
  const point = current === undefined ? undefined : points[current];
  if (point === undefined) return 'Four points wait in the input plane. Nothing is computed yet.';
  const place = `(${point.x.map((value) => formatNumber(value, digits)).join(', ')})`;
  const show = (value: number | undefined) => formatNumber(value as number, digits);
  if (unit === 0) return `The first hidden unit says ${show(point.hidden[0])} to ${place}.`;
  if (unit === 1)
    return `The second says ${show(point.hidden[1])}. So ${place} lands at (${point.hidden.map(show).join(', ')}).`;
  const known = points.filter(({ right }) => right !== undefined);
  const score =
    known.length === points.length
      ? ` ${known.filter(({ right }) => right).length} of ${points.length} points are right.`
      : '';
  return `The output for ${place} is ${show(point.output)}; it should be ${point.target}: ${point.right ? 'right' : 'wrong'}.${score}`;
}
