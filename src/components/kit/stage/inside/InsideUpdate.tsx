/**
 * One update of a network, operation by operation, for figures whose step is a whole update: the engine's own record of it. Comes
 * when its fold is opened.
 */
import { useMemo } from 'preact/hooks';
import type { Experiment } from '../../../../engine/experiment.ts';
import { createRun } from '../../../../engine/trace/run.ts';
import { denseNotation } from '../../../../notation/dense/dense.ts';
import { Operations, type UpdateProps } from './Operations.tsx';

export interface InsideProps extends UpdateProps {
  readonly experiment: Experiment;
}

export default function InsideUpdate({ experiment, ...rest }: InsideProps) {
  const run = useMemo(() => createRun(experiment), [experiment]);
  return <Operations {...{ run }} notationOf={denseNotation} {...rest} />;
}
