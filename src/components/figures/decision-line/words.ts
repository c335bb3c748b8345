/** What F1.2 says. */
import type { ComponentChildren } from 'preact';

export const row = 'row';
export const letThePerceptronRule = 'Let the perceptron rule train it';
export const ruleTrainsTheUnit = 'The rule trains the unit where JavaScript runs.';
export const line = 'The line';
export const ofRight = (right: number, count: number) => `${right} of ${count} right`;
export const testedOf = (tested: number) => `${tested} tested`;
export const distance = 'distance =';
export const distanceOf = (tested: number, notYet: string) => `distance: ${tested === 0 ? notYet : 'there is no line'}`;
export const discShouldGiveRing = 'Disc: should give 1; ring: 0. Hatched: gives 1.';
export const shouldGive = (x: string, target: number, output: number | undefined) =>
  `(${x}) should give ${target}${output === undefined ? '' : `, gives ${output}`}`;
export const lineOfTestedPoints = (line: string, points: string, right: number, tested: number) =>
  `The line ${line}. ${points}. ${right} of ${tested} tested points are right. All numbers stand in the table.`;
export const truthTable = (id: string) => `The truth table (${id})`;
export const truthTableText = 'The truth table';
export const output = 'output';
export const shouldBe = 'should be';
export const distanceText = 'distance';
export const sumZ = (x: string) => `the sum z for ${x}`;
export const outputFor = (x: string) => `the output for ${x}`;
export const noLine = 'no line';
/** Without markup of its own: plain Node reads this file too, with the figures that lessons may name. */
export const linesTriedBest = (
  strong: ComponentChildren,
  value: ComponentChildren,
  count: number,
): ComponentChildren => ['Lines tried: ', strong, '. Best so far: ', value, ` of ${count}.`];
export const anotherTask = 'Another task';
export const task = 'Task';
export const otherTargets = 'other targets';
export const fourPointsWait = 'Four points wait to be tested. A disc should give 1, a ring 0.';
export const withBothWeightsThere = 'With both weights 0 there is no line: every point gets the same output.';
export const pointLies = (x: string) => `The point (${x}) lies on the line, so it fires.`;
export const pointLiesFurther = (x: string, output: number | undefined) =>
  `The point (${x}) lies further from the line than a number can say, on the side of ${output}.`;
export const pointLiesFromTheLine = (x: string, show: string, output: number | undefined) =>
  `The point (${x}) lies ${show} from the line, on the side of ${output}.`;
export const ofPointsAreRight = (right: number, tested: number, all: string) =>
  `${right} of ${tested} points are right. ${all}`;
export const itShouldGive = (all: string, target: number, so: boolean) =>
  `${all} It should give ${target}: ${so ? 'right' : 'wrong'}.`;
