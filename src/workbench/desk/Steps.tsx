/** The stage of the workbench: the update at hand, stepped from one multiplication to a whole epoch, every number of it explained. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { NetworkDiagram } from '../../components/kit/diagram/NetworkDiagram.tsx';
import { networkFrame } from '../../components/kit/diagram/network-frame.ts';
import { NetworkLegend, NetworkLine, type NetworkView } from '../../components/kit/stage/NetworkStage.tsx';
import { Stage } from '../../components/kit/stage/Stage.tsx';
import { denseWith } from '../../components/kit/stage/subjects/dense.ts';
import { useStage } from '../../components/kit/stage/useStage.ts';
import { StateTable } from '../../components/kit/table/StateTable.tsx';
import type { Experiment } from '../../engine/experiment.ts';
import { stepSizesOf } from '../../engine/trace/granularities.ts';
import { createRun, type Run } from '../../engine/trace/run.ts';
import { denseNotation } from '../../notation/dense/dense.ts';
import { defaultDigits } from '../../notation/format.ts';
import { cursorAt, locate } from '../../player/cursor.ts';
import { gradientKnown } from '../session/gradient-known.ts';
import { runOf, tooLong } from '../session/run-of.ts';
import { builtLimits } from '../state/state.ts';
import { edited } from './editing.ts';
import type { Bench } from './useBench.ts';
import type { Place } from './useTraining.ts';

const subject = denseWith(denseNotation);
const sizes = stepSizesOf('dense');
/** A run of the workbench is walked through as far as it is trained. */
const farther = (run: Run<Experiment>): Run<Experiment> => {
  const its = Object.create(run) as Run<Experiment> & { reach: number };
  its.reach = builtLimits.updates;
  return its;
};

interface Props {
  readonly bench: Bench;
  /** False while another view is shown. */
  readonly shown: boolean;
  /** The address of this very state. */
  link(): string;
}

/** The place in the update at hand at which the gradient of a weight or bias is there. */
export function gradientStep({ session, place }: Bench, target: string): Place {
  if (tooLong(session.experiment) !== undefined) return place;
  return { update: place.update, done: gradientKnown(runOf(session).plan(place.update), target) };
}

export default function Steps(props: Props) {
  const { session } = props.bench;
  const problem = useMemo(() => tooLong(session.experiment), [session]);
  return problem === undefined ? (
    <Walk {...props} />
  ) : (
    <p class="notice" role="status">
      An update of this network cannot be stepped through: {problem.problem}. Expected: {problem.expected}.
    </p>
  );
}

function Walk({ bench, shown, link }: Props) {
  const { session, place, granularity } = bench;
  const run = useMemo(() => farther(runOf(session)), [session]);
  const stage = useStage<Experiment>({
    id: 'steps',
    subject,
    experiment: session.experiment,
    runOf: (experiment) => (experiment === session.experiment ? run : createRun(experiment)),
    cursor: cursorAt(run, place),
    granularity,
    granularities: sizes,
    link,
  });
  const { cursor, experiment } = stage;
  const at = useRef(place);
  at.current = place;

  useEffect(() => {
    if (!shown) stage.play(false);
  }, [shown]);
  // A step that was asked for stands above the bar, once it is there.
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setTimeout(() => {
      const said = document.querySelector('.bench-steps .sentence');
      if (at.current.done > 0) said?.scrollIntoView({ block: 'nearest' });
    }, 100);
    return () => clearTimeout(timer);
  }, [shown]);
  // The workbench and its stage are at the same place: whoever moves takes the other along.
  useEffect(() => {
    if (experiment !== session.experiment) stage.replace(() => session.experiment);
  }, [session]);
  // What the stage has told comes back a moment later, when somebody may have stepped on: only what it has not told moves it.
  const told = useRef<readonly Place[]>([]);
  useEffect(() => {
    const echo = told.current.findIndex((one) => isSame(one, place));
    told.current = echo < 0 ? [] : told.current.slice(echo + 1);
    const to = cursorAt(run, place);
    if (echo < 0 && to !== cursor) stage.jump(to);
  }, [session, place.update, place.done]);
  useEffect(() => {
    if (experiment !== session.experiment) return;
    const to = placeOf(run, cursor);
    if (isSame(to, place)) return;
    told.current = [...told.current, to];
    bench.go(to);
  }, [cursor]);
  useEffect(() => {
    if (stage.granularity !== granularity) bench.setGranularity(stage.granularity);
  }, [stage.granularity]);

  const editing = edited(bench);
  const frame = networkFrame(
    stage.run,
    stage.position,
    defaultDigits,
    subject.notation(stage.run, stage.position.update),
  );
  const view = { ...stage, editing, frame } as NetworkView;
  const { id, highlight, explain } = view;
  return (
    <Stage
      handed={false}
      stage={view}
      {...{ editing }}
      class="bench-steps"
      picture={
        <>
          <NetworkDiagram
            {...{ frame, highlight }}
            path={new Set()}
            label={`The network in update ${stage.position.update + 1}, with the numbers computed so far.`}
            target={(cell, value) => {
              const target = subject.edits.targetOf(cell, stage.record.batch);
              return target !== undefined && /^[wb]/.test(target) && Object.is(editing.read(target), value)
                ? target
                : undefined;
            }}
            choose={undefined}
          />
          <NetworkLegend {...{ frame }} />
        </>
      }
      line={<NetworkLine {...view} />}
      table={<StateTable {...{ id, frame, highlight, explain }} />}
    />
  );
}

const isSame = (one: Place, other: Place) => one.update === other.update && one.done === other.done;

/** Where a cursor stands: the end of an update is the beginning of the next. */
function placeOf(run: Run<Experiment>, cursor: number): Place {
  const { update, done } = locate(run, cursor);
  return done === run.plan(update).count ? { update: update + 1, done: 0 } : { update, done };
}
