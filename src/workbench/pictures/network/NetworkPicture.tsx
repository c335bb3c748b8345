import { useMemo, useRef, useState } from 'preact/hooks';
import { asWritten } from '../../../components/kit/stage/as-written.ts';
import { EditablePicture } from '../../../components/kit/stage/edit/EditablePicture.tsx';
import type { Editing } from '../../../components/kit/stage/edit/editing.ts';
import type { Experiment } from '../../../engine/experiment.ts';
import { layerSizes } from '../../../engine/experiment.ts';
import type { Grid } from '../answers.ts';
import { sparkline } from '../curve-path.ts';
import { useInks } from '../pixels/useInks.ts';
import { useCalm } from '../useCalm.ts';
import { type Building, BuildTools } from './BuildTools.tsx';
import { networkLayout, side } from './layout.ts';
import { besideUnit, parameterOf, type Spoken, said, spokenName, spokenOf, type UnitPlace } from './spoken.ts';
import { UnitPaint } from './UnitPaint.tsx';
import { Units } from './Units.tsx';
import { useRoom } from './useRoom.ts';
import { type NetworkView, networkView } from './view.ts';
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
  /** Whether it trains: its lines and numbers are then drawn a few times a second, its units with every frame. */
  readonly running?: boolean;
  /** Freezes a weight or a bias (`w.2.0.1`, `b.1.0`), or lets it learn again; undefined where that is locked. */
  readonly onFreeze?: ((target: string, frozen: boolean) => void) | undefined;
  /** Opens how the gradient of a weight or bias is computed; undefined where that cannot be. */
  readonly onGradient?: ((target: string) => void) | undefined;
  /** The unit whose answers are shown large elsewhere, and what a press on another one does. */
  readonly shown?: UnitPlace | undefined;
  readonly onShow?: ((unit: UnitPlace) => void) | undefined;
}

/** Before the page's script has measured its place. */
const widthBefore = 640;
/** Right of the picture, for a last bias in a typeface that is wider than ours: see network.css. */
const edge = 8;

/**
 * The network: in each unit a small picture of what it answers over the input plane, the weights as lines between them. Weights
 * and biases are pressed, pulled and typed where they stand, or where their line runs.
 */
