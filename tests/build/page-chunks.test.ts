/** Which code each page has for itself. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOf, originalOf, pageOf, withCopies } from '../../scripts/chunks/copies.ts';
import { pageScripts, withImported } from '../../scripts/chunks/imported.ts';
import { islandsOfPages } from '../../scripts/chunks/islands.ts';
import { copiesPlugin } from '../../scripts/chunks/plugin.ts';

const ROOT = path
  .resolve(import.meta.dirname, '../..')
  .split(path.sep)
  .join('/');
const inRoot = (file: string) => path.posix.join(ROOT, file);

describe('the islands of a page', () => {
  const pages = islandsOfPages(ROOT);
  const find = (page: string, file: string) => pages.get(page)?.find((island) => island.file === inRoot(`src/${file}`));

  test('are found through the .astro file a lesson names', () =>
    expect(find('lessons/backprop', 'components/figures/one-weight/Figure.tsx')).toEqual({
      file: inRoot('src/components/figures/one-weight/Figure.tsx'),
      seen: true,
    }));
  test('are found where two .astro files show the same one', () => {
    for (const lesson of ['perceptron', 'xor'])
      expect(find(`lessons/${lesson}`, 'components/figures/decision-line/Figure.tsx')).toBeDefined();
  });
  test('are known to wait, where they wait for somebody', () =>
    expect(find('lessons/backprop', 'components/figures/deltas/Figure.tsx')?.seen).toBe(false));
  test('are found on pages that are no lessons', () =>
    expect(find('lab', 'lab/train/TrainPanel.tsx')?.seen).toBe(true));
  test('are the page, where it is one', () =>
    expect(find('workbench', 'workbench/Workbench.tsx')).toMatchObject({ seen: true, alone: true }));
  test('leave out its questions, which are the same on all pages', () =>
    expect(find('lessons/backprop', 'components/prose/exercise/ExerciseForm.tsx')).toBeUndefined());
  test('have a question that is answered with a run where there is a lab, whose runs it is to know', () => {
    const question = 'components/prose/exercise/RunExercise.tsx';
    expect(find('lessons/mnist-lab', question)).toBeDefined();
    expect(find('lessons/backprop', question)).toBeUndefined();
  });
});

describe('what a module imports', () => {
  const stage = withImported([inRoot('src/components/kit/stage/Stage.tsx')]);

  test('is found however deep', () => expect(stage).toContain(inRoot('src/player/speeds.ts')));
  test('leaves out what is loaded on use', () =>
    expect(stage).not.toContain(inRoot('src/components/kit/stage/practice/PracticePanel.tsx')));
  test('leaves out what is needed for its types alone', () =>
    expect(stage).not.toContain(inRoot('src/components/kit/stage/practice/usePractice.ts')));
  test('is known of the scripts of pages', () =>
    expect(pageScripts(ROOT)).toContainEqual(
      expect.arrayContaining([inRoot('src/components/prose/answers/print-answers.ts')]),
    ));
});

describe('a copy', () => {
  test('says of what it is one, and whose', () => {
    const copy = copyOf('/src/a.ts', 'lessons/attack-2');
    expect([originalOf(copy), pageOf(copy)]).toEqual(['/src/a.ts', 'lessons/attack-2']);
    expect([originalOf('/src/a.ts'), pageOf('/src/a.ts')]).toEqual(['/src/a.ts', undefined]);
  });
  test('takes the place of its figure in the page', () =>
    expect(withCopies('<a component-url="/a.js" x> <a component-url="/b.js">', new Map([['/a.js', '/copy.js']]))).toBe(
      '<a component-url="/copy.js" x> <a component-url="/b.js">',
    ));
});

describe('what a copy of a figure imports', () => {
  const file = inRoot('src/components/figures/deltas/Figure.tsx');
  const plugin = copiesPlugin(ROOT, new Map([['lessons/backprop', [{ file, seen: true }]]]), () => {});
  /** Where an import of the copy leads, that would lead the module itself there. */
  const leads = async (to: string) => {
    const resolver = { resolve: async () => ({ id: to }) };
    const found = await plugin.resolveId.call(resolver, 'any', copyOf(file, 'lessons/backprop'));
    return found?.id;
  };

  test("is the page's own copy too, whoever else has it", async () => {
    const kit = inRoot('src/components/kit/diagram/labels.ts');
    expect(await leads(kit)).toBe(copyOf(kit, 'lessons/backprop'));
  });
  test.each(['src/components/kit/stage/Stage.tsx', 'src/player/hash.ts', 'src/components/prose/answers/store.ts'])(
    'is the same for all where pages or all figures load it: %s',
    async (shared) => expect(await leads(inRoot(shared))).toBe(inRoot(shared)),
  );
  test("is the page's own where it is the page, which need not have a whole stage", async () => {
    const page = inRoot('src/workbench/Workbench.tsx');
    const its = copiesPlugin(ROOT, new Map([['workbench', [{ file: page, seen: true, alone: true }]]]), () => {});
    const shared = inRoot('src/components/kit/stage/Stage.tsx');
    const found = await its.resolveId.call({ resolve: async () => ({ id: shared }) }, 'any', copyOf(page, 'workbench'));
    expect(found?.id).toBe(copyOf(shared, 'workbench'));
  });
  test('is the same for all where it is Preact, which has to be one', async () => {
    const preact = inRoot('node_modules/preact/dist/preact.module.js');
    expect(await leads(preact)).toBe(preact);
  });
});
