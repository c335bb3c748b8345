/** Five networks that are none of the ward's: which disease belongs to which, by what the engine measures of them. */
import { exercise, type FillLine, show } from '../../questions/index.ts';
import { once } from '../../questions/once.ts';
import { diagnosisOf, signs } from './diagnosis.ts';
import { courseOf, diseases, type Recipe } from './ward.ts';

/** In an order that is not that of the diseases. */
export const strangers: readonly Recipe[] = [
  { hidden: 4, activation: 'relu', start: { kind: 'normal', value: 3 }, bias: 0, rate: 0.1 },
  { hidden: 2, activation: 'sigmoid', start: { kind: 'constant', value: 0.8 }, bias: 0, rate: 0.5 },
  { hidden: 5, activation: 'sigmoid', start: { kind: 'xavier-uniform' }, bias: 0, rate: 0.5 },
  { hidden: 2, activation: 'relu', start: { kind: 'he-normal' }, bias: -6, rate: 0.3 },
  { hidden: 2, activation: 'tanh', start: { kind: 'xavier-uniform' }, bias: 0, rate: 20 },
];
/** So many losses after the first are told of. */
const updates = 10;
const courses = once(() => strangers.map(courseOf));

const numberOf = (k: number) => diseases.indexOf(diagnosisOf(courses()[k] as ReturnType<typeof courseOf>)) + 1;

/** What is measured of a network before its first update, and its loss then and in the updates after it. */
function chartOf(k: number): string {
  const { readings, losses } = courses()[k] as ReturnType<typeof courseOf>;
  const layers = readings[0] ?? [];
  const hidden = layers.slice(0, -1);
  const short = (value: number) => show(value, { significant: 2 });
  const alike = hidden.every(({ different }) => different === 1);
  const zeros = hidden.every(({ zero }) => zero === 1);
  const units = zeros ? 'all exactly 0' : alike ? 'the same for all units of a layer' : 'different from unit to unit';
  return `sizes of $∂E/∂w$ ${layers.map(({ size }) => short(size)).join(', ')}; in hidden layers ${units}; loss ${short(losses[0] as number)}, then at most ${short(Math.max(...losses.slice(1, 1 + updates)))}`;
}

const line = (k: number): FillLine<undefined> => ({
  text: `Network ${'KLMNO'[k]}: ${chartOf(k)}. Disease:`,
  key: () => numberOf(k),
  tol: 'count',
  diagnose: diseases.flatMap((disease, of) =>
    of + 1 === numberOf(k)
      ? []
      : [{ wrong: () => of + 1, say: `With that disease, ${signs[disease]} Here the numbers say something else.` }],
  ),
});

export const matchDiagnoses = exercise<undefined>({
  kind: 'fill',
  objective: 'diagnose',
  grade: 'challenge',
  transfer: true,
  numbers: { base: undefined },
  ask: `Five other networks of the same kind were looked at before their first update. Their layers stand in order, the output last; the second loss is the highest of the next ${updates} updates. Give each the number of its disease: ${diseases.map((its, k) => `${k + 1} ${its}`).join(', ')}. Each occurs once.`,
  missing: 'all',
  lines: [0, 1, 2, 3, 4].map(line),
  hints: [
    'First those that are told by a word: whose gradients are exactly 0, and whose are alike within a layer?',
    'Of the three that are left: in which are the gradients huge, and in which do they shrink on the way back to the first layer?',
  ],
  solution: () => [
    `${[0, 1, 2, 3, 4].map((k) => `${'KLMNO'[k]}: ${diseases[numberOf(k) - 1]}`).join('; ')}.`,
    'The last one starts with gradients of a healthy size. Only its step is too long: the loss leaps upwards.',
  ],
});
