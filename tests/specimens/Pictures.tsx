/** The pictures of the workbench over a session in training: what the page of the workbench does with them, without its panels. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Editing } from '../../src/components/kit/stage/edit/editing.ts';
import { gridOf } from '../../src/workbench/pictures/answers.ts';
import { Confusion } from '../../src/workbench/pictures/Confusion.tsx';
import { columnsOf } from '../../src/workbench/pictures/columns.ts';
import { confused } from '../../src/workbench/pictures/confused.ts';
import { LossCurves } from '../../src/workbench/pictures/history/LossCurves.tsx';
import { Strips } from '../../src/workbench/pictures/history/Strips.tsx';
import { inputPlane } from '../../src/workbench/pictures/input-plane.ts';
import { NetworkPicture } from '../../src/workbench/pictures/network/NetworkPicture.tsx';
import type { UnitPlace } from '../../src/workbench/pictures/network/spoken.ts';
import { networkView } from '../../src/workbench/pictures/network/view.ts';
import { Field } from '../../src/workbench/pictures/plane/Field.tsx';
import { FittedCurve } from '../../src/workbench/pictures/plane/FittedCurve.tsx';
import { HiddenPlane } from '../../src/workbench/pictures/plane/HiddenPlane.tsx';
import { hiddenAnswers, planeLayers } from '../../src/workbench/pictures/plane/hidden-plane.ts';
import { createSession } from '../../src/workbench/session/session.ts';
import { experimentOf } from '../../src/workbench/state/experiment-of.ts';
import type { WorkbenchState } from '../../src/workbench/state/state.ts';
import { pictured } from './pictured.ts';

/** Milliseconds of a frame that go to training. */
const training = 6;
const size = 50;

interface Props {
  readonly id: string;
  readonly of: keyof typeof pictured;
  /** Updates that are made before anything is seen. */
  readonly updates?: number;
}

/** A state, its pictures, and a button that trains it while they are drawn. */
export function Pictures({ id, of, updates = 200 }: Props) {
  const [state, setState] = useState<WorkbenchState>(pictured[of]);
  const built = useMemo(() => {
    const made = experimentOf(state);
    if ('problems' in made) throw new Error(JSON.stringify(made.problems));
    const session = createSession(made.experiment, made.prepared);
    session.train(updates);
    return { ...made, session };
  }, [state]);
  const { experiment, prepared, session } = built;
  const [update, setUpdate] = useState(session.update);
  const [playing, setPlaying] = useState(false);
  const [awake, setAwake] = useState(false);
  const [unit, setUnit] = useState<UnitPlace | undefined>(undefined);
  useEffect(() => setAwake(true), []);
  useEffect(() => setUpdate(session.update), [session]);
  const times = useRef<number[]>([]);
  useEffect(() => {
    if (!playing) return;
    let frame = 0;
    const next = () => {
      session.trainFor(training, () => performance.now());
      setUpdate(session.update);
      frame = requestAnimationFrame(next);
    };
    frame = requestAnimationFrame(next);
    return () => cancelAnimationFrame(frame);
  }, [playing, session]);

  const axes = prepared.rawNames.length === 1 ? [0] : [0, 1];
  const plane = useMemo(() => inputPlane(prepared, axes, size), [prepared]);
  const columns = useMemo(() => columnsOf(prepared.inputs), [prepared]);
  const parameters = session.parametersAt(Math.min(update, session.update));
  const began = globalThis.performance?.now() ?? 0;
  const grid = gridOf(session.outputs, plane, parameters);
  times.current.push((globalThis.performance?.now() ?? 0) - began);
  const answers = session.outputs(parameters, columns);
  const hidden = planeLayers(experiment.network)[0];
  const view = networkView(experiment, parameters, undefined);
  const named = unit && { ...unit, name: view.unit(unit.layer, unit.unit) };
  const network = state.network;
  const change = (layers: typeof network.layers) =>
    setState({ ...state, network: { ...network, layers, changes: {}, frozen: [] } });
  const editing: Editing = {
    read: (target) => [...view.wires, ...view.biases].find((one) => one.target === target)?.value,
    name: (target) => [...view.wires, ...view.biases].find((one) => one.target === target)?.name ?? '',
    change(target, value) {
      setState((now) => ({
        ...now,
        network: { ...now.network, changes: { ...now.network.changes, [target]: value } },
      }));
      return undefined;
    },
  };
  return (
    <div class="pictures-specimen" id={id} data-awake={awake} data-update={session.update}>
      <p>
        <button type="button" onClick={() => setPlaying(!playing)}>
          {playing ? 'Pause' : 'Train'}
        </button>{' '}
        update {update}
      </p>
      <NetworkPicture
        {...{ experiment, parameters, grid }}
        running={playing}
        inputNames={prepared.names}
        outputNames={prepared.task === 'values' ? prepared.targetNames : prepared.classes}
        editing={awake ? editing : undefined}
        building={{
          limits: { units: 16, layers: 6 },
          onAddUnit: (l) =>
            change(network.layers.map((one, k) => (k + 1 === l ? { ...one, units: one.units + 1 } : one))),
          onRemoveUnit: (l) =>
            change(network.layers.map((one, k) => (k + 1 === l ? { ...one, units: one.units - 1 } : one))),
          onAddLayer: (after) => change(network.layers.toSpliced(after, 0, { units: 2, activation: 'tanh' })),
          onRemoveLayer: (l) => change(network.layers.toSpliced(l - 1, 1)),
        }}
        onFreeze={(target, frozen) =>
          setState({
            ...state,
            network: {
              ...network,
              frozen: frozen
                ? [...network.frozen, target as (typeof network.frozen)[number]]
                : network.frozen.filter((name) => name !== target),
            },
          })
        }
        shown={unit}
        onShow={(to) => setUnit(unit?.layer === to.layer && unit.unit === to.unit ? undefined : to)}
      />
      <div class="pictures-row">
        {axes.length === 1 ? (
          <FittedCurve id={`${id}-curve`} data={prepared} grid={grid} />
        ) : (
          <Field
            id={`${id}-field`}
            data={prepared}
            grid={grid}
            network={experiment.network}
            unit={named}
            running={playing}
          />
        )}
        {hidden === undefined ? null : (
          <HiddenPlane
            id={`${id}-hidden`}
            data={prepared}
            hidden={hiddenAnswers(experiment, parameters, answers, hidden, size)}
            names={[view.unit(hidden, 0), view.unit(hidden, 1)]}
          />
        )}
        <LossCurves
          id={`${id}-loss`}
          history={session.history}
          {...{ update }}
          last={session.update}
          reading={`update ${update}`}
          running={playing}
          log={of === 'iris'}
          onScrub={awake ? setUpdate : undefined}
        />
      </div>
      <Strips id={`${id}-strips`} history={session.history} {...{ update }} running={playing} />
      {prepared.task === 'values' ? null : (
        <Confusion
          id={`${id}-confusion`}
          matrix={confused(answers, prepared, prepared.split.test)}
          classes={prepared.classes}
          of="test"
        />
      )}
    </div>
  );
}
