/** Whether there is what <Value>, <See>, <Computed> and <Parameters> ask for: looked up before a build, so that the message names file and line. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { computedCall, computedNames } from '../../src/components/prose/computed-call.ts';
import { momentLink } from '../../src/components/prose/moment.ts';
import { parametersOf } from '../../src/components/prose/parameters.ts';
import { numberIn } from '../../src/components/prose/value.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import type { Granularity } from '../../src/engine/trace/granularities.ts';
import { validateExperiment } from '../../src/engine/validate.ts';

/** The props of a component as its author wrote them. */
export type Written = Readonly<Record<string, unknown>>;

/** Says why a component cannot be drawn, or undefined where it can. Props are right in kind already. */
export type LookUp = (component: string, props: Written) => string | undefined;

/** @param root folder that holds `content` */
export function lookUpIn(root: string): LookUp {
  const experiments = new Map<string, Experiment | undefined>();
  const experimentNamed = (name: string) => {
    if (!experiments.has(name)) experiments.set(name, readExperiment(root, name));
    return experiments.get(name);
  };
  return (component, props) => {
    if (component === 'Computed') return problemOf('<Computed>', () => checkComputed(String(props['of'])));
    if (component === 'Parameters')
      return problemOf('<Parameters>', () => parametersOf(String(props['of']), props['layer'] as number | undefined));
    if (component !== 'Value' && component !== 'See') return undefined;
    const experiment = experimentNamed(String(props['experiment']));
    // A file that is no experiment is answered by those who read it.
    if (experiment === undefined) return undefined;
    return problemOf(`<${component}> of “${props['experiment']}”`, () => {
      if (component === 'Value') numberIn(experiment, props as unknown as Parameters<typeof numberIn>[1]);
      else momentLink(experiment, momentOf(props));
    });
  };
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

function checkComputed(of: string) {
  if (!computedNames.includes(of)) computedCall(of);
}

const momentOf = ({ figure, at, update = 0, step = 'operation', edits }: Written) => ({
  figure: String(figure),
  at: String(at),
  update: Number(update),
  step: step as Granularity,
  edits: edits === undefined ? undefined : String(edits),
});

function readExperiment(root: string, name: string): Experiment | undefined {
  try {
    const json: unknown = JSON.parse(readFileSync(path.join(root, 'content/experiments', `${name}.json`), 'utf8'));
    const validation = validateExperiment(json);
    return validation.ok ? (validation.experiment as Experiment) : undefined;
  } catch {
    return undefined;
  }
}
