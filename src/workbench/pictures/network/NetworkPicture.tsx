import { useMemo, useRef, useState } from 'preact/hooks';
import { asWritten } from '../../../components/kit/stage/as-written.ts';
import { EditablePicture } from '../../../components/kit/stage/edit/EditablePicture.tsx';
import type { Editing } from '../../../components/kit/stage/edit/editing.ts';
import type { Experiment } from '../../../engine/experiment.ts';
import { layerSizes } from '../../../engine/experiment.ts';
import type { Grid } from '../answers.ts';
import { sparkline } from '../curve-path.ts';
import { useInks } from '../pixels/useInks.ts';
import { type Building, BuildTools } from './BuildTools.tsx';
import { networkLayout, side } from './layout.ts';
import { besideUnit, parameterOf, said, spokenName, spokenOf, type UnitPlace } from './spoken.ts';
import { UnitPaint } from './UnitPaint.tsx';
import { Units } from './Units.tsx';
import { useRoom } from './useRoom.ts';
import { networkView } from './view.ts';
import { Wires } from './Wires.tsx';

export interface NetworkPictureProps {
  readonly experiment: Pick<Experiment, 'network' | 'training'>;
  /** In the order of the engine's parameters.ts. */
  readonly parameters: ArrayLike<number>;
  /** In the same order; undefined where none have been computed. */
  readonly gradients?: ArrayLike<number> | undefined;
  /** What every unit answers over the input plane; undefined where there is none to show. */
  readonly grid?: Grid | undefined;
  /** What goes in, by name, and the classes or the value that come out. */
  readonly inputNames: readonly string[];
  readonly outputNames?: readonly string[];
  /** How its numbers are changed where they stand; undefined while the page's script is not there, and where they are locked. */
  readonly editing: Editing | undefined;
  /** How it is built; undefined where its shape is locked. */
  readonly building?: Building | undefined;
  /** Freezes a weight or a bias (`w.2.0.1`, `b.1.0`), or lets it learn again; undefined where that is locked. */
  onFreeze?(target: string, frozen: boolean): void;
  /** The unit whose answers are shown large elsewhere, and what a press on another one does. */
  readonly shown?: UnitPlace | undefined;
  onShow?(unit: UnitPlace): void;
}

/** Before the page's script has measured its place. */
const widthBefore = 640;

/**
 * The network: in each unit a small picture of what it answers over the input plane, the weights as lines between them. Weights
 * and biases are pressed, pulled and typed where they stand, or where their line runs.
 */
export function NetworkPicture(props: NetworkPictureProps) {
  const {
    experiment,
    parameters,
    gradients,
    grid,
    inputNames,
    outputNames = [],
    editing,
    building,
    onFreeze,
    shown,
    onShow,
  } = props;
  const { network } = experiment;
  const box = useRef<HTMLDivElement>(null);
  const room = useRoom(box, widthBefore);
  const inks = useInks(box);
  const [name, setName] = useState<string | undefined>(undefined);
  const spoken = name === undefined ? undefined : spokenOf(name);
  const sizes = layerSizes(network);
  const layout = useMemo(() => networkLayout(sizes, room), [sizes.join(), room]);
  const view = networkView(experiment, parameters, gradients);
  const wires = view.wires.filter(
    ({ layer, unit, from }) => unit < (layout.drawn[layer] as number) && from < (layout.drawn[layer - 1] as number),
  );
  const chosen = spoken?.kind === 'parameter' ? parameterOf(view, spoken.target) : undefined;
  const isLine = grid?.plane.axes.length === 1;
  const curve = (l: number, j: number) => {
    const values = isLine ? grid.answers[l]?.[j] : undefined;
    return values && sparkline(values, network.layers[l - 1]?.activation, side);
  };
  /** Whatever the pointer or the focus comes to is spoken of, until it comes to something else. */
  const attend = (event: Event) => {
    const its = spokenName(event.target);
    if (its !== undefined) setName(its);
  };
  /** A press on a unit, not on its bias. */
  const show = (event: Event) => {
    const its = spokenOf(spokenName(event.target) ?? '');
    if (its.kind !== 'unit' || onShow === undefined) return;
    event.preventDefault();
    onShow({ layer: its.layer, unit: its.unit });
  };
  /** The units are one stop of the Tab key: arrow keys lead from one to the other. */
  const walk = (event: KeyboardEvent) => {
    const to = besideUnit(spokenName(event.target), event.key, layout.drawn);
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') show(event);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    box.current?.querySelector<SVGElement>(`[data-spoken="${to}"] [role]`)?.focus();
  };
  return (
    <div class="network-picture" ref={box}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section class="network-box" aria-label="The network" tabIndex={0}>
        <div class="network-sheet">
          {building === undefined ? null : <BuildTools {...{ network }} {...building} />}
          <EditablePicture {...{ editing }}>
            {grid === undefined || isLine || inks === undefined ? null : (
              <UnitPaint {...{ layout, network, grid, inks }} />
            )}
            {/* biome-ignore lint/a11y/useSemanticElements: no fieldset stands for a picture */}
            <svg
              class="built-network"
              width={layout.width}
              height={layout.height}
              viewBox={`0 0 ${layout.width} ${layout.height}`}
              role="group"
              aria-label={`Network ${sizes.join('-')}`}
              {...asWritten}
              onPointerOver={attend}
              onFocusIn={attend}
              onKeyDown={walk}
              onClick={show}
            >
              <Wires {...{ layout, wires, spoken }} editable={editing !== undefined} />
              <Units
                {...{ layout, view, inputNames, outputNames, spoken, curve, shown }}
                editable={editing !== undefined}
              />
            </svg>
          </EditablePicture>
        </div>
      </section>
      <p class="spoken" {...asWritten}>
        {spoken === undefined
          ? 'Point at a unit or a weight: what it is stands here.'
          : said(spoken, view, experiment, grid)}{' '}
        {chosen === undefined || onFreeze === undefined ? null : (
          <button type="button" aria-pressed={chosen.frozen} onClick={() => onFreeze(chosen.target, !chosen.frozen)}>
            {chosen.frozen ? `Let ${chosen.name} learn` : `Freeze ${chosen.name}`}
          </button>
        )}
      </p>
    </div>
  );
}
