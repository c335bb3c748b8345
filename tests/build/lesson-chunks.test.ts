/** Which modules share a chunk on the lesson pages. */
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lessonIslands } from '../../scripts/chunks/islands.ts';
import { type Module, pageKey, sharedBy, withoutSmall } from '../../scripts/chunks/sharing.ts';

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
          code: id.startsWith('long') ? 'x'.repeat(20_000) : 'x',
        },
      ];
    }),
  );
}

const own = (entry: string) => [entry];

describe('a module', () => {
  test('is shared by the entries that reach it, however deep', () => {
    const modules = graph({ A: 'x', B: 'y', x: 'y', y: 'z', z: '' });
    expect(Object.fromEntries(sharedBy(modules, own))).toMatchObject({ y: ['A', 'B'], z: ['A', 'B'] });
  });

  test('is shared by the lessons of its entries, each once', () => {
    const modules = graph({ A: 'x', B: 'x', x: '' });
    expect(sharedBy(modules, () => ['9']).get('x')).toEqual(['9']);
  });

  test('that one island alone loads is with the other islands of its lesson, and so is the island', () => {
    const modules = graph({ A: 'x', B: '', x: '' });
    expect(Object.fromEntries(sharedBy(modules, () => ['9']))).toEqual({ A: ['9'], B: ['9'], x: ['9'] });
  });

  test('that one script of pages alone loads stays with it', () => {
    expect(sharedBy(graph({ A: 'x', B: '', x: '' }), () => [pageKey]).size).toBe(0);
    expect([...sharedBy(graph({ A: 'x', B: 'x', x: '' }), () => [pageKey]).keys()]).toEqual(['x']);
  });

  test('that is loaded on use alone is left to the bundler', () => {
    expect([...sharedBy(graph({ A: '~x', B: '~y', x: 'z', y: 'z', z: '' }), own).keys()]).toEqual(['A', 'B']);
    expect(sharedBy(graph({ A: 'x', B: 'x', x: '' }), () => []).size).toBe(0);
  });

  test('that a script of pages imports on use brings no code of figures with it', () => {
    const keysOf = (entry: string) => (entry === 'P' ? [pageKey] : ['9']);
    const shared = sharedBy(graph({ A: 'x y', P: '~part', part: 'x', x: '', y: '' }), keysOf);
    expect([shared.get('x'), shared.get('y')]).toEqual([['9', pageKey], ['9']]);
  });

  test('that is an entry itself is shared like any other', () => {
    expect(sharedBy(graph({ A: 'B', B: '' }), own).get('B')).toEqual(['A', 'B']);
  });

  test('never needs one that fewer share', () => {
    const imports = fc.array(fc.nat(19), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(imports, { minLength: 20, maxLength: 20 }), (edges) => {
        const name = (k: number) => (k < 5 ? `E${k}` : `m${k}`);
        const imported = (to: number[]) => to.filter((k) => k >= 5).map(name);
        const modules = graph(Object.fromEntries(edges.map((to, from) => [name(from), imported(to).join(' ')])));
        const exact = sharedBy(modules, own);
        for (const shared of [exact, withoutSmall(exact, modules)]) {
          for (const [id, keys] of shared) {
            for (const imported of modules.get(id)?.importedIds ?? []) {
              expect(shared.get(imported)).toEqual(expect.arrayContaining([...keys]));
            }
          }
        }
      }),
    );
  });
});

describe('a chunk', () => {
  const joined = (imports: Record<string, string>, keysOf: (entry: string) => string[] = own) =>
    withoutSmall(sharedBy(graph(imports), keysOf), graph(imports));

  test('that is small is joined to the one that the next larger circle of lessons loads', () => {
    const shared = joined({ A: 'x y', B: 'x y', C: 'y', x: '', y: '' });
    expect(shared.get('x')).toEqual(['A', 'B', 'C']);
  });

  test('that is larger than a chunk costs stays by itself', () => {
    const shared = joined({ A: 'long y', B: 'long y', C: 'y', long: '', y: '' });
    expect(shared.get('long')).toEqual(['A', 'B']);
  });

  test('stays by itself where two circles could be the next', () => {
    const shared = joined({ A: 'x long long2', B: 'x long long2', C: 'long', D: 'long2', x: '', long: '', long2: '' });
    expect(shared.get('x')).toEqual(['A', 'B']);
  });

  test('of figures is never joined to the scripts of pages', () => {
    const keysOf = (entry: string) => (entry === 'C' ? [pageKey] : [entry]);
    const shared = joined({ A: 'x y', B: 'x y', C: 'y', x: '', y: '' }, keysOf);
    expect(shared.get('x')).toEqual(['A', 'B']);
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
