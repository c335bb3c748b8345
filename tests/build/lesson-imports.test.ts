/** Each lesson imports what it writes, and nothing else. */
import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { withImports } from '../../scripts/integrations/lesson-imports.ts';
import { lessonComponents } from '../../scripts/lessons/components.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

const files = new Map([
  ['Note', '/src/Note.astro'],
  ['Hook', '/src/Hook.astro'],
]);

describe('a lesson', () => {
  test('imports the components it writes, on a line of its own below the frontmatter', () =>
    expect(withImports('---\ntitle: A\n---\n\nText.\n\n<Note>x</Note>\n', files)).toBe(
      "---\ntitle: A\n---\n\nimport Note from '/src/Note.astro';\n\n\nText.\n\n<Note>x</Note>\n",
    ));

  test('does not import what only its frontmatter names', () =>
    expect(withImports('---\ntitle: <Note>\n---\n\n<Hook />\n', files)).not.toContain('Note.astro'));

  test('imports a component once, however often it is written', () =>
    expect(withImports('<Hook /> <Hook />', files).match(/import/g)).toHaveLength(1));

  test('leaves alone what is no component of the table', () =>
    expect(withImports('<Fragment slot="try">x</Fragment>', files)).not.toContain('import'));
});

test('a figure is a folder with its props, and needs no entry in a table', () => {
  const folders = globSync('src/components/figures/*/props.ts', { cwd: ROOT }).map((file) => path.dirname(file));
  const files = [...lessonComponents.values()].map(({ file }) => path.dirname(file));
  expect(files).toEqual(expect.arrayContaining(folders));
  expect(lessonComponents.get('OneWeight')?.file).toBe('src/components/figures/one-weight/OneWeight.astro');
});

test('every .astro file of a figure is one that a lesson may write', () => {
  const shown = globSync('src/components/figures/*/*.astro', { cwd: ROOT }).sort();
  const known = [...lessonComponents.values()].map(({ file }) => file);
  expect(known).toEqual(expect.arrayContaining(shown));
});
