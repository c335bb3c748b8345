/** The files of content/experiments, read as the build reads them. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { anyExperimentOf } from '../../src/player/experiments.ts';
import type { Problem } from './problem.ts';

/** What a file holds. Throws where it is not there, or no JSON. */
export const experimentFile = (root: string, file: string): unknown =>
  JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** What is wrong with the experiments of any kind. */
export function checkExperiments(root: string): Problem[] {
  return globSync('content/experiments/*.json', { cwd: root }).flatMap((found) => {
    const file = found.split(path.sep).join('/');
    try {
      anyExperimentOf(experimentFile(root, file));
      return [];
    } catch (error) {
      return [{ file, line: 1, message: (error as Error).message }];
    }
  });
}
