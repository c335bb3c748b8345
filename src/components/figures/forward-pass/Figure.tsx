import { useState } from 'preact/hooks';
import { createForwardRun } from '../../../engine/trace/forward-run.ts';
import type { Granularity } from '../../../engine/trace/marks.ts';
import { EquationLine } from '../../kit/EquationLine.tsx';
import { formatNumber, notYet } from '../../kit/format.ts';
import { markOf } from '../../kit/marks.ts';
import { NetworkFigure, type NetworkFigureProps, type Stage } from '../../kit/NetworkFigure.tsx';
import { closeUp, type Place, placeOf } from './close-up.ts';
import type { LayerMatrix } from './LayerMatrix.tsx';
import { UnitDiagram } from './UnitDiagram.tsx';

const granularities = ['operation', 'unit', 'layer', 'pass'] as const satisfies Granularity[];

/** F4.1: the forward pass at three zooms that share one state: the network, the unit at work, its arithmetic. */
export default function ForwardPass(props: NetworkFigureProps) {
  const [chosen, setChosen] = useState<(Place & { readonly cursor: number }) | undefined>(undefined);
  const [asMatrix, setAsMatrix] = useState(false);
  const [Matrix, setMatrix] = useState<{ readonly of: typeof LayerMatrix } | undefined>(undefined);
  // A unit the reader picked stays until the next step is taken.
  const place = ({ frame, player }: Stage) => (chosen?.cursor === player.state.cursor ? chosen : placeOf(frame));
  // The matrices are loaded when somebody asks for them.
  const showMatrix = async (on: boolean) => {
    setAsMatrix(on);
    if (on && Matrix === undefined) setMatrix({ of: (await import('./LayerMatrix.tsx')).LayerMatrix });
  };
  const choose = ({ player }: Stage, layer: number, unit: number) =>
    setChosen({ layer, unit, cursor: player.state.cursor });
  return (
    <NetworkFigure
      {...props}
      runOf={createForwardRun}
      granularities={granularities}
      describe={(stage) => describe(stage, place(stage))}
      choose={choose}
    >
      {(stage) => (
        <Inside
          {...{ stage, asMatrix, showMatrix }}
          Matrix={asMatrix ? Matrix?.of : undefined}
          place={place(stage)}
          choose={(layer, unit) => choose(stage, layer, unit)}
        />
      )}
    </NetworkFigure>
  );
}

interface InsideProps {
  readonly stage: Stage;
  readonly place: Place;
  readonly asMatrix: boolean;
  /** Undefined where it is not wanted, or not loaded yet. */
  readonly Matrix: typeof LayerMatrix | undefined;
  showMatrix(on: boolean): void;
  choose(layer: number, unit: number): void;
}

function Inside({ stage, place, asMatrix, Matrix, showMatrix, choose }: InsideProps) {
  const { frame, highlight, explain } = stage;
  const { names, digits } = frame;
  const unit = closeUp(frame, place);
  const units = frame.units.filter(({ layer }) => layer > 0);
  return (
    <section class="chain">
      <div class="chain-head">
        <label class="field">
          <span>Inside unit</span>
          <select
            value={unit.name}
            onChange={(event) => {
              const picked = units.find(({ name }) => name === event.currentTarget.value);
              if (picked) choose(picked.layer, picked.unit);
            }}
          >
            {units.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label class="field as-matrix">
          <input type="checkbox" checked={asMatrix} onChange={(event) => showMatrix(event.currentTarget.checked)} />
          <span>As matrix</span>
        </label>
      </div>
      {Matrix ? <Matrix {...stage} place={place} /> : <UnitDiagram {...{ unit, frame, highlight }} />}
      <ol>
        {unit.lines.map(({ event, equation, state }) => (
          <li key={event.index} class={state} aria-current={state === 'now' ? 'step' : undefined}>
            <EquationLine
              {...{ equation, names, digits, highlight, explain }}
              opened={undefined}
              known={state !== 'todo'}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The unit at work, with all that leads into it. */
function describe({ frame }: Stage, place: Place) {
  const { arrivals, bias, activation } = closeUp(frame, place);
  const cells = [...arrivals.flatMap(({ signal, weight }) => [signal.cell, weight.cell]), bias.cell, activation.cell];
  const units = frame.units.map(
    ({ name, activation }) => `${name} ${activation.value === undefined ? notYet : formatNumber(activation.value)}`,
  );
  return {
    path: new Set(cells.map(markOf)),
    label: `The network at this step: ${units.join(', ')}. All numbers stand in the tables below the figure.`,
  };
}
