/** What the text of lesson 7 computes. */
import type { LessonNumbers } from '../../questions/text-numbers.ts';
import { at, from, height, heightAfter, pointAfter, slopes } from './descend.ts';
import { descents } from './descents.ts';
import { lowAfter, turned } from './predictions.ts';

const { 'one-valley': one, 'two-valleys': two, 'line-fit': fit, 'xor-surface': surface } = descents;
const coordinate = (spec: typeof one, steps: number, k = 0) => pointAfter(spec, steps)?.[k] ?? Number.NaN;
const slope = (spec: typeof one, k = 0) => slopes(spec)[k] as number;

/** Where the balls of the two valleys come to rest, and how high. */
const left = () => pointAfter(from(two, 0.1), 300) ?? [];
const right = () => pointAfter(from(two, 0.11), 300) ?? [];

/** The hilltop between the valleys, to the digits that a reader types. */
export const hilltop = 0.101031258;

export const numbers: LessonNumbers = {
  'slope at the start': () => ({ value: slope(one) }),
  'first step': () => ({ value: one.optimizer.learningRate * slope(one) }),
  'after 1': () => ({ value: coordinate(one, 1) }),
  'bounce 1': () => ({ value: coordinate(at(one, 1), 1) }),
  'bounce 2': () => ({ value: coordinate(at(one, 1), 2) }),
  'overshoot 0.8 1': () => ({ value: coordinate(at(one, 0.8), 1) }),
  'overshoot 0.8 2': () => ({ value: coordinate(at(one, 0.8), 2) }),
  'left valley': () => ({ value: left()[0] ?? Number.NaN }),
  'right valley': () => ({ value: right()[0] ?? Number.NaN }),
  'left loss': () => ({ value: height(two, left()) }),
  'right loss': () => ({ value: height(two, right()) }),
  'two valleys at the start': () => ({ value: height(two, two.start) }),
  hilltop: () => ({ value: hilltop }),
  'hilltop slope': () => ({ value: slope(from(two, hilltop)) }),
  'hilltop after 20': () => ({ value: coordinate(from(two, hilltop), 20) }),
  'fit loss 0': () => ({ value: heightAfter(fit, 0) }),
  'fit loss 1': () => ({ value: heightAfter(fit, 1) }),
  'fit slope of w': () => ({ value: slope(fit, 0) }),
  'fit slope of b': () => ({ value: slope(fit, 1) }),
  'fit w': () => ({ value: coordinate(fit, 1, 0) }),
  'fit b': () => ({ value: coordinate(fit, 1, 1) }),
  'fit best w': () => ({ value: coordinate(fit, 3000, 0) }),
  'fit best b': () => ({ value: coordinate(fit, 3000, 1) }),
  turned: () => ({ value: turned() }),
  'surface slope 1': () => ({ value: slope(surface, 0) }),
  'surface slope 2': () => ({ value: slope(surface, 1) }),
  'surface stuck': () => ({ value: heightAfter(surface, 60) }),
  'surface good': () => ({ value: heightAfter(from(surface, 0, 0), 60) }),
  'surface low': () => ({ value: heightAfter(from(surface, 1, 1), lowAfter) }),
  'level slope 1': () => ({ value: slope(from(surface, 3, -3), 0) }),
  'level slope 2': () => ({ value: slope(from(surface, 3, -3), 1) }),
  'level loss': () => ({ value: height(surface, [3, -3]) }),
};
