/** The same of one step of an optimizer down a function. */
import { useMemo } from 'preact/hooks';
import type { DescentSpec } from '../../../../engine/descent/descent.ts';
import { createDescentRun } from '../../../../engine/descent/run.ts';
import { descentNotation } from '../../../../notation/descent.ts';
import { Operations, type UpdateProps } from './Operations.tsx';

export interface InsideStepProps extends UpdateProps {
  readonly descent: DescentSpec;
}

export default function InsideStep({ descent, ...rest }: InsideStepProps) {
  const run = useMemo(() => createDescentRun(descent), [descent]);
  return <Operations {...{ run }} notationOf={descentNotation} {...rest} />;
}
