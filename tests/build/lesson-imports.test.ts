/** Each lesson imports what it writes, and nothing else. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { componentFiles, withImports } from '../../scripts/integrations/lesson-imports.ts';
import { lessonComponents } from '../../src/components/lesson-components.ts';

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

test('every component that a lesson may write has its file', () => {
  const known = componentFiles(path.resolve(import.meta.dirname, '../..'));
  expect([...known.keys()].sort()).toEqual(Object.keys(lessonComponents).sort());
});