export function NetworkPicture(props: NetworkPictureProps) {
  const {
    experiment,
    grid,
    inputNames,
    outputNames = [],
    building,
    onFreeze,
    onGradient,
    shown,
    running = false,
  } = props;
  const { network } = experiment;
  const box = useRef<HTMLDivElement>(null);
  const room = useRoom(box, widthBefore);
  const inks = useInks(box);
  const [name, setName] = useState<string | undefined>(undefined);
  const spoken = name === undefined ? undefined : spokenOf(name);
  const sizes = layerSizes(network);
  const layout = useMemo(() => networkLayout(sizes, room - edge), [sizes.join(), room]);
  const given = useCalm({ parameters: props.parameters, gradients: props.gradients, grid }, running, experiment);
  const view = useMemo(
    () => networkView(experiment, given.parameters, given.gradients, layout.drawn),
    [experiment, given, layout],
  );
  const isLine = grid?.plane.axes.length === 1;
  /** What is asked of the page later is asked of the page as it is then. */
  const now = useRef(props);
  now.current = props;
  const editable = props.editing !== undefined;
  const editing = useMemo(() => (editable ? editingBy(() => now.current.editing as Editing) : undefined), [editable]);

  /** A weight or bias that was pressed: on the way to the buttons below, the pointer comes to others. */
  const held = useRef<string | undefined>(undefined);
  /** Whatever the pointer or the focus comes to is spoken of, until it comes to something else; a number that is pressed, until another press. */
  const attend = (event: Event) => {
    const its = spokenName(event.target);
    if (event.type === 'pointerdown')
      held.current = its !== undefined && spokenOf(its).kind === 'parameter' ? its : undefined;
    else if (event.type === 'focusin' && its !== held.current) held.current = undefined;
    if (its !== undefined && (held.current === undefined || held.current === its)) setName(its);
  };
  /** A press on a unit, not on its bias. */
  const show = (event: Event) => {
    const its = spokenOf(spokenName(event.target) ?? '');
    if (its.kind !== 'unit' || now.current.onShow === undefined) return;
    event.preventDefault();
    now.current.onShow({ layer: its.layer, unit: its.unit });
  };
  /** The units are one stop of the Tab key: arrow keys lead from one to the other. */
  const walk = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') show(event);
    const to = besideUnit(spokenName(event.target), event.key, layout.drawn);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    box.current?.querySelector<SVGElement>(`[data-spoken="${to}"] [role]`)?.focus();
  };
  const drawing = () => {
    const curve = (l: number, j: number) => {
      const values = isLine ? given.grid?.answers[l]?.[j] : undefined;
      return values && sparkline(values, network.layers[l - 1]?.activation, side);
    };
    return (
      <EditablePicture {...{ editing }}>
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
          onPointerDownCapture={attend}
          onFocusIn={attend}
          onKeyDown={walk}
          onClick={show}
        >
          <Wires {...{ layout, spoken, editable }} wires={view.wires} />
          <Units {...{ layout, view, inputNames, outputNames, spoken, curve, shown, editable }} />
        </svg>
      </EditablePicture>
    );
  };
  const words = [inputNames.join(), outputNames.join(), shown?.layer, shown?.unit];
  return (
    <div class="network-picture" ref={box}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; no landmark, of which a page with two networks would have two of one name */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <div role="group" class="network-box" aria-label="The network" tabIndex={0}>
        <div class="network-sheet">
          {building === undefined ? null : <BuildTools {...{ network }} {...building} />}
          <div class="network-layers">
            {grid === undefined || isLine || inks === undefined ? null : (
              <UnitPaint {...{ layout, network, grid, inks }} />
            )}
            {useMemo(drawing, [layout, view, name, editing, isLine, ...words])}
          </div>
        </div>
      </div>
      {useMemo(
        () => (
          <SpokenLine
            {...{ spoken, view, experiment, inputNames }}
            isShowing={props.onShow !== undefined}
            grid={given.grid}
            onFreeze={onFreeze && ((target, frozen) => now.current.onFreeze?.(target, frozen))}
            onGradient={onGradient && ((target) => now.current.onGradient?.(target))}
          />
        ),
        [view, name, inputNames.join(), onFreeze === undefined, onGradient === undefined, props.onShow === undefined],
      )}
    </div>
  );
}

/** An editing that stays the same while the page's own is made anew with every frame. */
const editingBy = (now: () => Editing): Editing => ({
  read: (target) => now().read(target),
  name: (target) => now().name(target),
  change: (target, value) => now().change(target, value),
});

interface SpokenProps
  extends Pick<NetworkPictureProps, 'experiment' | 'inputNames' | 'grid' | 'onFreeze' | 'onGradient'> {
  readonly spoken: Spoken | undefined;
  readonly view: NetworkView;
  /** Whether a press on a unit shows it large. */
  readonly isShowing: boolean;
}

/** What the reader points at, and whether it learns. */
function SpokenLine({ spoken, view, isShowing, experiment, inputNames, grid, onFreeze, onGradient }: SpokenProps) {
  const chosen = spoken?.kind === 'parameter' ? parameterOf(view, spoken.target) : undefined;
  return (
    <p class="spoken-line" {...asWritten}>
      {spoken === undefined
        ? `Press a weight: its value and gradient stand here.${isShowing ? ' Press a unit: its answers grow large.' : ''}`
        : said(spoken, view, experiment, inputNames, grid)}{' '}
      {chosen?.gradient === undefined || onGradient === undefined ? null : (
        <button type="button" onClick={() => onGradient(chosen.target)}>
          Why this gradient of {chosen.name}?
        </button>
      )}
      {chosen === undefined || onFreeze === undefined ? null : (
        <button type="button" onClick={() => onFreeze(chosen.target, !chosen.frozen)}>
          {chosen.frozen ? `Let ${chosen.name} learn` : `Freeze ${chosen.name}`}
        </button>
      )}
    </p>
  );
}
