/** Exercises on the ward round: which treatments heal, as trainings of the engine find it. */
import { exercise } from '../../questions/index.ts';
import { courseOf, isHealed, type PatientName, patients, type Treatment, treated } from './ward.ts';

const heals = (patient: PatientName, treatment: Treatment) =>
  isHealed(courseOf(treated(patients[patient].recipe, treatment)));

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
      text: 'clip the norm at 1',
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
    'One of the four changes what the product is made of.',
  ],
  solution: ['Only ReLU with a He start: it takes the small slopes out of the product. The others leave them in.'],
});

export const treatE = exercise({
  kind: 'choose',
  many: true,
  objective: 'diagnose',
  grade: 'challenge',
  ask: 'Which treatments heal patient E, on their own?',
  options: [
    {
      text: 'clip the norm at 1',
      right: () => heals('E', 'clip'),
      say: 'It keeps the numbers within bounds, and that is much. But weights of that size stay, and so does the loss.',
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
    'What made the factors of its product large?',
  ],
  solution: [
    'A new start of the right size, of either kind. A gradient that is cut short still belongs to weights that are too large.',
  ],
});
