/**
 * What people type who make a plausible mistake, and what they are told: what is true of their mistake, or honestly nothing.
 * Each row says what was done, what was typed, and what is said in the line where it shows; of the lines, the first that is wrong
 * or, with `line`, that one.
 */
import { describe, expect, test } from 'vitest';
import { lessonFiles, questionsOf } from '../../scripts/lessons/rubric.ts';
import { plainText } from '../../src/notation/rich.ts';
import type { Blank } from '../../src/questions/values.ts';

const exercises = Object.assign(
  {},
  ...(await Promise.all(lessonFiles().map(async ({ slug }) => (await questionsOf(slug)).exercises))),
) as Awaited<ReturnType<typeof questionsOf>>['exercises'];

interface Mistake {
  readonly id: string;
  /** What the reader did. */
  readonly did: string;
  readonly typed: readonly string[];
  readonly said: RegExp;
  readonly line?: number;
}

const unknown = /^(Not yet\. A hint may help\.|Close, but .+\.)$/;
const rounded = /rounded too far to go on with/;
const places = /have changed places/;
const follows = /^That follows from your own numbers above/;
const row = (id: string, did: string, typed: readonly string[], said: RegExp, line?: number): Mistake => ({
  ...{ id, did, typed, said },
  ...(line === undefined ? {} : { line }),
});

