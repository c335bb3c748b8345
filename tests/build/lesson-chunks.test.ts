/** Which modules share a chunk on the lesson pages. */
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lessonIslands } from '../../scripts/chunks/islands.ts';
import { type Module, sharedBy } from '../../scripts/chunks/sharing.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A graph from `name: what it imports`; names in capitals are entries, `~name` is imported on use. */
function graph(imports: Record<string, string>): Map<string, Module> {
  return new Map(
    Object.entries(imports).map(([id, text]) => {
      const names = text.split(' ').filter(Boolean);
      return [
        id,
        {
          isEntry: id === id.toUpperCase(),
          importedIds: names.filter((name) => !name.startsWith('~')),
          dynamicallyImportedIds: names.filter((name) => name.startsWith('~')).map((name) => name.slice(1)),
        },
      ];
    }),
  );
}

const own = (entry: string) => [entry];

describe('a module', () => {
  test('is shared by the entries that reach it, however deep', () => {
    const modules = graph({ A: 'x', B: 'y', x: 'y', y: 'z', z: '' });
    expect(Object.fromEntries(sharedBy(modules, own))).toEqual({ y: ['A', 'B'], z: ['A', 'B'] });
  });

  test('is shared by the lessons of its entries, each once', () => {
    const modules = graph({ A: 'x', B: 'x', x: '' });
    expect(sharedBy(modules, () => ['9']).get('x')).toEqual(['9']);
  });

  test('that one entry alone loads stays with it', () => {
    expect(sharedBy(graph({ A: 'x', B: '', x: '' }), own).size).toBe(0);
  });

  test('that is loaded on use alone is left to the bundler', () => {
    expect(sharedBy(graph({ A: '~x', B: '~y', x: 'z', y: 'z', z: '' }), own).size).toBe(0);
    expect(sharedBy(graph({ A: 'x', B: 'x', x: '' }), () => []).size).toBe(0);
  });

  test('of one entry that is also needed on use is not bundled with either', () => {
    expect(sharedBy(graph({ A: 'z ~x', x: 'z', z: '' }), own).get('z')).toEqual(['A']);
  });

  test('that is an entry itself stays one', () => {
    expect(sharedBy(graph({ A: 'B', B: 'x', x: '' }), own)).toEqual(new Map([['x', ['A', 'B']]]));
  });

  test('never needs one that fewer share', () => {
    const imports = fc.array(fc.nat(19), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(imports, { minLength: 20, maxLength: 20 }), (edges) => {
        const name = (k: number) => (k < 5 ? `E${k}` : `m${k}`);
        const imported = (to: number[]) => to.filter((k) => k >= 5).map(name);
        const modules = graph(Object.fromEntries(edges.map((to, from) => [name(from), imported(to).join(' ')])));
        const shared = sharedBy(modules, own);
        for (const [id, keys] of shared) {
          for (const imported of modules.get(id)?.importedIds ?? []) {
            expect(shared.get(imported)).toEqual(expect.arrayContaining([...keys]));
          }
        }
      }),
    );
  });
});

describe('the islands of the lessons', () => {
  const islands = lessonIslands(ROOT);
  const lessonsOf = (file: string) => [...(islands.get(path.join(ROOT, 'src/components', file)) ?? [])].sort();

  test('are found through the .astro file a lesson names', () => {
    expect(lessonsOf('figures/one-weight/Figure.tsx')).toContain(9);
  });

  test('are found where two .astro files show the same one', () => {
    expect(lessonsOf('figures/decision-line/Figure.tsx')).toEqual(expect.arrayContaining([1, 3]));
  });

  test('leave out what waits for an answer', () => {
    expect(lessonsOf('prose/prompt/PromptForm.tsx')).toEqual([]);
  });
});
