/** The files of content/experiments, read as the build reads them, and what is wrong with each, whether a lesson uses it or not. */
import { globSync } from 'node:fs';
import path from 'node:path';
import { type AnyExperiment, validateEnvelope } from '../../src/engine/envelope.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { describeProblem } from '../../src/engine/problems.ts';
import { NoJson, readJsonText } from '../lib/read-json.ts';
import { readText } from '../lib/read-text.ts';
import type { Problem } from './problem.ts';

const folder = 'content/experiments';

/** What a file holds, or its problems. */
function experimentIn(root: string, file: string): AnyExperiment | Problem[] {
  try {
    const json = readJsonText(readText(path.join(root, file)));
    const validation = validateEnvelope(json.value);
    if (validation.ok) return validation;
    return validation.problems.map((problem) => ({
      file,
      ...json.placeOf(problem.path),
      message: describeProblem(problem),
    }));
  } catch (error) {
    const place = error instanceof NoJson ? error.place : { line: 1 };
    const message = (error as Error).message;
    return [{ file, ...place, message: error instanceof NoJson ? `This is not JSON: ${message}.` : `${message}.` }];
  }
}

/** What is wrong with the experiments of any kind, and with files that are none. */
export function checkExperiments(root: string): Problem[] {
  return globSync(`${folder}/**/*`, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
    .flatMap((file) => {
      if (!/^content\/experiments\/[^/]+\.json$/.test(file))
        return [{ file, line: 1, message: `No lesson can use this file: expected ${folder}/<name>.json.` }];
      const found = experimentIn(root, file);
      return Array.isArray(found) ? found : [];
    });
}

/** The dense networks by their names; undefined for a name that has none, and for a file with problems. */
export function denseExperiments(root: string): (name: string) => Experiment | undefined {
  const known = new Map<string, Experiment | undefined>();
  return (name) => {
    if (!/^[\w-]+$/.test(name)) return undefined;
    if (!known.has(name)) {
      const found = experimentIn(root, `${folder}/${name}.json`);
      known.set(name, !Array.isArray(found) && found.kind === 'dense' ? found.spec : undefined);
    }
    return known.get(name);
  };
}