const mistakes: readonly Mistake[] = [
  // Lesson 1
  row('w1-1', 'subtracted the other way round', ['2'], /below 0/),
  row('w1-1', 'from left to right', ['0'], /Multiply first/),
  row('w1-1', 'added', ['4'], /You added/),
  row('w1-1', 'off in the last place', ['-2.01'], /comes out exactly/),
  row('w1-3', 'took the other axis', ['1,5'], /other axis/),
  row('w1-3', 'forgot the sign', ['−3'], /Put it in/),
  row('x1-2', 'added the weights without the inputs', ['1.75', '1'], unknown),
  row('x1-2', 'forgot a weight, and went on with that', ['0', '0'], unknown),
  row('x1-2', 'the same, in the line of the output', ['0', '0'], follows, 1),
  row('x1-3', 'read ≥ as >', ['0.75', '0.5', '1.25', '0'], /Being equal is enough/, 3),
  row('x1-3', 'added where a product is asked for, and went on', ['1.75', '1.5', '3.25', '1'], follows, 2),
  row('x1-4', 'kept the sign of θ, and went on with it', ['0.75', '2.25'], /its sign turns/),
  row('x1-4', 'the same, in the sum', ['0.75', '2.25'], follows, 1),
  row(
    'x1-2',
    'compared the wrong way round, with nothing equal',
    ['0.75', '0'],
    /^Compare again: 0\.75 is above 0\.5\.$/,
    1,
  ),
  row('x1-4', 'gave the decision for the sum', ['-0.75', '1'], /what the unit decides/, 1),
  row('x1-8', 'rounded to two decimals', ['0.75', '0.35'], /right to 2 decimals\. Asked for are 3/, 1),
  row('x1-4', 'left the bias out', ['−0.75', '1.5'], /The bias is added as well/, 1),
  row('x1-8', 'took the largest θ, and its true distance', ['1', '0'], follows, 1),
  row('x1-8', 'did not divide by the length', ['0.75', '0.25'], /length of the weights/, 1),
  row('x1-10', 'thought nothing moves', ['1.5'], /crossed before/),
  row('x1-10', 'doubled instead of halving', ['3'], /other way/),
  // Lesson 3
  row('x3-4', 'gave the sums', ['12', '-4'], /That is the sum/),
  row('x3-4', 'gave σ(0) for the second', ['1', '0.5'], unknown, 1),
  row('x3-4', 'turned the exponent round', ['0', '0.982'], /sign in the exponent/),
  row('x3-5', 'forgot the −3, and went on', ['6', '3', '0.998', '0.953'], unknown),
  row('x3-5', 'put in (1, 1), and went on', ['9', '-3', '1.000', '0.047'], follows, 3),
  row('x3-7', 'forgot the bend, and went on', ['-3', '3', '0'], /below 0, so ReLU makes it 0/),
  row('x3-7', 'the same, in the output', ['-3', '3', '0'], follows, 2),
  row('x3-7', 'subtracted the other way round', ['3', '0', '3'], /other way round/),
  row('x3-7', 'subtracted at the end', ['0', '3', '-3'], /added, not subtracted/, 2),
  row('x3-8', 'did not square', ['0.5', '0.5'], /Square it/, 1),
  row('x3-8', 'added the squares', ['0.5', '1'], unknown, 1),
  row('x3-9', 'took one way only', ['3', '6', '4', '1', '2', '2'], /through h1 only/),
  row('x3-9', 'took no bias over', ['3', '5', '0', '1', '3', '2'], /no bias of its own/, 2),
  row('x3-4', 'put them into each other’s boxes', ['0.018', '1'], places),
  row('x3-5', 'rounded to two decimals, in the second', ['3', '3', '0.95', '0.95'], /right to 2 decimals/, 3),
  row('x3-5', 'cut the digits off', ['3', '3', '0.952', '0.952'], /cut off/, 2),
  row('x3-5', 'is a little off, and cut off nothing', ['3', '3', '0.9522', '0.953'], /not right to 3 decimals/, 2),
  row('x3-8', 'took 0 for the output, and its true error', ['0', '0.5'], follows, 1),
  row('x3-9', 'lost a sign', ['3', '5', '2', '1', '3', '2'], /minus a bias of −1/, 2),
  row('x3-9', 'wrote a2 for a1 and a1 for a2', ['1', '3', '2', '3', '5', '4'], places, 4),
  row('x3-9', 'off in the last place', ['3.01', '5', '4', '1', '3', '2'], /comes out exactly/),
  // Lesson 4
  row('x4-1', 'left out the bias, and went on', ['0.6378', '0.6542'], /left out the bias/),
  row('x4-1', 'the same, after the curve', ['0.6378', '0.6542'], follows, 1),
  row('x4-1', 'gave the sum for the activation', ['1.2378', '1.2378'], /through the curve/, 1),
  row('x4-1', 'gave e^−z', ['1.2378', '0.2900'], /alone/, 1),
  row('x4-2', 'added weight and signal, and went on', ['1.0176', '1.2874', '2.905', '0.9481'], /multiplies its signal/),
  row('x4-2', 'the same, in sum and activation', ['1.0176', '1.2874', '2.905', '0.9481'], follows, 3),
  row('x4-2', 'swapped the weights, and went on', ['0.6132', '0.1075', '1.3207', '0.7893'], /You took w8/),
  row('x4-2', 'the same, in the second product', ['0.6132', '0.1075', '1.3207', '0.7893'], /You took w7/, 1),
  row('x4-2', 'the same, in the sum', ['0.6132', '0.1075', '1.3207', '0.7893'], follows, 2),
  row('x4-2', 'the same, in the activation', ['0.6132', '0.1075', '1.3207', '0.7893'], follows, 3),
  row('x4-3', 'left out the biases of the outputs', ['101760', '', '', '', ''], /biases of the outputs/),
  row('x4-3', 'left out those of the hidden layer', ['101642', '', '', '', ''], /biases of the first hidden layer/),
  row('x4-3', 'the same, with one hidden unit', ['', '', '', '795', ''], /So many inputs and units are there/, 3),
  row('x4-4', 'took the outputs for b', ['32', '784', '10'], /This b belongs to the hidden layer/),
  row('x4-5', 'took the hidden units for rows', ['128', '10'], /hidden units stay inside/),
  row('x4-11', 'took e^z', ['0.668', '0.475', '0.526'], /You used e\^z/),
  row('x4-11', 'the same, where leaving out the bias gives it too', ['0.668', '0.475', '0.526'], /Two slips/, 1),
  row('w4-1', 'swapped the weights', ['2.25'], /the weight of the other/),
  row('w4-1', 'lost a sign', ['2.75'], /second weight is below 0/),
  row('x4-3', 'counted no biases', ['101632', '39700', '12960', '794', '44128'], /left out the biases/),
  row('x4-3', 'miscounted by one', ['101771', '', '', '', ''], /a count is exact/),
  row('x4-11', 'left out a bias, and went on', ['0.4256', '0.52498', '0.4669'], /left out the bias/),
  row('x4-11', 'the same, at the output', ['0.4256', '0.52498', '0.4669'], follows, 2),
  // Lesson 5
  row('x5-1', 'stopped at −1, and read it there', ['-1', '-0.2689'], follows, 1),
  row('x5-2', 'took the formula of sigmoid', ['0.1816'], /formula of sigmoid/),
  row('x5-2', 'rounded tanh to 0.8', ['0.36'], unknown),
  row('x5-6', 'divided the scores', ['0.8333', '0.3333', '-0.1667'], /divided the scores/),
  row('x5-10', 'put z into the formula', ['-2'], /Put in the activation/),
  row('x5-11', 'took σ(−z), and went on', ['0.3775', '0.6225', '0.235'], /sigmoid of −z/),
  row('x5-12', 'took e^z, and went on', ['20.0855', '0.04743', '0.95257', '0.04518'], follows, 1),
  row('x5-13', 'took ½ for the steepest slope', ['0.0009766'], /½ in each unit/),
  row('x5-14', 'took the last bias alone', ['-6', '5'], /first bias/, 1),
  row('w5-1', 'gave each input the other weight', ['-4.5'], /weight of the other/),
  row('w5-1', 'off in the last place', ['2.99'], /comes out exactly/),
  row('x5-1', 'rounded the depth to two decimals', ['-1.28', '-0.28'], /right to 2 decimals/, 1),
  row('x5-1', 'a neighbour on the slider', ['-1.3', '-0.278'], /right to 1 decimal|not right to 2 decimals/),
  row('x5-2', 'took the slope of sigmoid', ['0.1966'], /slope of sigmoid/),
  row('x5-2', 'took the square', ['0.58'], /lacks to 1/),
  row('x5-3', 'added the slope', ['-1.99', '-0.2'], /added the slope/),
  row('x5-3', 'subtracted the slope', ['-2.01', '-0.2'], /subtracted the slope/),
  row('x5-3', 'put them into each other’s boxes', ['-0.2', '-0.02'], places),
  row('x5-4', 'off in the last places', ['-1.95'], /comes out exactly/),
  row('x5-6', 'wrote the shares from the last', ['0.039', '0.175', '0.786'], places),
  row('x5-6', 'cut the digits off', ['0.785', '0.175', '0.039'], /cut off/),
  row('x5-11', 'did not divide', ['1.6065', '0.3775', '0.235'], /Divide 1 by it/),
  row('x5-12', 'rounded a, and went on', ['0.0498', '0.95', '0.05', '0.0475'], rounded, 2),
  row('x5-12', 'the same, in the slope', ['0.0498', '0.95', '0.05', '0.0475'], rounded, 3),
  row('x5-11', 'rounded a to two digits, and went on', ['0.62', '0.38', '0.2356'], rounded, 1),
  row('x5-13', 'one slope', ['0.25'], /one slope/),
  row('x5-14', 'put them into each other’s boxes', ['3', '-6'], places),
  row('x5-14', 'lost a sign', ['-6', '7'], /Check a sign/, 1),
  // Lesson 7
  row('x7-1', 'added the step', ['8.6', '10.84'], /uphill/),
  row('x7-1', 'added the step again', ['8.6', '10.84'], /uphill/, 1),
  row('x7-1', 'took the whole slope away', ['-1', '7'], /without η/),
  row('x7-1', 'took the distance for the slope', ['6.2', '5.56'], /twice the distance/),
  row('x7-1', 'took the distance for the slope again', ['6.2', '5.56'], /twice the distance/, 1),
  row('x7-1', 'used the first slope twice', ['5.4', '3.8'], /slope of the start again/, 1),
  row('x7-1', 'slipped once, and went on rightly', ['6.2', '4.92'], follows, 1),
  row('x7-2', 'took one over the curvature', ['0.1'], /single step/),
  row('x7-2', 'took the factor for the curvature', ['0.4'], /twice the factor/),
  row('x7-2', 'took the limit of the other valley', ['1'], /steeper/),
  row('x7-3', 'added and did not divide', ['-18', '-8'], /That is the sum/),
  row('x7-3', 'forgot the factor of the square', ['-3', '-1.333'], /factor 2/),
  row('x7-3', 'forgot the x', ['-2.667', '-2.667'], /its own x/),
  row('x7-4', 'divided by one nudge', ['3.398'], /lie 0\.02/),
  row('x7-4', 'did not divide', ['0.03398'], /how far apart/),
  row('x7-10', 'added 3', ['0', '0', '0', '-3'], /subtract it/),
  row('x7-10', 'squared the distance', ['-6', '36', '5.4', '-8.4'], /the loss, the square/, 1),
  row('x7-10', 'divided by η', ['-6', '-12', '-80', '77'], /divided by η/, 2),
  row('x7-10', 'went uphill', ['-6', '-12', '-1.8', '-4.8'], /uphill/, 3),
  row('x7-13', 'forgot to take the mean', ['-0.5025'], /That is the sum/),
  row('x7-13', 'divided by the rows that speak', ['-0.2513'], /divide by four/),
  // Lesson 9
  row('x9-2', 'target minus output in one line', ['-0.0983', '0.6509'], /as target minus output would do/),
  row('x9-2', 'added the step', ['0.0983', '0.7491'], /You added the step/, 1),
  row('x9-2', 'only the last line: added, or the other sign', ['', '0.7491'], /added, or .+ target minus output/, 1),
  row('x9-3', 'target minus output all the way', ['0.1668', '0.0236', '0.1882'], follows, 2),
  row('x9-4', 'target minus output from the first line', ['0.2176', '0.1758', '0.0275', '0.1362'], follows, 2),
  row('x9-4', 'the same, in the new weight', ['0.2176', '0.1758', '0.0275', '0.1362'], follows, 3),
  row('x9-4', 'twice the fault, slope forgotten', ['-0.4351', '0.1758', '-0.3129', '0.1638'], /forgot the slope/, 2),
  row('x9-4', 'target minus output, two lines left empty', ['0.2176', '', '', '0.1362'], follows, 3),
  row('x9-4', 'the same, one line left empty', ['0.2176', '', '0.0275', '0.1362'], follows, 3),
  row('x9-6', 'a gradient from nowhere, rightly used', ['', '0.002', '0.799'], follows, 2),
  row('x9-5', 'one path', ['0.0058569'], /only the path through o1/),
  row('x9-5', 'left out the input', ['0.00201305'], /signal x1 is still to come/),
  row('x9-5', 'added the sizes', ['0.0101033'], /its own sign/),
  row('x9-5', 'swapped w5 and w7', ['0.01359458'], /You swapped w5 and w7/),
  row('x9-5', 'stopped at h1', ['0.00900474'], /Two factors are missing/),
  row('x9-5', 'took the mean of the paths', ['0.00080522'], /not averaged/),
  row('x9-2', 'left out the signal', ['0.1310', '0.6345'], /signal ah2 is still to come/),
  row('x9-2', 'typed the step', ['0.0983', '0.0491'], /That is the step/, 1),
  row('x9-10', 'divided by twice the distance', ['0.0434'], /half of it/),
  row('w9-1', 'swapped the weights', ['0.575'], /the weight of the other/),
  row('x9-6', 'a path left out, carried to the end', ['0.0464', '0.0074724', '0.79626'], /path through o1 alone/),
  row('x9-6', 'the same, in the gradient', ['0.0464', '0.0074724', '0.79626'], follows, 1),
  row('x9-6', 'twice the gradient, rightly used', ['0.0212', '0.0068254', '0.7965873'], follows, 2),
  row('x9-6', 'forgot the learning rate', ['0.0212', '0.0034127', '0.7965873'], /forgot the learning rate/, 2),
  row('x9-6', 'only the last line', ['', '', '0.7965873'], /is η in it, and is .+ right\?/, 2),
  row('x9-7', 'the book’s sign, and subtracted', ['0.1312', '-0.3392', '-0.00872', '0.20785'], follows, 1),
  row('x9-7', 'the same, at the end', ['0.1312', '-0.3392', '-0.00872', '0.20785'], follows, 3),
  row('x9-10', 'from where it is to raised', ['0.0866986'], /one-sided difference upwards/),
  row('x9-10', 'from lowered to where it is', ['0.0868999'], /one-sided difference downwards/),
  row('x9-10', 'rounded a loss on the way', ['0.0868422'], unknown),
  row('x9-10', 'did not halve the distance', ['0.1735985'], /2 · 0\.01 apart/),
  row('x9-12', 'took a smaller rate', ['0.1'], /smaller step/),
  // Lesson 12
  row('x12-1', 'counted down the columns', ['784', '622', '0.1529', '4'], /down the columns/, 1),
  row('x12-2', 'left out biases all the way', ['50176', '0', '640', '0', '50816'], follows, 4),
  row('x12-2', 'left the biases out of the sum', ['50176', '64', '640', '10', '50816'], /left out the biases/, 4),
  row('x12-1', 'counted from 1', ['784', '161', '0.1529', '4'], /counted rows and columns from 1/, 1),
  row('x12-1', 'divided by 256', ['784', '190', '0.1523', '4'], /divided by 256/, 2),
  row('x12-10', 'divided by 256', ['0.199', '0'], /^(?!Right)/),
  row('x12-12', 'forgot that there are ten outputs', ['80', '10', '63610'], /lead into one output/),
  row('x12-12', 'typed the biases of the hidden units', ['800', '80', '63680'], /biases of the hidden units/, 1),
  row('x12-12', 'left out the biases of the outputs', ['800', '10', '63600'], /biases of the output units/, 2),
  row('x12-12', 'left out the second weights', ['800', '10', '62810'], /weights into the output units/, 2),
  row('x12-2', 'counted one hidden unit', ['784', '64', '640', '10', '50890'], /lead into one hidden unit/),
  row('x12-3', 'did not round up', ['2343.75'], /round up for each epoch/),
  row('x12-3', 'rounded down', ['2340'], /smaller batch of each epoch changes/),
  row('x12-1', 'rounded to two decimals', ['784', '190', '0.15', '4'], /right to 2 decimals. Asked for are 4/, 2),
  row('x12-4', 'typed a number far off', ['4.1'], /^Not yet/),
  row('x12-4', 'thought there is no loss', ['0'], /^Not yet/),
  row('x12-4', 'lost a place', ['0.23'], /decimal places/),
  row('x9-10', 'rounded to three decimals', ['0.087'], /right to 3 decimals. Asked for are 5/),
  row('x12-4', 'took the logarithm to base 2', ['3.32'], /base 2/),
  row('x12-13', 'left out the biases of the outputs', ['98656'], /biases of the outputs/),
  row('x12-13', 'left out those of the hidden units', ['98634'], /biases of the hidden units/),
  row('x12-3', 'one epoch', ['469'], /one epoch/),
  row('x12-4', 'the share itself', ['0.1'], /share p itself/),
  row('x12-4', 'some number near none of them', ['1.25'], /^Not yet|^Close/),
  row('x12-4', 'a digit of its own', ['0.25'], unknown),
];

