/** F5.2: what eight activation functions make of the same z, and how steep each is there. */

import type { StepSpec } from '../../../player/settings.ts';
import { type Point, pathOf, place, rangeOf, sample, type View } from '../../kit/plot/curve-path.ts';
import { type Curve, curveNames, curves } from '../../kit/plot/curves.ts';
import * as words from './words.ts';

/** A step moves z by this much, from −6 to 6. */
const stride = 0.5;
const lowest = -6;
export const lastStep = 24;
export const zOf = (step: number) => lowest + stride * step;
export const stepOf = (z: number) => Math.round((z - lowest) / stride);

/** A slope below this lets less than a hundredth of a nudge through: our word for it is stalled. */
export const stalledBelow = 0.01;

export const eightSpec = (id: string, z: number): StepSpec<Record<never, never>> => ({
  id,
  last: lastStep,
  rules: {},
  opened: { step: stepOf(z), values: {} },
});

export interface Answer {
  readonly curve: Curve;
  readonly value: number;
  readonly slope: number;
  readonly stalled: boolean;
  readonly path: string;
  readonly point: Point;
  readonly axes: string;
}

export interface EightFrame {
  readonly z: number;
  readonly answers: readonly Answer[];
  readonly sentence: string;
}

const domain = [-6.5, 6.5] as const;
export const size = { width: 120, height: 64 };

export function eightFrame(step: number): EightFrame {
  const z = zOf(step);
  const answers = curveNames.map((name): Answer => {
    const curve = curves[name];
    const alpha = curve.slope ?? 0;
    const f = (at: number) => curve.f(at, alpha);
    const pieces = sample(f, domain, 52, curve.corner === 'jump');
    const view: View = {
      left: 2,
      top: 2,
      width: size.width - 4,
      height: size.height - 4,
      x: domain,
      y: rangeOf(pieces),
    };
    const [x0, y0] = place(view, [0, 0]);
    const slope = curve.df(z, alpha);
    return {
      curve,
      value: f(z),
      slope,
      stalled: Math.abs(slope) < stalledBelow,
      path: pathOf(view, pieces),
      point: place(view, [z, f(z)]),
      axes: `M2 ${y0}H${size.width - 2}M${x0} 2V${size.height - 2}`,
    };
  });
  return { z, answers, sentence: sentenceOf(z, answers) };
}

function sentenceOf(z: number, answers: readonly Answer[]): string {
  const steepest = answers.reduce((best, answer) => (answer.slope > best.slope ? answer : best));
  const names = answers.filter(({ stalled }) => stalled).map(({ curve }) => curve.title);
  const many = names.length > 1 ? words.and(names.slice(0, -1).join(', '), names.at(-1)) : names[0];
  return words.atZASlope(z, many, names.length, stalledBelow, steepest.curve.title, steepest.slope);
}
