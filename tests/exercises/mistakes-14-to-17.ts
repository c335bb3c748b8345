/** Plausible mistakes of lessons 14, 15 and 17. */
import { follows, type Mistake, row, unknown } from './plausible-mistake.ts';

export const mistakes: readonly Mistake[] = [
  row('x14-3', 'took ½λw² for both', ['1.98', '1.98', '1.99'], /for .*Without the ½ the slope is twice as large/, 1),
  row('x14-4', 'did not scale', ['0.3', '0.9', '0', '0.4'], /^Those that are kept are scaled as well/),
  row('x14-5', 'stopped one too late', ['10', '6'], /^With the last of the waited epochs/),
  row('x14-6', 'kept the last', ['18', '18'], /^What is kept is the best one/, 1),
  row('x14-9', 'left the biases out', ['367.7'], /leaves? the biases out/),
  row('x14-10', 'counted pairs', ['9', '9'], /^So many pairs are tried/),
  row('x15-3', 'turned the filter round', ['1', '1', '1', '5', '5'], unknown),
  row('x15-4', 'averaged', ['1', '3', '2.25', '1.75'], /^That (?:is|would be) the mean of the four\./),
  row('x15-5', 'forgot the first window', ['23'], /^Count the first window too/),
  row('x15-6', 'left the padding out', ['13'], /padding lies on both sides/),
  row('x15-7', 'a flat filter', ['80', '160', '784', '7850'], /^A filter of the second layer reads all channels/, 1),
  row('x15-7', 'no biases at the end', ['80', '1168', '784', '7840'], /ou left out the biases of its 10 units\./, 3),
  row('x15-8', 'no biases', ['19668992'], /^You left out the biases/),
  row('x15-11', 'took the first place alone', ['0.5', '1'], /first place alone/),
  row('x15-12', 'forgot that pooling spreads', ['8'], /pixels apart\.$/),
  row(
    'x17-5',
    'the sum without tanh, and went on',
    ['0.5', '0.6'],
    /^That (?:is|would be) the sum\. It still goes through tanh/,
  ),
  row('x17-5', 'left out the state before', ['0.462', '0.149'], /left out what the unit said before/, 1),
  row('x17-8', 'took what is forgotten', ['0.08', '-0.2', '-0.12', '-0.0299'], /how much is kept/),
  row('x17-8', 'the same', ['0.08', '-0.2', '-0.12', '-0.0299'], follows, 2),
  row('x17-9', 'one gate', ['1376'], /one of the four parts of every unit/),
  row('x17-9', 'no weights of the states', ['1408'], /without the weights of the states/),
  row('x17-13', 'among all letters', ['0.1818'], /^That (?:is|would be) the share among all letters/),
];