describe('right answers that look rounded', () => {
  test.each([
    ['x5-6', ['0.786', '0.175', '0.039']],
    ['x5-6', ['78.6 %', '0.17538', '0.0391']],
    ['x5-1', ['-1.28', '-0.278']],
    ['x5-1', ['-1.2785', '-0.27846']],
    ['x3-5', ['3', '3', '0.953', '0.9526']],
    ['x1-8', ['0.75', '0.354']],
    ['x1-4', ['-3/4', '0.750']],
  ] as const)('%s: %j', (id, typed) => expect(exercises[id]?.settle(0).judge(typed).state).toBe('right'));

  const hasDecimals = ({ tolerance }: Blank) => typeof tolerance === 'object' && 'decimals' in tolerance;

  test('what is asked for to so many decimals may be typed to as many, whatever the numbers', () => {
    const asking = Object.entries(exercises).filter(([, exercise]) => exercise.settle(0).blanks.some(hasDecimals));
    expect(asking.length).toBeGreaterThan(4);
    for (const [id, exercise] of asking)
      for (let seed = 0; seed < (exercise.renewable ? 20 : 1); seed++) {
        const settled = exercise.settle(seed);
        const typed = settled.blanks.map(({ key, tolerance }) =>
          typeof tolerance === 'object' && 'decimals' in tolerance ? key.toFixed(tolerance.decimals) : String(key),
        );
        expect(settled.judge(typed).state, `${id}, seed ${seed}: ${typed}`).toBe('right');
      }
  });

  test('who asks for decimals judges by them', () => {
    const asking = Object.entries(exercises).filter(([, exercise]) =>
      / decimals\b/.test(JSON.stringify(exercise.settle(0).face)),
    );
    expect(asking.length).toBeGreaterThan(4);
    for (const [id, exercise] of asking) {
      const { blanks } = exercise.settle(0);
      expect(blanks.length === 0 || blanks.some(hasDecimals), id).toBe(true);
    }
  });
});

