/** F5.1: everything drawable at one step. A nudge of z by ε, what the curve makes of it, and the slope it comes near to. */

import { formatNumber } from '../../../notation/format.ts';
import { type Formula, isTerm, type Term, type Token } from '../../../notation/notation.ts';
import { ownTerm, row } from '../../../notation/own-term.ts';
import type { SettingValues } from '../../../player/settings.ts';
import { type Point, pathOf, place, rangeOf, sample, ticksOf, type View } from '../../kit/plot/curve-path.ts';
import { type Curve, curves, type Expression, unit } from '../../kit/plot/curves.ts';
import { type CurveRules, rules } from './settings.ts';
import * as words from './words.ts';

export interface CurveFrame {
  readonly curve: Curve;
  readonly step: number;
  /** None in the first step, which only chooses z. */
  readonly formula: Formula | undefined;
  readonly sentence: string;
  readonly summary: string;
  /** Each number of the state, undefined while it is not computed. */
  readonly rows: readonly { readonly symbol: string; readonly words: string; readonly value: number | undefined }[];
  readonly plot: Plot;
  /** The curve of slopes; its path is empty until the last step. */
  readonly slopes: Plot;
  /** From the point along the tangent, the secant, and the corner of its triangle; undefined while ahead. */
  readonly tangent: readonly [Point, Point] | undefined;
  readonly triangle: readonly [start: Point, corner: Point, end: Point] | undefined;
}

export interface Plot {
  readonly view: View;
  readonly path: string;
  readonly xTicks: readonly { readonly text: string; readonly at: number }[];
  readonly yTicks: readonly { readonly text: string; readonly at: number }[];
  /** Where the number of the moment is drawn; undefined while it is not computed. */
  readonly point: Point | undefined;
  /** Where the axes stand. */
  readonly origin: Point;
}

const domain = [-8, 8] as const;
const samples = 160;
/** The same for all functions: slopes can be compared, and the axis does not give the largest one away. */
const slopeRange = [-0.2, 1.2] as const;
const box = { left: 40, top: 10, width: 408 };

export function curveFrame(step: number, values: SettingValues<CurveRules>): CurveFrame {
  const { z, nudge } = values;
  const curve = curves[values.f];
  const alpha = values.f === 'leaky-relu' ? values.leaky : values.alpha;
  const f = (at: number) => curve.f(at, alpha);
  const df = (at: number) => curve.df(at, alpha);
  const numbers = {
    z,
    a: f(z),
    moved: f(z + nudge),
    rise: f(z + nudge) - f(z),
    ratio: (f(z + nudge) - f(z)) / nudge,
    slope: df(z),
  };
  const pieces = sample(f, domain, samples, curve.corner === 'jump');
  const view: View = { ...box, height: 190, x: domain, y: rangeOf(pieces) };
  // The slope of a kink jumps, too.
  const slopePieces = sample(df, domain, samples, curve.corner === 'kink');
  const slopeView: View = { ...box, height: 110, x: domain, y: slopeRange };
  const at = (x: number, y: number) => place(view, [x, y]);
  const known = (from: number, value: number) => (step >= from ? value : undefined);
  const along = 2;
  return {
    curve,
    step,
    formula: formulaOf(step, curve, alpha, nudge, numbers),
    sentence: sentenceOf(step, curve, nudge, numbers),
    summary: words.curveOfWithZ(curve.title, z, step, numbers.a, numbers.slope),
    rows: [
      { symbol: 'z', words: words.weightedSum, value: z },
      { symbol: 'ε', words: words.nudgeToo, value: nudge },
      { symbol: 'f(z)', words: words.activationA, value: known(1, numbers.a) },
      { symbol: 'f(z + ε)', words: words.activationAfterTheNudge, value: known(2, numbers.moved) },
      { symbol: 'Δf', words: words.riseFZF, value: known(3, numbers.rise) },
      { symbol: 'Δf ∕ ε', words: words.risePerUnit, value: known(3, numbers.ratio) },
      { symbol: 'f′(z)', words: words.slopeOfTheTangent, value: known(4, numbers.slope) },
    ],
    plot: plotOf(view, pathOf(view, pieces), step >= 1 ? at(z, numbers.a) : undefined),
    slopes: plotOf(
      slopeView,
      step >= 4 ? pathOf(slopeView, slopePieces) : '',
      step >= 4 ? place(slopeView, [z, numbers.slope]) : undefined,
    ),
    tangent:
      step >= 4
        ? [at(z - along, numbers.a - along * numbers.slope), at(z + along, numbers.a + along * numbers.slope)]
        : undefined,
    triangle: step >= 2 ? [at(z, numbers.a), at(z + nudge, numbers.a), at(z + nudge, numbers.moved)] : undefined,
  };
}

