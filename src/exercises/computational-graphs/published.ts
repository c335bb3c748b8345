/** Expressions of well-known courses, as a reader types them into a figure. */
import { graphFrom } from './read.ts';

/** cs231n, "optimization 2": a neuron, a function in stages, and one gate of each kind. */
export const sigmoidNeuron = graphFrom(
  'w0 = 2; w1 = -3; w2 = -3; x0 = -1; x1 = -2; s = w0 * x0 + w1 * x1 + w2; f = sigmoid(s)',
);
export const staged = graphFrom('x = 3; y = -4; (x + sigmoid(y)) / (sigmoid(x) + (x + y)^2)');
export const threeGates = graphFrom('x = 3; y = -4; z = 2; w = -1; 2 * (x * y + max(z, w))');

/** The expression on the first page of micrograd; its names that are given anew have a number here. */
export const microgradText = [
  'a = -4',
  'b = 2',
  'c1 = a + b',
  'd1 = a * b + b^3',
  'c2 = c1 + c1 + 1',
  'c3 = c2 + 1 + c2 - a',
  'd2 = d1 + d1 * 2 + relu(b + a)',
  'd3 = d2 + 3 * d2 + relu(b - a)',
  'e = c3 - d3',
  'k = e^2',
  'g = k / 2 + 10 / k',
];
export const micrograd = graphFrom(microgradText.join(';'));
