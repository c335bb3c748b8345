/** What the pictures are drawn from at the place that is shown: parameters, measures, and what every unit answers over the inputs. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { layerSizes, type NetworkSpec, parameterCount } from '../../engine/experiment.ts';
import { createAnswers, type Grid, gridOf } from '../pictures/answers.ts';
import { affordable, inputPlane } from '../pictures/input-plane.ts';
import type { Measures } from '../session/session.ts';
import type { Bench } from './useBench.ts';

/** Places along each axis of the decision field; a curve has more. */
const [fieldPlaces, linePlaces] = [50, 200] as const;
/** How often the measures are taken anew while it trains. In ms. */
const measuredEvery = 200;

const fieldPlacesOf = (network: NetworkSpec) => affordable(parameterCount(layerSizes(network)), fieldPlaces);

export interface Pictures {
  readonly parameters: Float64Array;
  readonly measures: Measures;
  readonly grid: Grid;
  /** Which raw inputs run across and up. */
  readonly axes: readonly number[];
  setAxes(axes: readonly number[]): void;
}

export function usePictures({ session, place, running }: Bench): Pictures {
  const { prepared, experiment } = session;
  const inputs = prepared.rawNames.length;
  const [chosen, setAxes] = useState<readonly number[]>([0, 1]);
  const axes = inputs === 1 ? [0] : chosen.every((axis) => axis < inputs) ? chosen : [0, 1];
  const answering = useMemo(() => createAnswers(experiment), [experiment]);
  const plane = useMemo(
    () => inputPlane(prepared, axes, axes.length === 1 ? linePlaces : fieldPlacesOf(experiment.network)),
    [prepared, axes.join(), experiment.network],
  );
  const parameters = useMemo(() => session.parametersAt(place.update), [session, place.update]);
  const grid = useMemo(() => gridOf(answering, plane, parameters), [answering, plane, parameters]);
  const taken = useRef<{ readonly of: Float64Array; readonly at: number; readonly measures: Measures } | undefined>(
    undefined,
  );
  const sessionOf = useRef(session);
  const now = performance.now();
  const stale =
    taken.current === undefined ||
    sessionOf.current !== session ||
    (taken.current.of !== parameters && (!running || now - taken.current.at > measuredEvery));
  if (stale) taken.current = { of: parameters, at: now, measures: session.measure(parameters) };
  sessionOf.current = session;
  return { parameters, grid, axes, setAxes, measures: (taken.current as { measures: Measures }).measures };
}
