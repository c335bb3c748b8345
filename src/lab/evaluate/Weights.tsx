import { useMemo, useState } from 'preact/hooks';
import { PixelCanvas } from '../../components/kit/picture/PixelCanvas.tsx';
import { formatNumber } from '../../notation/format.ts';
import { EpochSlider } from '../parts/EpochSlider.tsx';
import { ShowMore } from '../parts/ShowMore.tsx';
import { className, type DataName, dataSets } from '../protocol/data-sets.ts';
import { inputCount, kernelShapes } from '../protocol/settings.ts';
import { megabytes } from '../protocol/words.ts';
import { type FirstLayer, keptEvery, mostKept } from '../session/first-layers.ts';
import { type Network, placeText } from '../session/network.ts';
import type { LabSession } from '../session/session.ts';
import { tensorsOf } from '../session/tensors.ts';
import { useOfSession } from '../session/useSession.ts';
import { firstLayer, largestWeight, scaleWeights, type UnitWeights, weightPixels } from './first-layer.ts';

const shownAtOnce = 32;

export interface WeightsProps {
  /** Begins every id in it. */
  readonly id: string;
  readonly session: LabSession;
  readonly run: Network;
}

/** What the units of the first layer look for: their weights as images. */
export default function Weights({ id, session, run }: WeightsProps) {
  const [limit, setLimit] = useState(shownAtOnce);
  const [at, setAt] = useState<number>();
  const kept = useOfSession(({ firstLayers }) => firstLayers(run.id)) ?? session.firstLayers(run.id);
  const moments = useMemo(() => momentsOf(run, kept), [run, kept]);
  const shown = Math.min(at ?? moments.length, moments.length - 1);
  // One scale for all moments: what grows is seen to grow.
  const largest = useMemo(() => Math.max(...moments.map(({ units }) => largestWeight(units()))), [moments]);
  const units = useMemo(() => drawn(moments[shown]!, largest), [moments, shown, largest]);
  const every = keptEvery(run.settings);
  const { data, network, pixels } = run.settings;
  const { kind } = dataSets[data];
  const first = kernelShapes(network)[0]!;
  const isFilter = first.length > 2;
  const areTemplates = first[0] === inputCount && kernelShapes(network).length === 1;
  return (
    <section class="evaluate-weights">
      <p>
        {areTemplates
          ? `Without a hidden layer each ${kind} has 784 weights of its own: ten templates. Ink on a light place speaks for the ${kind}, ink on a dark place against it.`
          : `Each ${isFilter ? `filter looks at ${first[0]} × ${first[1]} pixels` : `unit looks at all ${first[0]} ${first[0] === inputCount ? 'pixels' : 'numbers'}`} of an image. Ink on a light place raises its weighted sum, ink on a dark place lowers it.`}
        {!isFilter &&
          ' Where no training image has ink the weights are never changed, except by l2: there the random start is still to be seen.'}
        {pixels === 'permuted' &&
          ' The pixels of this run have changed places before training, so no strokes are to be seen here.'}
      </p>
      {moments.length > 1 && (
        <EpochSlider
          id={`${id}-epochs`}
          label="Weights"
          moments={moments.map(({ name }) => name)}
          at={shown}
          onAt={setAt}
        />
      )}
      {moments.length > 1 && every > 1 && (
        <p class="soft">
          Of this run every {every} epochs the first layer is kept: all of them would take more than{' '}
          {megabytes(4 * mostKept)}.
        </p>
      )}
      <Scale largest={largest} />
      <ul class="digit-grid">
        {units.slice(0, limit).map((unit, j) => (
          <li key={j}>
            <PixelCanvas
              width={unit.side}
              height={unit.side}
              rgba={unit.rgba}
              name={nameOf(data, unit, j, areTemplates)}
            />
            <span class="num">{areTemplates ? templateName(data, j) : j + 1}</span>
            {unit.vote && (
              <small class="soft">
                +{className(data, unit.vote.mostFor)} −{className(data, unit.vote.mostAgainst)}
              </small>
            )}
          </li>
        ))}
      </ul>
      {units[0]?.vote && (
        <p class="soft">
          Under each unit: the {kind} whose output it raises most (+) and the one it lowers most (−) when it is active.
        </p>
      )}
      <ShowMore shown={limit} total={units.length} atOnce={shownAtOnce} onMore={setLimit} />
    </section>
  );
}

interface Moment {
  readonly name: string;
  readonly units: () => UnitWeights[];
}

/** The first layer as it was before training and after the epochs, and as it is. */
function momentsOf(run: Network, kept: readonly FirstLayer[]): Moment[] {
  const { network, epochs } = run.settings;
  const { epoch, step } = run.after ?? { epoch: epochs, step: 0 };
  const shape = kernelShapes(network)[0]!;
  // What a panel shows may be a little older than what the session has.
  const before = kept.filter((one) => one.epoch < epoch || (one.epoch === epoch && step > 0));
  return [
    ...before.map(({ epoch, weights }) => ({
      name: placeText({ epoch, step: 0 }),
      units: () => firstLayer([{ shape, values: weights }]),
    })),
    { name: placeText({ epoch, step }), units: () => firstLayer(tensorsOf(network, run.model.weights)) },
  ];
}

function drawn({ units }: Moment, largest: number) {
  return units().map((unit) => ({ ...unit, rgba: weightPixels(unit.weights, largest) }));
}

/** From the smallest to the largest weight, with its numbers. */
function Scale({ largest }: { largest: number }) {
  const scale = scaleWeights(largest);
  const end = formatNumber(largest, { significant: 3 });
  return (
    <p class="weight-scale">
      <span class="num">−{end}</span>
      <PixelCanvas
        width={scale.length}
        height={1}
        rgba={weightPixels(scale, largest)}
        name={`Scale of the weights: dark is −${end}, middle grey 0, light +${end}`}
      />
      <span class="num">+{end}</span>
    </p>
  );
}

/** "digit 3", "Dress" */
const templateName = (data: DataName, label: number) => `${data === 'mnist' ? 'digit ' : ''}${className(data, label)}`;

function nameOf(data: DataName, { weights, vote }: UnitWeights, j: number, isTemplate: boolean): string {
  const what = isTemplate ? `Template of ${templateName(data, j)}` : `Weights of unit ${j + 1}`;
  const range = `from ${formatNumber(Math.min(...weights), { significant: 3 })} to ${formatNumber(Math.max(...weights), { significant: 3 })}`;
  return `${what}, ${range}${vote ? `; speaks most for ${className(data, vote.mostFor)}, against ${className(data, vote.mostAgainst)}` : ''}`;
}
