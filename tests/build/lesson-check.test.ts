import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { checkLesson, type LessonRules } from '../../scripts/lessons/check-lesson.ts';
import { lookUpIn } from '../../scripts/lessons/check-numbers.ts';
import { formatProblems } from '../../scripts/lessons/problem.ts';
import { flag, integer, listOf, oneOf, optional, required, text } from '../../src/components/kit/lesson-props.ts';

const rules = {
  schema: z.strictObject({
    title: z.string(),
    order: z.number().int(),
    goals: z.array(z.string()).optional(),
    source: z.strictObject({ url: z.string() }).optional(),
    timing: z.array(z.strictObject({ minutes: z.number() })).optional(),
  }),
  components: {
    Figure: {
      id: required(text),
      digits: optional(integer(1, 12)),
      granularity: optional(oneOf('weight', 'unit', 'layer')),
      sizes: optional(listOf(integer(1))),
      wide: optional(flag),
    },
    Hint: {},
    Value: { experiment: required(text, 'experiments') },
  },
  names: { experiments: ['mazur', 'xor'], glossary: [] },
};

const FRONT = ['---', 'title: Backprop', 'order: 9', '---', ''].join('\n');
const check = (source: string) => formatProblems(checkLesson('lesson.mdx', source, rules));
/** The problems of a lesson whose frontmatter is right and whose body begins in line 5. */
const body = (text: string) => check(FRONT + text);

test('a lesson that is right has no problems', () => {
  const lesson = `
## Weights $w_{1}$

<Figure id="f9-1" digits={4} granularity="unit" sizes={[2, 3]} wide>

Text with $\\htmlData{cell=w}{w}$ and <Hint />.

$$
\\frac{\\partial L}{\\partial w} = \\delta a
$$

</Figure>
`;
  expect(body(lesson)).toBe('');
});

describe('frontmatter', () => {
  test('that is missing is said', () => {
    expect(check('# Title\n')).toMatch(/^lesson\.mdx:1 {2}The frontmatter is missing: expected ---/);
  });

  test('that is not YAML is named with its line', () => {
    expect(check('---\ntitle: "x\norder: 1\n---\n')).toMatch(/^lesson\.mdx:\d+:\d+ {2}The frontmatter is not YAML: /);
  });

  test('with an unknown field gets the nearest name', () => {
    expect(check('---\ntitle: T\nordr: 9\norder: 9\n---\n')).toBe(
      'lesson.mdx:3:1  Unknown field ordr: expected one of title, order, goals, source, timing. Did you mean order?',
    );
  });

  test('with a value of the wrong kind names its line and what was expected', () => {
    expect(check('---\ntitle: T\norder: nine\n---\n')).toBe(
      'lesson.mdx:3:1  order: Invalid input: expected number, received string.',
    );
  });

  test('with a wrong value inside a list names the item', () => {
    expect(check('---\ntitle: T\norder: 9\ngoals:\n  - fine\n  - 3\n---\n')).toBe(
      'lesson.mdx:6:5  goals.1: Invalid input: expected string, received number.',
    );
  });

  test('with an unknown field inside another names both', () => {
    expect(check('---\ntitle: T\norder: 9\nsource:\n  url: x\n  ulr: y\n---\n')).toMatch(
      /^lesson\.mdx:6:3 {2}Unknown field ulr: expected one of url\. Did you mean url\?$/,
    );
  });

  test('with an unknown field in an item of a list gets the nearest name', () => {
    expect(check('---\ntitle: T\norder: 9\ntiming:\n  - { minute: 3, minutes: 3 }\n---\n')).toBe(
      'lesson.mdx:5:7  Unknown field minute: expected one of minutes. Did you mean minutes?',
    );
  });

  test('without a field says which is missing', () => {
    expect(check('---\ntitle: T\n---\n')).toMatch(/^lesson\.mdx:1 {2}Missing field order: .*expected number/);
  });

  test('of a file with a byte order mark and Windows line ends is read', () => {
    expect(check(`\uFEFF${FRONT.replaceAll('\n', '\r\n')}Text\r\n`)).toBe('');
  });
});

