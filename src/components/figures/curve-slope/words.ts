/** What F5.1 says. */
import { formatNumber } from '../../../notation/format.ts';

export const slopesOfTheCurve = (path: string) => `The slopes of the curve${path === '' ? ': not yet computed' : ''}.`;
export const slopeNotYetComputed = 'slope: not yet computed';
export const slopeFZ = 'slope f′(z)';
export const step = 'step';
export const chooseZ = 'Choose z';
export const curve = 'The curve';
export const nudge = 'Nudge';
export const riseOverRun = 'Rise over run';
export const slope = 'Slope';
export const functionText = 'Function';
export const nudgeText = 'Nudge ε';
export const slopeText = 'slope α';
export const curveOfWithZ = (title: string, z: number, step: number, a: number, slope: number) =>
  `The curve of ${title}, with z = ${formatNumber(z)}${step >= 1 ? ` and f(z) = ${formatNumber(a)}` : ''}${step >= 4 ? ` and its tangent, of slope ${formatNumber(slope)}` : ''}.`;
export const weightedSum = 'the weighted sum';
export const nudgeToo = 'the nudge';
export const activationA = 'the activation a';
export const activationAfterTheNudge = 'the activation after the nudge';
export const riseFZF = 'the rise: f(z + ε) − f(z)';
export const risePerUnit = 'rise per unit of z, by the nudge';
export const slopeOfTheTangent = 'slope of the tangent at z';
export const activation = 'the activation';
export const risePerUnitOfZ = 'the rise per unit of z';
export const slopeOfTheTangentText = 'the slope of the tangent';
export const weightedSumIsZ = (z: string, title: string) =>
  `The weighted sum is z = ${z}. What does ${title} make of it, and how steep is the curve there?`;
export const turnsZ = (capital: string, z: string, a: string) => `${capital} turns z = ${z} into the activation ${a}.`;
export const nudgeZByAt = (nudge: string, z: string, moved: string) =>
  `Nudge z by ε = ${nudge}. At ${z} the curve stands at ${moved}.`;
export const activationChangedByWhile = (rise: string, nudge: string, ratio: string) =>
  `The activation changed by ${rise} while z rose by ${nudge}: that is ${ratio} per unit of z.`;
export const atZTheCurve = (corner: string, slope: string) =>
  `At z = 0 the curve has a ${corner}, so no tangent. By convention its slope there is ${slope}.`;
export const whichIsOff = ', which is off by ';
export const tangentAtZ = (z: string, slope: string, nudge: string, ratio: string, so: boolean, concat: string) =>
  `The tangent at z = ${z} has slope ${slope}. The nudge of ${nudge} said ${ratio}${so ? ': the same' : concat}.`;