test('there are more than 60 of them, in every lesson that asks', () => {
  expect(mistakes.length).toBeGreaterThanOrEqual(60);
  expect(new Set(mistakes.map(({ id }) => /\d+/.exec(id)?.[0]))).toEqual(new Set(['1', '3', '4', '5', '9', '12']));
});

test.each(mistakes)('$id: $did', ({ id, typed, said, line }) => {
  const exercise = exercises[id]?.settle(0);
  if (exercise === undefined) throw new Error(`there is no exercise ${id}`);
  const { state, say, lines = [] } = exercise.judge(typed);
  expect(state).toBe('wrong');
  const asked = lines.filter(
    (_, k) => exercise.face.input.kind !== 'numbers' || exercise.face.input.lines[k]?.given === undefined,
  );
  const first = asked.find((each) => each !== undefined && each.state !== 'right');
  const text = line === undefined ? (first?.say ?? say) : (asked[line]?.say ?? '');
  expect(plainText(text)).toMatch(said);
});

test('4.8 shows so many digits that it is seen that the outputs differ', () => {
  const { say } = exercises['x4-10']?.settle(0).judge(['0.0001', '0']) ?? {};
  const [one, other] = [...plainText(say ?? '').matchAll(/says (0\.\d+)/g)].map(([, number]) => number);
  expect(one).toMatch(/^0\.\d{4,}/);
  expect(one).not.toBe(other);
});

