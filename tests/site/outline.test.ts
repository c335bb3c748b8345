import { describe, expect, test } from 'vitest';
import { curriculum } from '../../src/curriculum.ts';
import { lessonPlace, neighbours, outline, readingOrder } from '../../src/outline.ts';

const written = (path: string, changes = {}) => ({
  path,
  title: 'A title of its own',
  question: 'Why?',
  minutes: { read: 1, do: 2 },
  prerequisites: [],
  ...changes,
});
const BACKPROP = '02-how-networks-learn/09-backprop.mdx';

describe('the plan', () => {
  const lessons = curriculum.flatMap((unit) => unit.lessons);

  test('has seventeen lessons, numbered in reading order, with seventeen addresses', () => {
    expect(lessons.map(({ number }) => number)).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
    expect(new Set(lessons.map(({ slug }) => slug)).size).toBe(17);
  });

  test('asks a question in every lesson', () => {
    expect(lessons.filter(({ question }) => !question.endsWith('?'))).toEqual([]);
  });

  test('needs only lessons that come earlier', () => {
    const number = new Map(lessons.map((lesson) => [lesson.slug, lesson.number]));
    const late = lessons.flatMap((lesson) =>
      lesson.prerequisites
        .filter((slug) => !(number.get(slug)! < lesson.number))
        .map((slug) => `${lesson.slug} ← ${slug}`),
    );
    expect(late).toEqual([]);
  });
});

describe('the outline', () => {
  test('without a written lesson is the plan, all of it coming', () => {
    const lessons = readingOrder(outline([]));
    expect(lessons).toHaveLength(17);
    expect(lessons.some((lesson) => lesson.written)).toBe(false);
  });

  test('shows a written lesson in the place of the planned one, with its own words', () => {
    const lessons = readingOrder(outline([written(BACKPROP)]));
    expect(lessons).toHaveLength(17);
    expect(lessons[8]).toEqual({
      number: 9,
      slug: 'backprop',
      title: 'A title of its own',
      question: 'Why?',
      minutes: { read: 1, do: 2 },
      prerequisites: [],
      written: true,
    });
  });

  test('adds a lesson that is not planned to the unit of its folder', () => {
    const units = outline([written('02-how-networks-learn/18-extra.mdx')]);
    expect(units[1]?.lessons.at(-1)).toMatchObject({ slug: 'extra', number: 18, written: true });
  });

  test('gives a folder that is not planned a unit of its own, named after the folder', () => {
    const units = outline([written('05-my-own-unit/18-extra.mdx')]);
    expect(units).toHaveLength(5);
    expect(units[4]).toMatchObject({ letter: 'E', name: 'My own unit' });
  });

  test('refuses two lessons with one address and names both files', () => {
    expect(() => outline([written(BACKPROP), written('04-beyond/20-backprop.mdx')])).toThrow(
      'content/lessons/04-beyond/20-backprop.mdx: the address /lessons/backprop/ is taken by 02-how-networks-learn/09-backprop.mdx.',
    );
  });

  test('refuses a prerequisite that comes later', () => {
    expect(() => outline([written(BACKPROP, { prerequisites: ['cnn'] })])).toThrow(
      /the prerequisite “cnn” is not an earlier lesson\. Earlier lessons: perceptron, /,
    );
  });
});

describe('the neighbours of a lesson', () => {
  const units = outline([
    written('01-one-neuron/03-xor.mdx'),
    written(BACKPROP),
    written('03-real-data/12-mnist-lab.mdx'),
  ]);
  const around = (slug: string) => {
    const { previous, next } = neighbours(units, slug);
    return [previous?.slug, next?.slug];
  };

  test('are the nearest that are written, across lessons that are still to come', () =>
    expect(around('backprop')).toEqual(['xor', 'mnist-lab']));

  test('are missing before the first and after the last', () => {
    expect(around('xor')).toEqual([undefined, 'backprop']);
    expect(around('mnist-lab')).toEqual(['backprop', undefined]);
  });
});

describe('the place of a lesson file', () => {
  test('is read from its path', () => {
    expect(lessonPlace(BACKPROP)).toEqual({ folder: '02-how-networks-learn', number: 9, slug: 'backprop' });
  });

  test.each(['backprop.mdx', '02-unit/backprop.mdx', '02-unit/09-Back_Prop.mdx', '02-unit/deep/09-backprop.mdx'])(
    'is refused for %s, with an example that is right',
    (path) =>
      expect(() => lessonPlace(path)).toThrow('for example content/lessons/02-how-networks-learn/09-backprop.mdx'),
  );
});
