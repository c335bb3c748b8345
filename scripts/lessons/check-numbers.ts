/** Whether there is what <Value>, <See> and <Number> ask for: looked up before a build, so that the message names file and line. */
import { globSync } from 'node:fs';
import path from 'node:path';
import { momentLink } from '../../src/components/prose/moment.ts';
import { numberIn } from '../../src/components/prose/value.ts';
import type { Granularity } from '../../src/engine/trace/granularities.ts';
import { checkTextNumber, type LessonNumbers } from '../../src/questions/text-numbers.ts';
import { denseExperiments } from './experiments.ts';
import { importFile, type LoadModule } from './load-module.ts';

/** The props of a component as its author wrote them. */
export type Written = Readonly<Record<string, unknown>>;

/** Says why a component of a lesson, named by its slug, cannot be drawn, or undefined where it can. Props are right in kind already. */
export type LookUp = (slug: string, component: string, props: Written) => string | undefined;

/** @param root folder that holds `content` and `src` */
export async function lookUpIn(root: string, loadModule: LoadModule = importFile): Promise<LookUp> {
  const numbers = await lessonNumbers(root, loadModule);
  const experimentNamed = denseExperiments(root);
  return (slug, component, props) => {
    // What cannot be loaded is said of its own file.
    if (component === 'Number' && numbers.has(slug) && numbers.get(slug) === undefined) return undefined;
    if (component === 'Number')
      return problemOf('<Number>', () => checkTextNumber(String(props['of']), numbers.get(slug) ?? {}));
    if (component !== 'Value' && component !== 'See') return undefined;
    const experiment = experimentNamed(String(props['experiment']));
    // A file that is no experiment is answered by the check of the files themselves.
    if (experiment === undefined) return undefined;
    return problemOf(`<${component}> of “${props['experiment']}”`, () => {
      if (component === 'Value') numberIn(experiment, props as unknown as Parameters<typeof numberIn>[1]);
      else momentLink(experiment, momentOf(props));
    });
  };
}

/** The numbers of each lesson that has some of its own, by its slug; undefined where its file cannot be loaded. */
async function lessonNumbers(
  root: string,
  loadModule: LoadModule,
): Promise<ReadonlyMap<string, LessonNumbers | undefined>> {
  const files = globSync('src/exercises/*/numbers.ts', { cwd: root });
  const load = async (file: string) => {
    const loaded = loadModule(path.join(root, file)) as Promise<{ numbers: LessonNumbers }>;
    const numbers = await loaded.then(
      (module) => module.numbers,
      () => undefined,
    );
    return [path.basename(path.dirname(file)), numbers] as const;
  };
  return new Map(await Promise.all(files.map(load)));
}

/** What an attempt says when it fails; undefined where it does not. */
function problemOf(who: string, attempt: () => unknown): string | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    return `${who}: ${(error as Error).message}.`;
  }
}

const momentOf = ({ figure, at, update = 0, step = 'operation', edits }: Written) => ({
  figure: String(figure),
  at: String(at),
  update: Number(update),
  step: step as Granularity,
  edits: edits === undefined ? undefined : String(edits),
});
