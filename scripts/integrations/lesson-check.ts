import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent, checkWritten, readCourse } from '../lessons/check-content.ts';
import { checkExperiments } from '../lessons/experiments.ts';
import type { LoadModule } from '../lessons/load-module.ts';
import { placedLessons } from '../lessons/places.ts';
import { authorError } from '../lessons/problem.ts';

/**
 * Checks the lessons before a build, all of them, and fails it with the whole list; `astro dev` shows the problems of a
 * lesson when the lesson is opened or saved. The messages name file, line and the nearest valid name.
 */
export function lessonCheck(): AstroIntegration {
  return {
    name: 'lesson-check',
    hooks: {
      // The first of all steps: Astro reads the lessons in the next one, and its messages name no line.
      'astro:config:setup': async ({ config, command, updateConfig, logger }) => {
        const root = fileURLToPath(config.root);
        if (command === 'dev') updateConfig({ vite: { plugins: [devPlugin(root)] } });
        if (command !== 'build') return;
        const problems = await checkContent(root);
        if (problems.length > 0) throw authorError(`Problems in the lessons: ${problems.length}`, problems);
        logger.info('the lessons are in order');
      },
    },
  };
}

/** As much of Vite's development server as is used here; Vite itself is not a direct dependency. */
interface Server {
  ssrLoadModule: LoadModule;
  watcher: { on: (event: 'change', listener: (file: string) => void) => void };
  ws: { send: (message: { type: 'error'; err: { message: string; stack: string } }) => void };
  config: { logger: { error: (text: string) => void } };
}

function devPlugin(root: string) {
  let loadModule: LoadModule | undefined;
  const nameOf = (file: string) => path.relative(root, file).split(path.sep).join('/');
  const check = async (file: string | undefined) => [
    ...checkExperiments(root),
    ...(file === undefined ? [] : checkWritten(file, await readCourse(root, loadModule))),
  ];
  return {
    name: 'lesson-check',
    enforce: 'pre' as const,
    configureServer(server: Server) {
      loadModule = (file) => server.ssrLoadModule(file);
      // Nobody loads the lesson again when only its questions, or an experiment, were saved.
      server.watcher.on('change', async (changed) => {
        const slug = /^src\/exercises\/([^/]+)\/.*\.ts$/.exec(nameOf(changed))?.[1];
        if (slug === undefined && !nameOf(changed).startsWith('content/experiments/')) return;
        // Vite hears of it at the same time, and then forgets the module as it was.
        await new Promise((forgotten) => setTimeout(forgotten, 300));
        const problems = await check(placedLessons(root).find((lesson) => lesson.slug === slug)?.file);
        if (problems.length === 0) return;
        const { message } = authorError('Problems in what was saved', problems);
        server.config.logger.error(message);
        server.ws.send({ type: 'error', err: { message, stack: '' } });
      });
    },
    async load(id: string): Promise<undefined> {
      // With a query it is not the lesson that is asked for, but a module Astro makes of it.
      const file = nameOf(id);
      if (!/^content\/.*\.mdx$/.test(file)) return;
      const problems = await check(file);
      if (problems.length > 0) throw authorError('Problems in this lesson', problems);
    },
  };
}
