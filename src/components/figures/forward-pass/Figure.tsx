import { createForwardRun } from '../../../engine/trace/forward-run.ts';
import { densePart } from '../../../notation/dense/parts.ts';
import { formatNumber, notYet } from '../../../notation/format.ts';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { NotLoaded } from '../../kit/island/NotLoaded.tsx';
import { useLoaded } from '../../kit/island/useLoaded.ts';
import { type NetworkFigureProps, NetworkStage, type NetworkView } from '../../kit/stage/NetworkStage.tsx';
import { forwardNetwork } from '../../kit/stage/subjects/forward.ts';
import { forwardPassSteps } from '../granularities.ts';
import { closeUp, type Place, placeOf } from './close-up.ts';
import { UnitDiagram } from './UnitDiagram.tsx';
import { afterStep, isMatrix, pickedPlace, viewOf, viewsOf } from './views.ts';
import * as words from './words.ts';

/** F4.1: the forward pass at three zooms that share one state: the network, the unit at work, its arithmetic. */
export default function ForwardPass(props: NetworkFigureProps) {
  return (
    <NetworkStage
      {...props}
      // Where only one of the two has room, the matrices are shown to whoever asked for them.
      class={({ view }) => (isMatrix(view) ? 'own-first' : 'own-too')}
      subject={forwardNetwork}
      runOf={createForwardRun}
      granularities={forwardPassSteps}
      views={viewsOf(props.experiment)}
      viewAfterStep={afterStep}
      describe={(stage) => describe(stage, shownPlace(stage))}
      choose={choose}
    >
      {(stage) => <Inside stage={stage} />}
    </NetworkStage>
  );
}

/** The unit that is looked into: the one that the reader picked, or the one at work. */
const shownPlace = ({ frame, view }: NetworkView): Place => pickedPlace(view) ?? placeOf(frame);

const choose = ({ view, show }: NetworkView, layer: number, unit: number) =>
  show(viewOf({ asMatrix: isMatrix(view), picked: { layer, unit } }));

function Inside({ stage }: { readonly stage: NetworkView }) {
  const { frame, view, show, highlight, explain } = stage;
  const place = shownPlace(stage);
  const asMatrix = isMatrix(view);
  const { loaded, ...coming } = useLoaded(() => import('./LayerMatrix.tsx'), asMatrix);
  const Matrix = asMatrix ? loaded?.LayerMatrix : undefined;
  const { digits } = frame;
  const unit = closeUp(frame, place);
  const units = frame.units.filter(({ layer }) => layer > 0);
  return (
    <section class="chain">
      <div class="chain-head">
        <label class="field">
          <span>{words.insideUnit}</span>
          <select
            value={unit.name}
            onChange={(event) => {
              const picked = units.find(({ name }) => name === event.currentTarget.value);
              if (picked) choose(stage, picked.layer, picked.unit);
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
          <input
            type="checkbox"
            checked={asMatrix}
            onChange={(event) => show(viewOf({ asMatrix: event.currentTarget.checked, picked: pickedPlace(view) }))}
          />
          <span>{words.asMatrix}</span>
        </label>
      </div>
      {asMatrix && coming.failed ? <NotLoaded {...coming} /> : null}
      {Matrix ? <Matrix {...stage} place={place} /> : <UnitDiagram {...{ unit, frame, highlight }} />}
      <ol>
        {unit.lines.map(({ event, formula, state }) => (
          <li key={event.index} class={state} aria-current={state === 'now' ? 'step' : undefined}>
            <FormulaLine {...{ formula, digits, highlight, explain }} known={state !== 'todo'} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The unit at work, with all that leads into it. */
function describe({ frame }: NetworkView, place: Place) {
  const { arrivals, bias, activation } = closeUp(frame, place);
  const cells = [...arrivals.flatMap(({ signal, weight }) => [signal.cell, weight.cell]), bias.cell, activation.cell];
  const units = frame.units.map(
    ({ name, activation }) => `${name} ${activation.value === undefined ? notYet : formatNumber(activation.value)}`,
  );
  return {
    path: new Set(cells.map(densePart)),
    label: words.networkAtThisStep(units.join(', ')),
  };
}
