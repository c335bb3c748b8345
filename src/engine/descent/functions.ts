/**
 * The functions of one or two numbers, each in two forms side by side: by itself, for a curve or contours, and as events. Both do
 * the same arithmetic in the same order; a test holds their bits equal. (The loss of a network is in network.ts.)
 */
import { mse } from '../math/losses/squared.ts';
import { wholePower } from '../math/whole-power.ts';
import type { LayoutBuilder, Quantity } from '../trace/layout.ts';
import { range } from '../trace/range.ts';
import type { Put } from '../trace/start-run.ts';
import type { EventWriter } from '../trace/writer.ts';
import type { FunctionSpec } from './descent.ts';

type Slot = (quantity: Quantity, ...prefix: number[]) => number;

/** A function, ready to be computed. */
export interface TracedFunction {
  /** How many numbers it is of. */
  readonly coordinates: 1 | 2;
  /** Examples that its loss is a mean over. */
  readonly outputs: number;
  value(point: readonly number[]): number;
  addGiven(builder: LayoutBuilder): void;
  given(put: Put): void;
  addComputed(builder: LayoutBuilder): void;
  /** Writes the events from the terms to the value, then those of the slopes. */
  emit(emit: EventWriter['emit'], slot: Slot): void;
}

export type FormulaSpec = Exclude<FunctionSpec, { kind: 'network' }>;

/** ¼ w⁴ − ½ w² + 0.1 w */
const twoValleys = [0, 0.1, -0.5, 0, 0.25];

export function tracedFunction(spec: FormulaSpec): TracedFunction {
  switch (spec.kind) {
    case 'quadratic':
      return quadratic(spec.curvatures);
    case 'polynomial':
      return polynomial(spec.coefficients);
    case 'two-valleys':
      return polynomial(twoValleys);
    case 'line-fit':
      return lineFit(spec.points);
  }
}

/** First term plus the second plus the third …: the order of the events. */
const total = (terms: readonly number[]) => terms.reduce((sum, term) => sum + term);

function quadratic(curvatures: readonly number[]): TracedFunction {
  const count = curvatures.length;
  return {
    coordinates: count === 1 ? 1 : 2,
    outputs: 1,
    value: (point) =>
      total(curvatures.map((lambda, i) => 0.5 * lambda * ((point[i] as number) * (point[i] as number)))),
    addGiven: (builder) => builder.add('coefficient', [], [count]),
    given: (put) => put(curvatures, 'coefficient'),
    addComputed(builder) {
      builder.add('functionTerm', [], [count]);
      builder.add('value', [], []);
    },
    emit(emit, slot) {
      const reads = (i: number) => [slot('coefficient') + i, slot('point') + i];
      for (let i = 0; i < count; i++) emit('quadraticTerm', 0, slot('functionTerm') + i, reads(i));
      emit('functionValue', 0, slot('value'), range(slot('functionTerm'), count));
      for (let i = 0; i < count; i++) emit('quadraticSlope', 0, slot('pointGradient') + i, reads(i));
    },
  };
}

/** A term whose coefficient is 0 is left out, as one does on paper. */
function polynomial(coefficients: readonly number[]): TracedFunction {
  const all = coefficients.map((c, k) => ({ c, k }));
  const present = all.filter(({ c }) => c !== 0);
  // A constant has a slope too: that of its term of degree 1.
  const terms = present.some(({ k }) => k > 0) ? present : all.slice(0, 2);
  const sloping = [...terms.keys()].filter((n) => (terms[n]?.k ?? 0) > 0);
  return {
    coordinates: 1,
    outputs: 1,
    value: ([w = 0]) => total(terms.map(({ c, k }) => c * wholePower(w, k))),
    addGiven(builder) {
      builder.add('coefficient', [], [terms.length]);
      builder.add('exponent', [], [terms.length]);
    },
    given(put) {
      put(
        terms.map(({ c }) => c),
        'coefficient',
      );
      put(
        terms.map(({ k }) => k),
        'exponent',
      );
    },
    addComputed(builder) {
      builder.add('functionTerm', [], [terms.length]);
      builder.add('value', [], []);
      builder.add('functionSlopeTerm', [], [1, terms.length]);
    },
    emit(emit, slot) {
      const reads = (n: number) => [slot('coefficient') + n, slot('point'), slot('exponent') + n];
      for (const n of terms.keys()) emit('polynomialTerm', 0, slot('functionTerm') + n, reads(n));
      emit('functionValue', 0, slot('value'), range(slot('functionTerm'), terms.length));
      const slopes = sloping.map((n) => slot('functionSlopeTerm') + n);
      for (const [k, n] of sloping.entries()) emit('polynomialSlopeTerm', 0, slopes[k] as number, reads(n));
      emit('functionSlope', 0, slot('pointGradient'), slopes);
    },
  };
}

/** The mean squared error of slope · x + intercept; point 0 is the slope, point 1 the intercept. */
function lineFit(points: readonly (readonly [number, number])[]): TracedFunction {
  const count = points.length;
  return {
    coordinates: 2,
    outputs: count,
    value([slope = 0, intercept = 0]) {
      const terms = points.map(([x, y]) => {
        const prediction = slope * x + intercept;
        return mse.term(prediction, prediction, y, count);
      });
      return total(terms);
    },
    addGiven(builder) {
      builder.add('x', [], [count]);
      builder.add('y', [0], [count]);
    },
    given(put) {
      put(
        points.map(([x]) => x),
        'x',
      );
      put(
        points.map(([, y]) => y),
        'y',
        0,
      );
    },
    addComputed(builder) {
      for (const quantity of ['prediction', 'functionTerm'] as const) builder.add(quantity, [], [count]);
      builder.add('value', [], []);
      builder.add('errorSlope', [], [count]);
      builder.add('functionSlopeTerm', [], [1, count]);
    },
    emit(emit, slot) {
      const [prediction, y, x] = [slot('prediction'), slot('y', 0), slot('x')];
      for (let n = 0; n < count; n++) {
        emit('linePrediction', 0, prediction + n, [slot('point'), x + n, slot('point') + 1]);
        emit('lossTerm', 0, slot('functionTerm') + n, [prediction + n, prediction + n, y + n]);
      }
      emit('functionValue', 0, slot('value'), range(slot('functionTerm'), count));
      for (let n = 0; n < count; n++) {
        emit('lossSlope', 0, slot('errorSlope') + n, [prediction + n, y + n]);
        emit('weightGradient', 0, slot('functionSlopeTerm') + n, [slot('errorSlope') + n, x + n]);
      }
      emit('functionSlope', 0, slot('pointGradient'), range(slot('functionSlopeTerm'), count));
      emit('functionSlope', 0, slot('pointGradient') + 1, range(slot('errorSlope'), count));
    },
  };
}
