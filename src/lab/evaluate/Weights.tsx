import { useMemo, useState } from 'preact/hooks';
import { PixelCanvas } from '../../components/kit/picture/PixelCanvas.tsx';
import { formatNumber } from '../../notation/format.ts';
import { ShowMore } from '../parts/ShowMore.tsx';
import type { TrainedRun } from '../session/session.ts';
import { readTensors } from '../session/tensors.ts';
import { firstLayer, largestWeight, scaleWeights, type UnitWeights, weightPixels } from './first-layer.ts';

const shownAtOnce = 32;

/** What the units of the first layer look for: their weights as images. */
export default function Weights({ run }: { run: TrainedRun }) {
  const [limit, setLimit] = useState(shownAtOnce);
  const { units, largest } = useMemo(() => drawn(run), [run]);
  const { network, pixels } = run.settings;
  const areTemplates = network.kind === 'dense' && network.hidden.length === 0;
  return (
    <section class="evaluate-weights">
      <p>
        {areTemplates
          ? 'Without a hidden layer each digit has 784 weights of its own: ten templates. Ink on a light place speaks for the digit, ink on a dark place against it.'
          : `Each ${network.kind === 'cnn' ? 'filter looks at 3 × 3 pixels' : 'unit looks at all 784 pixels'} of an image. Ink on a light place raises its weighted sum, ink on a dark place lowers it.`}
        {network.kind === 'dense' &&
          ' Where no training image has ink the weights are never changed, except by l2: there the random start is still to be seen.'}
        {pixels === 'permuted' &&
          ' The pixels of this run have changed places before training, so no strokes are to be seen here.'}
      </p>
      <Scale largest={largest} />
      <ul class="digit-grid">
        {units.slice(0, limit).map((unit, j) => (
          <li key={j}>
            <PixelCanvas width={unit.side} height={unit.side} rgba={unit.rgba} name={nameOf(unit, j, areTemplates)} />
            <span class="num">{areTemplates ? `digit ${j}` : j + 1}</span>
            {unit.vote && (
              <small class="soft">
                +{unit.vote.mostFor} −{unit.vote.mostAgainst}
              </small>
            )}
          </li>
        ))}
      </ul>
      {units[0]?.vote && (
        <p class="soft">
          Under each unit: the digit whose output it raises most (+) and the one it lowers most (−) when it is active.
        </p>
      )}
      <ShowMore shown={limit} total={units.length} atOnce={shownAtOnce} onMore={setLimit} />
    </section>
  );
}

function drawn(run: TrainedRun) {
  const units = firstLayer(tensorsOf(run));
  const largest = largestWeight(units);
  return { units: units.map((unit) => ({ ...unit, rgba: weightPixels(unit.weights, largest) })), largest };
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

function nameOf({ weights, vote }: UnitWeights, j: number, isTemplate: boolean): string {
  const what = isTemplate ? `Template of digit ${j}` : `Weights of unit ${j + 1}`;
  const range = `from ${formatNumber(Math.min(...weights), { significant: 3 })} to ${formatNumber(Math.max(...weights), { significant: 3 })}`;
  return `${what}, ${range}${vote ? `; speaks most for ${vote.mostFor}, against ${vote.mostAgainst}` : ''}`;
}

function tensorsOf({ model }: TrainedRun) {
  const { weightsManifest } = JSON.parse(model.json) as { weightsManifest?: unknown };
  return readTensors(weightsManifest, model.weights, {
    json: `${model.name}.json`,
    weights: `${model.name}.weights.bin`,
  });
}