/** The z at a place of a plot, to a tenth, within what can be set. */
export function sumAt({ view: { left, width, x } }: Plot, at: number): number {
  const z = x[0] + ((at - left) / width) * (x[1] - x[0]);
  const { min, max } = rules.z;
  return Math.min(max, Math.max(min, Math.round(z * 10) / 10));
}

function plotOf(view: View, path: string, point: Point | undefined): Plot {
  const tick = (value: number) => formatNumber(value, { significant: 2 });
  return {
    view,
    path,
    point,
    origin: place(view, [0, 0]),
    xTicks: [-6, -4, -2, 0, 2, 4, 6].map((x) => ({ text: tick(x), at: place(view, [x, 0])[0] })),
    yTicks: ticksOf(view.y).map((y) => ({ text: tick(y), at: place(view, [0, y])[1] })),
  };
}

interface Numbers {
  readonly z: number;
  readonly a: number;
  readonly moved: number;
  readonly rise: number;
  readonly ratio: number;
  readonly slope: number;
}

function formulaOf(step: number, curve: Curve, alpha: number, nudge: number, numbers: Numbers): Formula | undefined {
  const z = { base: 'z' };
  const a = ownTerm({ base: 'f', argument: z }, numbers.a, 'a', words.activation, unit);
  const moved = ownTerm({ base: 'f', argument: nudged }, numbers.moved, 'a', words.activationAfterTheNudge, 'nudge');
  const ratio = ownTerm('Δf ∕ ε', numbers.ratio, 'plain', words.risePerUnitOfZ, 'nudge');
  const epsilon = ownTerm('ε', nudge, 'plain', words.nudgeToo, 'nudge');
  const slope = ownTerm({ base: 'f′', argument: z }, numbers.slope, 'plain', words.slopeOfTheTangentText, 'tangent');
  const of = (result: Term, expression: Expression): Formula => ({ result, relation: '=', ...expression });
  if (step === 0) return undefined;
  if (step === 1) return of(a, curve.value(numbers.z, alpha));
  // The same expression one nudge further on; its number is z + ε.
  if (step === 2) return of(moved, renamed(curve.value(numbers.z + nudge, alpha)));
  if (step === 3) return of(ratio, { tokens: row('(', moved, ' − ', a, ') ∕ ', epsilon) });
  return of(slope, curve.derivative(numbers.z, alpha));
}

const nudged = { base: 'z + ε' };

/** The text of a neighbour of the same line, or of the same exponent; a number is none. */
const textBeside = (token: Token, neighbour: Token | undefined) =>
  neighbour === undefined || !neighbour.raised !== !token.raised ? '' : isTerm(neighbour) ? '·' : neighbour.text;

/** Whether a sum may stand in the place of a token without brackets of its own. */
const takesSum = (tokens: readonly Token[], k: number) =>
  /(^|[(,]) ?$/.test(textBeside(tokens[k] as Token, tokens[k - 1])) &&
  /^ ?($|[),])/.test(textBeside(tokens[k] as Token, tokens[k + 1]));

function renamed({ tokens, ...rest }: Expression): Expression {
  const rename = (token: Token, k: number): Token => {
    if (!isTerm(token)) return token;
    const { label } = token;
    if (label.base === 'z')
      return { ...token, label: takesSum(tokens, k) ? nudged : { base: `(${nudged.base})` }, part: 'nudge' };
    return label.argument?.base === 'z' ? { ...token, label: { ...label, argument: nudged }, part: 'nudge' } : token;
  };
  return { tokens: tokens.map(rename), ...rest };
}

function sentenceOf(step: number, curve: Curve, nudge: number, { z, a, moved, rise, ratio, slope }: Numbers): string {
  const n = formatNumber;
  switch (step) {
    case 0:
      return words.weightedSumIsZ(n(z), curve.title);
    case 1:
      return words.turnsZ(capital(curve.title), n(z), n(a));
    case 2:
      return words.nudgeZByAt(n(nudge), n(z + nudge), n(moved));
    case 3:
      return words.activationChangedByWhile(n(rise), n(nudge), n(ratio));
    default:
      if (curve.corner !== undefined && z === 0) return words.atZTheCurve(curve.corner, n(slope));
      return words.tangentAtZ(
        n(z),
        n(slope),
        n(nudge),
        n(ratio),
        ratio === slope,
        words.whichIsOff.concat(n(Math.abs(ratio - slope))),
      );
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