describe('what is typed consistently by another convention', () => {
  test.each([
    ['9.3, target minus output, step added', 'x9-3', ['0.1668', '0.0236', '0.2118'], 2],
    ['9.4, target minus output, step added', 'x9-4', ['0.2176', '0.1758', '0.0275', '0.1638'], 3],
    ['9.7, Err of the book, step added', 'x9-7', ['0.1312', '-0.2608', '-0.00872', '0.1921'], 3],
  ] as const)('%s: the new weight is right', (_, id, typed, line) => {
    const { lines = [] } = exercises[id]?.settle(0).judge(typed) ?? {};
    expect(lines.filter((each) => each !== undefined)[line]?.state).toBe('right');
  });

  test('is never told that a step was added which was not', () => {
    for (const id of ['x9-2', 'x9-3', 'x9-4', 'x9-6', 'x9-7'])
      for (let seed = 0; seed < 20; seed++) {
        const exercise = exercises[id]?.settle(seed);
        const flipped = exercise?.blanks.map(({ key }) => String(-key)) ?? [];
        // All that comes before the new weight has the other sign, and the step is subtracted as it is said.
        const added = exercise?.blanks.at(-1)?.mistakes[0]?.value ?? Number.NaN;
        const { lines = [] } = exercise?.judge(flipped.with(-1, String(added))) ?? {};
        expect(lines.at(-1)?.say, `${id}, seed ${seed}`).not.toContain('You added the step');
      }
  });

  test('three-digit answers of 9.10 are not right by chance', () => {
    for (const text of ['0.0868422', '0.0868422', '0.0867', '0.086699', '0.0869'])
      expect(exercises['x9-10']?.settle(0).judge([text]).state, text).toBe('wrong');
    for (const text of ['0.0868', '0.0867992', '0,0868', '8.68e-2'])
      expect(exercises['x9-10']?.settle(0).judge([text]).state, text).toBe('right');
  });
});