describe('a component', () => {
  test('that is unknown gets the nearest name', () => {
    expect(body('\nText\n\n<Figur id="x" />\n')).toBe(
      'lesson.mdx:8:1  Unknown component <Figur>: expected one of Figure, Hint, Value. Did you mean Figure?',
    );
  });

  test('in the middle of a line is named with its column', () => {
    expect(body('Text <Hnt />\n')).toMatch(/^lesson\.mdx:5:6 {2}Unknown component <Hnt>: .* Did you mean Hint\?$/);
  });

  test('that is like no other gets no guess', () => {
    expect(body('<Zebra />\n')).toMatch(/expected one of Figure, Hint, Value\.$/);
  });

  test('with an unknown prop gets the nearest name', () => {
    expect(body('<Figure id="x" digit={3} />\n')).toMatch(
      /^lesson\.mdx:5:1 {2}Unknown prop digit of <Figure>: expected one of .*\. Did you mean digits\?$/,
    );
  });

  test('with any prop where it takes none says so', () => {
    expect(body('<Hint open />\n')).toMatch(/Unknown prop open of <Hint>: none is expected\.$/);
  });

  test.each([
    ['digits="4"', 'digits of <Figure> is "4": expected a whole number from 1 to 12, as in {3}.'],
    ['digits={13}', 'digits of <Figure> is 13: expected a whole number from 1 to 12, as in {3}.'],
    [
      'granularity="units"',
      'granularity of <Figure> is "units": expected one of weight, unit, layer. Did you mean unit?',
    ],
    [
      'sizes={[2, 0]}',
      'sizes of <Figure> is [2,0]: expected a list of values, each a whole number of at least 1, as in {3}.',
    ],
    ['wide="yes"', 'wide of <Figure> is "yes": expected true or false.'],
  ])('with %s is told what was expected', (prop, message) => {
    expect(body(`<Figure id="x" ${prop} />\n`)).toBe(`lesson.mdx:5:1  ${message}`);
  });

  test('that refers to a file which is not there gets the nearest name', () => {
    expect(body('<Value experiment="mazr" />\n')).toBe(
      'lesson.mdx:5:1  experiment of <Value> is "mazr": expected the name of a file in content/experiments, ' +
        'that is one of mazur, xor. Did you mean mazur?',
    );
    expect(body('<Value experiment="mazur" />\n')).toBe('');
  });

  test('without a prop it needs says which', () => {
    expect(body('<Figure />\n')).toBe('lesson.mdx:5:1  <Figure> needs the prop id.');
  });

  test('takes a value that the lesson computes', () => {
    expect(body('export const four = 4;\n\n<Figure id="x" digits={four} />\n')).toBe('');
  });

  test('that the lesson imports itself is left to the build', () => {
    expect(body("import Extra from './Extra.astro';\n\n<Extra anything />\n")).toBe('');
  });

  test('that is not closed is named with its line', () => {
    expect(body('\n<Figure id="x">\n\nText\n')).toMatch(
      /^lesson\.mdx:\d+:\d+ {2}Expected a closing tag for `<Figure>`/,
    );
  });
});

describe('a formula', () => {
  test('that is broken is named with its line and its text', () => {
    expect(body('\nText $\\frac{1}{2$ here\n')).toMatch(
      /^lesson\.mdx:6:6 {2}The formula \\frac\{1\}\{2 cannot be read: .*expected/i,
    );
  });

  test('on lines of its own is checked too', () => {
    expect(body('\n$$\n\\nosuch{x}\n$$\n')).toMatch(/^lesson\.mdx:6:1 {2}The formula \\nosuch\{x\} cannot be read: /);
  });

  test.each(['\\href{javascript:alert(1)}{x}', '\\htmlClass{a}{x}', '\\htmlId{a}{x}', '\\includegraphics{x.png}'])(
    'with the command %s is refused',
    (tex) => {
      expect(body(`$${tex}$\n`)).toMatch(/^lesson\.mdx:5:1 {2}The formula .* cannot be read/);
    },
  );

  test('outside strict LaTeX is refused', () => {
    expect(body('$é$\n')).toMatch(/cannot be read: .*unicodeTextInMathMode/);
  });
});

test('a number or a moment that an experiment does not have is named with its line', async () => {
  const lookUp = await lookUpIn(process.cwd());
  const lesson = `${FRONT}
<Value experiment="mazur" cell="a[0][9][0]" />

<Value experiment="mazur" cell="a[0][2][0]" edits="w.1.0.0:0.2" />

<Value experiment="mazur" cell="a[0][2][0]" edits="w.7.7.7:1" />

<See figure="f4-1" experiment="mazur" at="nowhere">there</See>
`;
  const withNumbers: LessonRules = {
    ...rules,
    components: {
      Value: { experiment: required(text, 'experiments'), cell: required(text), edits: optional(text) },
      See: { figure: required(text), experiment: required(text, 'experiments'), at: required(text) },
    },
    lookUp: (component, props) => lookUp('backprop', component, props),
  };
  const problems = checkLesson('lesson.mdx', lesson, withNumbers);
  expect(problems.map(({ line }) => line)).toEqual([6, 10, 12]);
  expect(problems[0]?.message).toBe('<Value> of “mazur”: there is no number a[0][9][0].');
  expect(problems[2]?.message).toContain('“nowhere” is no moment of update 0; expected');
});

test('a number that is neither the lesson’s own nor a call is named with its line and the nearest name', async () => {
  const lookUp = await lookUpIn(process.cwd());
  const lesson = `${FRONT}
<Number of="sigmoid(2)" /> of <Number of="updates" />

<Number of="sigmod(2)" />

<Number of="parameters(784-32-10, 2)" />

<Number of="parameters(784-x-10)" />

<Number of="parameters(784-32-10, 3)" />

<Number of="update" />
`;
  const problemsIn = (slug: string) =>
    checkLesson('lesson.mdx', lesson, {
      ...rules,
      components: { Number: { of: required(text) } },
      lookUp: (component, props) => lookUp(slug, component, props),
    });
  const problems = problemsIn('activations');
  expect(problems.map(({ line }) => line)).toEqual([8, 12, 14, 16]);
  expect(problems[0]?.message).toContain('<Number>: “sigmod(2)” is no number; expected swish lowest at,');
  expect(problems[1]?.message).toContain('<Number>: “parameters(784-x-10)” is no number');
  expect(problems[3]?.message).toContain('did you mean “updates”?');
  // What belongs to one lesson is unknown in another.
  expect(problemsIn('backprop').map(({ line }) => line)).toEqual([6, 8, 12, 14, 16]);
});
