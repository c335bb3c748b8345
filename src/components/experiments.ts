/** The experiments of content/experiments, by file name, checked when they are read. For the build only. */
import type { Experiment } from '../engine/experiment.ts';
import { describeProblem, nearestName } from '../engine/problems.ts';
import { validateExperiment } from '../engine/validate.ts';

const files = import.meta.glob<unknown>('/content/experiments/*.json', { eager: true, import: 'default' });

const pathOf = (name: string) => `/content/experiments/${name}.json`;

/** The experiment of a name. Throws with every problem of the file, or with the nearest name. */
export function experimentNamed(name: string): Experiment {
  const file = pathOf(name);
  if (!Object.hasOwn(files, file)) {
    const known = Object.keys(files).map((path) => path.replace(/^.*\/|\.json$/g, ''));
    const nearest = nearestName(name, known);
    throw new Error(
      `There is no experiment “${name}”; expected one of ${known.join(', ')}${nearest ? `. Did you mean “${nearest}”?` : ''}`,
    );
  }
  const validation = validateExperiment(files[file]);
  if (validation.ok) return validation.experiment;
  throw new Error(`${file.slice(1)} is not an experiment:\n${validation.problems.map(describeProblem).join('\n')}`);
}
