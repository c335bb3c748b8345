/** Numbers to which more than one way leads: what is said of them is true whichever way was taken. */
import { follows, type Mistake, row, unknown } from './plausible-mistake.ts';

export const mistakes: readonly Mistake[] = [
  // By adding up wrong, and by leaving something out.
  row('x4-3', 'miscounted by one', ['101770', '39760', '13002', '804', '44611'], /^Perhaps you left out the biases/, 3),
  row('w9-1', 'carried one digit wrong', ['0.575'], /^Perhaps you gave each input the weight of the other/),
  row('x12-2', 'added up wrong', ['50176', '64', '640', '10', '50880'], /^Perhaps you left out the biases of the/, 4),
  row('x12-12', 'added up wrong', ['800', '10', '63600'], /^Perhaps you left out the biases of the output/, 2),
  row('x12-13', 'added up wrong', ['98656'], /^Perhaps you left out the biases of the outputs/),
  // By rounding, and by a mistake.
  row(
    'x10-6',
    'rounded',
    ['1.84', '0.288'],
    /^That is right to three digits\. Here it takes more\. Or that is the same step/,
  ),
  row('x10-5', 'rounded', ['1', '0.95', '0.95', '1.85', '0.86'], /^That is right to two digits\. Give at least/, 4),
  // A bias as large as a weight, a rate as large as a share.
  row('x4-11', 'counted the input that is 0', ['0.4256', '0.5498', '0.4656'], /or with an input of 1 where it is 0/),
  row(
    'x4-2',
    'added the bias in every line',
    ['0.7635', '1.003', '1.767', '0.854'],
    /^That is the sum of the two pro/,
    2,
  ),
  row('x10-3', 'took η of the slope into v', ['2.91', '0.409'], /^That is the sum with a tenth of the slope/),
  row('x6-7', 'took e · score for e to the score', ['0.857', '0.154'], /^That is the score itself, divided by the sum/),
  // A sign lost, and a sign turned.
  row(
    'x9-3',
    'took the size of the step off',
    ['0.1668', '-0.0236', '0.1882'],
    /^(Perhaps you|You) added the step\. It is taken off/,
    2,
  ),
  row('x9-5', 'subtracted the second path', ['0.0101'], /^That is what the sizes of both paths make together/),
  row('x9-7', 'lost the minus of w46', ['-0.1312', '-0.2608', '-0.008724', '0.2079'], /or with w46 above 0/, 2),
  // What a number is said to be, it is.
  row('x4-5', 'gave the columns before the last', ['32', '128'], /^So many columns has the table of hidden/, 1),
  row(
    'x11-3',
    'went back through the wrong weight',
    ['-0.00684', '-0.00342'],
    /^That is what comes through the weight/,
  ),
  row('x11-6', 'one layer too many', ['25', '97656.25'], /one factor w · σ′ too many/, 1),
  row('x11-6', 'one layer too few, the last unit left out', ['25', '625'], /one factor too few/, 1),
  row('x11-6', 'counted the last unit as a factor', ['25', '390625'], /^That is 4 factors w · σ′/, 1),
  row('x7-4', 'gave the rise of the numbers shown', ['0.033976'], /^That is the rise/),
  row('x7-2', 'did not divide', ['2'], /^That would be the 2 alone/),
  row('x3-5', 'took e^z, to three decimals', ['3', '3', '0.047', '0.047'], /^That would be σ of minus the sum/, 2),
  row('x6-5', 'halved the mean, to three decimals', ['0.38', '0.127', '0.063'], /^That would be half of the mean/, 2),
  row('x6-6', 'took the other logarithm, to three decimals', ['0.046'], /^That would be the logarithm to base 10/),
  // One of a few is not close; nor is what comes out exactly right to three digits.
  row('x2-12', 'guessed two', ['2'], unknown),
  row('x2-8', 'off in the third decimal', ['0.251', '-1.25', '0'], /comes out exactly/),
  // What follows from a rounded slip of one's own.
  row('x11-3', 'took the wrong slope, and went on', ['-0.0133', '-0.006649'], follows, 1),
  row('x11-3', 'took the fault of the last, and went on', ['0.1192', '0.05959'], follows, 1),
  row('x11-4', 'lost a sign, and went on', ['0.119', '0.05164', '0.01624', '0.008121'], follows, 3),
];
