/** The experiments of content/experiments, by file name, checked when they are read. For the build only. */
import type { Experiment } from '../../engine/experiment.ts';
import { experimentOf, fileNamed } from '../../player/experiments.ts';

const files = import.meta.glob<unknown>('/content/experiments/*.json', { eager: true, import: 'default' });

/** The experiment of a name. Throws with every problem of the file, or with the nearest name. */
export function experimentNamed(name: string): Experiment {
  const json = fileNamed(files, name);
  try {
    return experimentOf(json);
  } catch (error) {
    throw new Error(`content/experiments/${name}.json is not an experiment:\n${(error as Error).message}`);
  }
}
