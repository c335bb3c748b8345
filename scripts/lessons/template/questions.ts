import type { PlannedLesson } from '../../../src/curriculum.ts';

/** The file of a new lesson's questions: one prompt and one exercise that work, to be replaced by the lesson's own. */
export function questionsTemplate({ number, title }: PlannedLesson): string {
  return `/** Lesson ${number}: ${title}. Its prompts and exercises; docs/lesson-kit.md says how to write them. */
import json from '../../../content/experiments/mazur.json' with { type: 'json' };
import {
  drawNumber,
  edited,
  exercise,
  exercisesOf,
  experimentOf,
  lossAfter,
  prompt,
  read,
  show,
} from '../../questions/index.ts';

/** The network that the figure shows, from the very same file. */
const mazur = experimentOf(json);

export const prompts = {
  'p${number}-1': prompt({
    kind: 'direction',
    ask: 'Weight $w_5$ leads from h1 into o1. It becomes a little larger, and all else stays. What does the loss do?',
    outcome: () => lossAfter(edited(mazur, { 'w.2.0.0': 0.41 }), 0) - lossAfter(mazur, 0),
    why: () =>
      \`Output o1 gives \${show(read(mazur, 'a[0][2][0]'))} and should give \${show(read(mazur, 'y[0][0]'))}. A larger $w_5$ takes it further away.\`,
    watch: { figure: 'f${number}-1', experiment: mazur, stop: 'weightGradient[2][0][0]' },
  }),
};

export const exercises = exercisesOf({
  'x${number}-1': exercise({
    kind: 'number',
    objective: 'compute',
    grade: 'check',
    numbers: {
      base: mazur,
      draw: (random) =>
        edited(mazur, {
          'w.1.0.0': drawNumber(random, 0.1, 0.9, 2),
          'w.1.0.1': drawNumber(random, 0.1, 0.9, 2),
        }),
    },
    ask: (its) =>
      \`Unit h1 has the inputs \${show(read(its, 'a[0][0][0]'))} and \${show(read(its, 'a[0][0][1]'))}, the weights \${show(read(its, 'weights[1][0][0]'))} and \${show(read(its, 'weights[1][0][1]'))}, and the bias \${show(read(its, 'bias[1][0]'))}. What is its weighted sum?\`,
    key: (its) => read(its, 'z[0][1][0]'),
    diagnose: [
      { wrong: (its) => read(its, 'z[0][1][0]') - read(its, 'bias[1][0]'), say: 'The bias is missing.' },
      { wrong: (its) => read(its, 'a[0][1][0]'), say: 'That is the activation. The sum comes before it.' },
    ],
    hints: ['Multiply each input by its weight first.', 'Add both products, and the bias.'],
    solution: (its) => [
      \`The products are \${show(read(its, 'product[0][1][0][0]'))} and \${show(read(its, 'product[0][1][0][1]'))}.\`,
      \`With the bias they add up to \${show(read(its, 'z[0][1][0]'))}.\`,
    ],
  }),
});
`;
}
