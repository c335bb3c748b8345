/** What the pictures are drawn from at the place that is shown: parameters, measures, and what every unit answers over the inputs. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { layerSizes, type NetworkSpec, parameterCount } from '../../engine/experiment.ts';
import { createAnswers, type Grid, gridOf } from '../pictures/answers.ts';
import { affordable, inputPlane } from '../pictures/input-plane.ts';
import type { UnitPlace } from '../pictures/network/spoken.ts';
import type { Measures } from '../session/session.ts';
import type { Bench } from './useBench.ts';

/** Places along each axis of the decision field; a curve has more. */
const [fieldPlaces, linePlaces] = [50, 200] as const;
/** How often the measures are taken anew while it trains. In ms. */
const measuredEvery = 200;

const fieldPlacesOf = (network: NetworkSpec) => affordable(parameterCount(layerSizes(network)), fieldPlaces);

export interface Pictures {
  readonly parameters: Float64Array;
  /** How the network does, and after how many updates: while it trains, those of a moment ago. */
  readonly measured: { readonly update: number; readonly measures: Measures };
  readonly grid: Grid;
  /** Which raw inputs run across and up. */
  readonly axes: readonly number[];
  setAxes(axes: readonly number[]): void;
  /** The unit whose answers are shown large over the plane in place of the network's. */
  readonly unit: UnitPlace | undefined;
  /** Shows one; the network's again where it is shown already, or where none is given. */
  showUnit(unit: UnitPlace | undefined): void;
}

export function usePictures({ session, place, running }: Bench): Pictures {
  const { prepared, experiment } = session;
  const inputs = prepared.rawNames.length;
  const [chosen, setAxes] = useState<readonly number[]>([0, 1]);
  const axes = inputs === 1 ? [0] : chosen.every((axis) => axis < inputs) ? chosen : [0, 1];
  const [chosenUnit, setUnit] = useState<UnitPlace | undefined>(undefined);
  // Layers and units come and go: one that is gone is shown no longer. The last unit of one output is the network.
  const sizes = layerSizes(experiment.network);
  const unit =
    axes.length === 2 && chosenUnit !== undefined && chosenUnit.unit < (sizes[chosenUnit.layer] ?? 0)
      ? chosenUnit
      : undefined;
  const answering = useMemo(() => createAnswers(experiment), [experiment]);
  const plane = useMemo(
    () => inputPlane(prepared, axes, axes.length === 1 ? linePlaces : fieldPlacesOf(experiment.network)),
    [prepared, axes.join(), experiment.network],
  );
  const parameters = useMemo(() => session.parametersAt(place.update), [session, place.update]);
  const grid = useMemo(() => gridOf(answering, plane, parameters), [answering, plane, parameters]);
  const taken = useRef<
    { readonly of: Float64Array; readonly at: number; readonly measured: Pictures['measured'] } | undefined
  >(undefined);
  const sessionOf = useRef(session);
  const now = performance.now();
  const stale =
    taken.current === undefined ||
    sessionOf.current !== session ||
    (taken.current.of !== parameters && (!running || now - taken.current.at > measuredEvery));
  if (stale)
    taken.current = {
      of: parameters,
      at: now,
      measured: { update: place.update, measures: session.measure(parameters) },
    };
  sessionOf.current = session;
  return {
    ...{ parameters, grid, axes, setAxes, unit },
    showUnit: (next) => setUnit(next?.layer === unit?.layer && next?.unit === unit?.unit ? undefined : next),
    measured: (taken.current as Pick<Pictures, 'measured'>).measured,
  };
}
