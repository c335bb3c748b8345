/** A fair comparison: two runs that differ in one thing only. */
import { grouped } from '../../lab/protocol/words.ts';
import { exercise } from '../../questions/index.ts';

interface Plan {
  readonly units: number;
  readonly images: number;
  readonly epochs: number;
  readonly batchSize: number;
}

/** The run that is there already, and the units the other one shall have. */
interface Comparison {
  readonly done: Plan;
  readonly units: number;
}

const words = ({ units, images, epochs, batchSize }: Plan) =>
  `${grouped(units)} units, ${grouped(images)} images, ${epochs} epochs, batches of ${batchSize}`;
const planOf = ([units = 0, images = 0, epochs = 0, batchSize = 0]: readonly number[]): Plan => {
  return { units, images, epochs, batchSize };
};
const others = ['images', 'epochs', 'batchSize'] as const;
const names = { images: 'images', epochs: 'epochs', batchSize: 'batch size' } as const;

export const fairRun = exercise<Comparison>({
  kind: 'construct',
  objective: 'compare',
  grade: 'check',
  numbers: { base: { done: { units: 100, images: 5000, epochs: 10, batchSize: 32 }, units: 1000 } },
  ask: ({ done, units }) =>
    `One run is finished: ${words(done)}. You want to know what the number of units does. Plan the run to compare it with, of ${grouped(units)} units.`,
  fields: [
    { label: 'units', whole: true },
    { label: 'images', whole: true },
    { label: 'epochs', whole: true },
    { label: 'batch size', whole: true },
  ],
  check(values, { done, units }) {
    const plan = planOf(values);
    const differing = others.filter((name) => plan[name] !== done[name]);
    if (plan.units !== units) return { ok: false, say: `The question is about ${grouped(units)} units.` };
    if (differing.length === 0)
      return { ok: true, say: 'Only the units differ, so only they can explain a difference.' };
    const list = differing.map((name) => names[name]).join(' and ');
    return {
      ok: false,
      say: `Whatever comes out, you could not tell whether it is due to the units or to the ${list}.`,
    };
  },
  diagnose: [
    {
      when: (values, { done, units }) => planOf(values).units === units && planOf(values).epochs > done.epochs,
      say: 'A larger network may deserve more time, but then you compare time as well.',
      example: [1000, 5000, 100, 32],
    },
    {
      when: (values, { done, units }) => planOf(values).units === units && planOf(values).images > done.images,
      say: 'More images may help by themselves: whatever the second run gains, the images could be the reason.',
      example: [1000, 60000, 10, 32],
    },
  ],
  example: ({ done, units }) => [units, done.images, done.epochs, done.batchSize],
  hints: [
    'If the second run scores higher, what do you want to be able to say?',
    'Change one thing at a time: copy all the rest.',
  ],
  solution: ({ done, units }) => [
    `${words({ ...done, units })}: everything but the units stays.`,
    'Then repeat both with other seeds. A difference that is no larger than between two seeds says nothing about the units.',
  ],
});
