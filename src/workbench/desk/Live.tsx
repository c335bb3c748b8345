import { useMemo } from 'preact/hooks';
import { asWritten } from '../../components/kit/stage/as-written.ts';
import { grouped } from '../../notation/format.ts';
import { measuredWords } from '../pictures/history/measured.ts';
import { NetworkPicture } from '../pictures/network/NetworkPicture.tsx';
import { builtLimits } from '../state/state.ts';
import { withFrozen, withLayer, withLayers, withNewLayer } from './changes.ts';
import { edited } from './editing.ts';
import type { Shown } from './shown.ts';

/** The network with a small picture of each unit's answers, built and changed where it stands, and how it does by now. */
export function Live(props: Shown) {
  const { bench, parameters, grid, measured, awake, locked, shows, unit, showUnit, openGradient } = props;
  const { session, change, place } = bench;
  const { experiment, prepared } = session;
  const { inputs } = experiment.network;
  // While it trains they would be of a batch that is over before anybody has read a number.
  const gradients = useMemo(
    () => (bench.running || bench.aim !== undefined ? undefined : session.gradientAt(place.update)),
    [session, place.update, bench.running, bench.aim],
  );
  const fixed = locked('layers') || !shows('layers');
  const units = (l: number, by: number) =>
    change((before) =>
      withLayers(before, withLayer(before, l, { units: (before.network.layers[l - 1]?.units ?? 1) + by }), inputs),
    );
  const weightsLocked = locked('weights') || !shows('weights') || !awake;
  return (
    <div class="live">
      <NetworkPicture
        {...{ experiment, parameters, grid, gradients }}
        running={bench.running}
        shown={unit}
        onShow={awake && grid.plane.axes.length === 2 ? showUnit : undefined}
        onGradient={awake ? openGradient : undefined}
        inputNames={prepared.names}
        outputNames={prepared.task === 'classes' ? prepared.classes : prepared.targetNames}
        editing={weightsLocked ? undefined : edited(bench)}
        building={
          fixed
            ? undefined
            : {
                disabled: !awake,
                limits: { units: builtLimits.units, layers: builtLimits.layers },
                onAddUnit: (l) => units(l, 1),
                onRemoveUnit: (l) => units(l, -1),
                onAddLayer: (after) => change((before) => withLayers(before, withNewLayer(before, after), inputs)),
                onRemoveLayer: (l) =>
                  change((before) =>
                    withLayers(
                      before,
                      before.network.layers.filter((_, k) => k !== l - 1),
                      inputs,
                    ),
                  ),
              }
        }
        {...(locked('frozen') || !awake
          ? {}
          : {
              onFreeze: (target: string, frozen: boolean) => change((before) => withFrozen(before, [target], frozen)),
            })}
      />
      <p class="doing" {...asWritten}>
        <strong>
          {measured.update === 0
            ? 'Before the first update'
            : `After ${grouped(measured.update)} ${measured.update === 1 ? 'update' : 'updates'}`}
        </strong>
        : {measuredWords(measured.measures)}.{' '}
        {experiment.training.dropout === undefined ? null : 'Measured without dropout.'}
      </p>
    </div>
  );
}
