import { useState } from 'preact/hooks';
import { SelectField } from '../../components/kit/controls/SelectField.tsx';
import { NotLoaded } from '../../components/kit/island/NotLoaded.tsx';
import { useLoaded } from '../../components/kit/island/useLoaded.ts';
import type { NetworkSpec } from '../../engine/experiment.ts';
import { denseNames } from '../../notation/dense/names.ts';
import { grouped } from '../../notation/format.ts';
import { LossCurves } from '../pictures/history/LossCurves.tsx';
import { measuredWords } from '../pictures/history/measured.ts';
import type { UnitPlace } from '../pictures/network/spoken.ts';
import { Field } from '../pictures/plane/Field.tsx';
import type { Shown } from './shown.ts';

/** What the network answers all over the inputs, and how loss and accuracy went. */
export function Seen({ bench, grid, measured, axes, setAxes, unit, showUnit, awake }: Shown) {
  const [log, setLog] = useState(false);
  const { session, place, kept, running, go } = bench;
  const line = useLoaded(() => import('../pictures/plane/FittedCurve.tsx'), axes.length === 1);
  const { prepared, experiment } = session;
  const names = prepared.rawNames.map((_, k) => String(k));
  const written = Object.fromEntries(prepared.rawNames.map((name, k) => [String(k), name]));
  const [across = 0, up = 1] = axes;
  const disabled = !awake;
  return (
    <section class="bench-seen" aria-label="Answers and curves">
      {axes.length === 1 ? (
        line.loaded === undefined ? (
          <NotLoaded failed={line.failed} again={line.again} />
        ) : (
          <line.loaded.FittedCurve id="bench-curve" data={prepared} {...{ grid }} />
        )
      ) : (
        <>
          <Field
            id="bench-field"
            data={prepared}
            {...{ grid, running }}
            network={experiment.network}
            unit={unit && { ...unit, name: unitName(experiment.network, unit, prepared.names) }}
          />
          {unit === undefined ? null : (
            <p class="row">
              <button type="button" class="quiet" {...{ disabled }} onClick={() => showUnit(undefined)}>
                Show the network’s answer again
              </button>
            </p>
          )}
        </>
      )}
      {names.length <= 2 ? null : (
        <p class="row">
          <SelectField
            label="Across"
            value={String(across)}
            names={names.filter((name) => name !== String(up))}
            {...{ written, disabled }}
            choose={(name) => setAxes([Number(name), up])}
          />
          <SelectField
            label="Up"
            value={String(up)}
            names={names.filter((name) => name !== String(across))}
            {...{ written, disabled }}
            choose={(name) => setAxes([across, Number(name)])}
          />
        </p>
      )}
      <LossCurves
        id="bench-loss"
        history={session.history}
        other={
          kept === undefined || kept.session === session
            ? undefined
            : { history: kept.session.history, name: 'the kept run' }
        }
        update={place.update}
        last={session.update}
        reading={`update ${grouped(measured.update)}: ${measuredWords(measured.measures)}`}
        {...{ log, running }}
        onScrub={awake ? (update) => go({ update, done: 0 }) : undefined}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={log}
          {...{ disabled }}
          onChange={(event) => setLog(event.currentTarget.checked)}
        />
        <span>Loss by powers of ten</span>
      </label>
    </section>
  );
}

/** An input by what goes in, any other unit as the picture names it. */
const unitName = (network: NetworkSpec, { layer, unit }: UnitPlace, inputs: readonly string[]) =>
  layer === 0 ? (inputs[unit] ?? '') : denseNames(network).unit(layer, unit);
