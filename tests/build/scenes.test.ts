import { mdxToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { checkScenes } from '../../scripts/lessons/check-scenes.ts';
import { withSceneFigures } from '../../scripts/lessons/scene-figures.ts';

const scene = (...inside: string[]) => ['<Scene>', ...inside, '</Scene>'].join('\n\n');
const figure = (id: string) => `<OneWeight id="${id}" caption="Fault travels." experiment="mazur" />`;
const see = (id: string) => `<See figure="${id}" experiment="mazur" at="loss">Look</See> at it.`;

/** Line and message of what is wrong with a lesson. */
const wrong = (...parts: string[]) =>
  checkScenes(mdxToMdast(parts.join('\n\n'), { features: { math: true }, position: true })).map(
    ({ node, message }) => [node.position?.start.line, message] as const,
  );

test('a passage may speak of the figure in its scene', () =>
  expect(wrong(scene('Figure 9.1 shows it.', figure('f9-1'), see('f9-1')))).toEqual([]));

test.each([
  ['a <See>', see('f9-1')],
  ['a link', '[Look](#f9-1=1,2,operation).'],
  ['its name', 'In Figure 9.1 it moves.'],
  ['a <Mark>', '<Mark figure="f9-1" of="loss">loss</Mark>'],
])('%s outside of the scene of its figure is named with its line', (_, text) =>
  expect(wrong(scene(figure('f9-1')), text)).toEqual([
    [7, expect.stringContaining('Figure 9.1, which is not in view')],
  ]),
);

test('a figure of another scene is not in view', () =>
  expect(wrong(scene(figure('f9-1')), scene(figure('f9-2'), see('f9-1')))).toHaveLength(1));

test('a figure that stands in no scene is asked into one', () =>
  expect(wrong(scene(figure('f9-1')), figure('f9-2'), see('f9-2'))).toEqual([
    [9, expect.stringContaining('one <Scene> together with that figure')],
  ]));

test('figures of other lessons may be named', () =>
  expect(wrong(scene(figure('f9-1')), 'As in Figure 5.1.')).toEqual([]));

test('a scene without a figure is named', () =>
  expect(wrong(scene('Text.'))).toEqual([[1, expect.stringContaining('<Scene> holds no figure')]]));

const named = (source: string) => withSceneFigures(source, (name) => name === 'OneWeight');

test('a figure in a scene is handed to its place', () =>
  expect(named(scene('Text – “so”.', figure('f9-1')))).toContain('<OneWeight slot="figure" id="f9-1"'));

test('a figure outside of scenes stays where it is', () => expect(named(figure('f9-1'))).toBe(figure('f9-1')));

test('a text that cannot be read stays as it is', () => expect(named('<Scene>\n\n<')).toBe('<Scene>\n\n<'));
