/** The one way from JSON to an experiment, and from a name to its file: for the pages, the exercises, the checks and the tools. */
import type { LstmSpec, RecurrentSpec } from '../engine/cells/cells.ts';
import { type AnyExperiment, validateEnvelope } from '../engine/envelope.ts';
import type { Experiment } from '../engine/experiment.ts';
import type { GraphSpec } from '../engine/graph/graph.ts';
import { describeProblem, nearestName, type Problem } from '../engine/problems.ts';
import { validateExperiment } from '../engine/validate.ts';
import { readLstm, readRecurrent } from '../engine/validation/cells.ts';
import { readGraph } from '../engine/validation/graph.ts';

/** An experiment of any kind. Throws with every problem it has. */
export function anyExperimentOf(json: unknown): AnyExperiment {
  const validation = validateEnvelope(json);
  return validation.ok ? validation : refuse(validation.problems);
}

/**
 * A dense network and its training. Throws with every problem it has. Apart from the other kinds, so that a page of dense
 * networks loads the reader of those alone.
 */
export function experimentOf(json: unknown): Experiment {
  const validation = validateExperiment(json);
  return validation.ok ? validation.experiment : refuse(validation.problems);
}

/** A scalar graph. Throws with every problem it has. */
export function graphOf(json: unknown): GraphSpec {
  const problems: Problem[] = [];
  const graph = readGraph(json, { path: '', problems });
  return graph === undefined || problems.length > 0 ? refuse(problems) : graph;
}

/** Unrolled recurrent cells. Throws with every problem they have. */
export function recurrentOf(json: unknown): RecurrentSpec {
  const problems: Problem[] = [];
  const spec = readRecurrent(json, { path: '', problems });
  return spec === undefined || problems.length > 0 ? refuse(problems) : spec;
}

/** An unrolled LSTM. Throws with every problem it has. */
export function lstmOf(json: unknown): LstmSpec {
  const problems: Problem[] = [];
  const spec = readLstm(json, { path: '', problems });
  return spec === undefined || problems.length > 0 ? refuse(problems) : spec;
}

/**
 * What the file of a name holds, content/experiments/<name>.json.
 * @param files by their paths
 * @throws Error with the nearest name
 */
export function fileNamed<Held>(files: Readonly<Record<string, Held>>, name: string): Held {
  const byName = new Map(Object.entries(files).map(([file, held]) => [file.replace(/^.*\/|\.json$/g, ''), held]));
  const held = byName.get(name);
  if (held !== undefined) return held;
  const nearest = nearestName(name, [...byName.keys()]);
  throw new Error(
    `There is no experiment “${name}”; expected one of ${[...byName.keys()].join(', ')}${nearest ? `. Did you mean “${nearest}”?` : ''}`,
  );
}

function refuse(problems: readonly Problem[]): never {
  throw new Error(problems.map(describeProblem).join('\n'));
}
