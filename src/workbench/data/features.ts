/** What is made of x and y before they enter the network, as in TensorFlow Playground. */
import { sin } from '../../engine/math/sin-cos.ts';
import { type FeatureName, featureNames } from './kinds.ts';

type Point = readonly number[];
const at = (raw: Point, axis: 0 | 1) => raw[axis] as number;

/** Beyond this the engine's sine is not defined; no picture goes there. */
const farthest = 1e6;
const sineOf = (value: number) => sin(Math.max(-farthest, Math.min(farthest, value)));

interface Feature {
  compute(raw: Point): number;
  /** The feature's name from those of the axes. */
  name(x: string, y: string): string;
  /** How many raw inputs it needs. */
  readonly needs: 1 | 2;
}

/** A name of several words is put in brackets before something is done with it. */
const whole = (name: string) => (name.length > 2 ? `(${name})` : name);

export const features: Readonly<Record<FeatureName, Feature>> = {
  x: { needs: 1, compute: (raw) => at(raw, 0), name: (x) => x },
  y: { needs: 2, compute: (raw) => at(raw, 1), name: (_, y) => y },
  xx: { needs: 1, compute: (raw) => at(raw, 0) * at(raw, 0), name: (x) => `${whole(x)}²` },
  yy: { needs: 2, compute: (raw) => at(raw, 1) * at(raw, 1), name: (_, y) => `${whole(y)}²` },
  xy: { needs: 2, compute: (raw) => at(raw, 0) * at(raw, 1), name: (x, y) => `${whole(x)}·${whole(y)}` },
  'sin-x': { needs: 1, compute: (raw) => sineOf(at(raw, 0)), name: (x) => `sin ${whole(x)}` },
  'sin-y': { needs: 2, compute: (raw) => sineOf(at(raw, 1)), name: (_, y) => `sin ${whole(y)}` },
};

/** Which features there are for so many raw inputs: none for more than two, where every input goes in as it is. */
export const featuresFor = (inputs: number): readonly FeatureName[] =>
  inputs > 2 ? [] : featureNames.filter((name) => features[name].needs <= inputs);
