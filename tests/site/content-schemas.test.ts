import { describe, expect, test } from 'vitest';
import { lessonSchema, termSchema } from '../../src/content-schemas.ts';

const discussion = { question: 'Whose fault is it?', listenFor: 'shared, by path' };
const state = { label: 'The first step', link: '#f9-1' };
const lesson = {
  title: 'Whose fault is it?',
  question: 'How much did each weight contribute?',
  summary: 'Step backpropagation through a real network, forwards and backwards.',
  objectives: [
    { id: 'output-weight', text: 'Compute the gradient of an output weight.' },
    { id: 'hidden-weight', text: 'Compute the gradient of a hidden weight.' },
    { id: 'update', text: 'Separate the gradient from the update.' },
  ],
  prerequisites: ['forward-pass'],
  terms: ['gradient'],
  minutes: { read: 20, do: 30 },
  engagement: ['viewing', 'changing'],
  misconceptions: [{ id: 'M26', experiment: 'f9-1' }],
  keyPoints: ['Gradients use the old weights.'],
  simplified: ['There is one example.'],
  instructor: {
    discussion: [discussion, discussion, discussion],
    activity: 'Pass cards along a rope.',
    blockers: ['Signs.'],
    states: [state, state, state],
    timing: [
      { minutes: 20, what: 'Step together' },
      { minutes: 30, what: 'Exercises' },
    ],
  },
};

/** What the schema says against a lesson with changes, as `path: message`. */
function complaints(changes: object): string[] {
  const result = lessonSchema.safeParse({ ...lesson, ...changes });
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('the frontmatter of a lesson', () => {
  test('that is complete is accepted as it is', () => {
    expect(lessonSchema.parse(lesson)).toEqual(lesson);
  });

  const listsThatMayBeEmpty = ['prerequisites', 'terms'] as const;
  test.each(Object.keys(lesson).filter((field) => !listsThatMayBeEmpty.some((list) => list === field)))(
    'needs the field %s',
    (field) => {
      expect(complaints({ [field]: undefined })).toHaveLength(1);
    },
  );

  test.each(listsThatMayBeEmpty)('may leave out %s, which then are none', (field) => {
    expect(lessonSchema.parse({ ...lesson, [field]: undefined })[field]).toEqual([]);
  });

  test('with a field nobody knows is refused', () => {
    expect(complaints({ sumary: 'x' })).toEqual([': Unrecognized key: "sumary"']);
  });

  test.each(['Understand backpropagation.', 'know what a gradient is.', 'Appreciate the chain rule.'])(
    'with the objective “%s” is refused: nobody can observe it',
    (text) => {
      const objectives = [{ id: 'vague', text }, ...lesson.objectives.slice(1)];
      expect(complaints({ objectives })[0]).toMatch(/^objectives\.0\.text: expected a verb that can be observed/);
    },
  );

  test('with a plan that is not 50 minutes long is refused', () => {
    const instructor = { ...lesson.instructor, timing: [{ minutes: 45, what: 'all' }] };
    expect(complaints({ instructor })).toEqual(['instructor.timing: expected parts that add up to 50 minutes']);
  });

  test('with a question that does not ask is refused', () => {
    expect(complaints({ question: 'Backpropagation' })).toEqual([
      'question: expected a question that ends with a question mark',
    ]);
  });
});

test('a term of the glossary needs a definition that is a whole sentence', () => {
  const term = { term: 'delta', definition: 'the slope of the loss', lesson: 'backprop' };
  expect(termSchema.safeParse(term).success).toBe(false);
  expect(termSchema.safeParse({ ...term, definition: 'The slope of the loss with respect to z.' }).success).toBe(true);
});
