/** Exercises on the ward round: which treatments heal, as trainings of the engine find it. */
import { exercise, show } from '../../questions/index.ts';
import { clipAt, courseOf, healthy, type PatientName, patients, type Treatment, treated } from './ward.ts';

/**
 * What heals each patient. Their trainings say so, and a test has them all: nine at 400 updates are too long a wait where an answer
 * is judged.
 */
export const cures: Readonly<Record<PatientName, readonly Treatment[]>> = {
  A: ['xavier', 'he'],
  B: ['he', 'leaky'],
  C: ['clip', 'slower'],
  D: ['xavier', 'he'],
  E: ['xavier', 'he'],
};
const heals = (patient: PatientName, treatment: Treatment) => cures[patient].includes(treatment);

export const treatB = exercise({
  kind: 'choose',
  many: true,
  objective: 'diagnose',
  grade: 'check',
  ask: 'Which treatments heal patient B of the ward round, on their own?',
  options: [
    {
      text: 'new start: Xavier',
      right: () => heals('B', 'xavier'),
      say: 'Its start had that size already. The slopes of the curve are what shrinks the product.',
    },
    {
      text: 'ReLU, new start: He',
      right: () => heals('B', 'he'),
      say: 'On its active side ReLU has the slope 1, and He’s start is made for it.',
    },
    {
      text: 'leaky ReLU',
      right: () => heals('B', 'leaky'),
      say: 'Its slope is 1 above 0, in place of a quarter at most.',
    },
    {
      text: `clip the norm at ${show(clipAt)}`,
      right: () => heals('B', 'clip'),
      say: 'Clipping makes long gradients shorter. These are short.',
    },
    {
      text: 'a tenth of the rate',
      right: () => heals('B', 'slower'),
      say: 'The steps are too small as they are.',
    },
  ],
  hints: [
    'Choose each treatment in the figure, and go to its last look.',
    'Which of them change the small factors of the product? See the slopes in the table.',
  ],
  solution: [
    'ReLU with a He start, and leaky ReLU: both take the small slopes out of the product. The others leave them in.',
  ],
});

export const treatE = exercise({
  kind: 'choose',
  many: true,
  objective: 'diagnose',
  grade: 'challenge',
  ask: 'Which treatments heal patient E, on their own?',
  options: [
    {
      text: `clip the norm at ${show(clipAt)}`,
      right: () => heals('E', 'clip'),
      say: 'It keeps the numbers within bounds, and that is much. But weights of that size stay, and its loss ends far above the limit.',
    },
    {
      text: 'a tenth of the rate',
      right: () => heals('E', 'slower'),
      say: 'A tenth of an enormous step is still enormous.',
    },
    {
      text: 'new start: Xavier',
      right: () => heals('E', 'xavier'),
      say: 'A start of the right size removes the cause: the factors are no longer large.',
    },
    {
      text: 'ReLU, new start: He',
      right: () => heals('E', 'he'),
      say: 'A start of the right size removes the cause: the factors are no longer large.',
    },
  ],
  hints: [
    'Choose each treatment in the figure, and go to its last look.',
    `Only the loss after the last update counts, and it must end below ${show(healthy)}.`,
  ],
  solution: [
    'A new start of the right size, of either kind. A gradient that is cut short still belongs to weights that are too large.',
  ],
});

/** The last look at patient D with another curve: its layers but the output. */
const leakyD = () => (courseOf(treated(patients.D.recipe, 'leaky')).readings.at(-1) ?? []).slice(0, -1);

export const leakyIsSlow = exercise({
  kind: 'choose',
  objective: 'diagnose',
  grade: 'challenge',
  ask: 'Treat patient D with leaky ReLU, and go to its last look. What do the gradients of its hidden layers show?',
  options: [
    {
      text: 'They are exactly 0',
      right: () => leakyD().every(({ zero }) => zero === 1),
      say: 'Look at the dashed bars, and at the share that is exactly 0.',
    },
    {
      text: 'They are not 0, but tiny',
      right: () => leakyD().every(({ size, zero }) => zero < 1 && size < 1e-5),
      say: 'A slope of 0.01 is not 0, but three of them in a row are a millionth.',
    },
    {
      text: 'They are of a healthy size, and it learns',
      right: () => leakyD().every(({ size }) => size > 1e-3),
      say: 'Its loss stays where it was. Look at the powers of ten.',
    },
  ],
  hints: ['Compare the dashed bars with the solid ones.', 'The share that is exactly 0 stands in the table.'],
  solution: () => [
    `Below 0 leaky ReLU has the slope 0.01, so something comes back. But through three layers these slopes multiply: the mean sizes are ${leakyD()
      .map(({ size }) => show(size))
      .join(', ')}.`,
    'It would recover in the end. A new start is quicker.',
  ],
});
