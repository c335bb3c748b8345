import { useState } from 'preact/hooks';
import { ScrollTable } from '../../components/kit/table/ScrollBox.tsx';
import type { BackendName } from '../protocol/backend-names.ts';
import { backendTitles } from '../protocol/backend-titles.ts';
import { LabError } from '../protocol/faults.ts';
import {
  asBlocks,
  costOf,
  layersOf,
  type NetworkLayer,
  parametersFormula,
  shapeFormula,
} from '../protocol/network-layers.ts';
import type { BackendSpeed } from '../protocol/requests.ts';
import { isSame } from '../protocol/same.ts';
import { type LabSettings, parameterCount, split } from '../protocol/settings.ts';
import { mostBatch } from '../protocol/settings-errors.ts';
import { grouped } from '../protocol/words.ts';
import { duration, secondsAt } from '../session/estimate.ts';
import type { LabSession } from '../session/session.ts';

/** What Keras calls it. */
const kerasNames: Readonly<Record<NetworkLayer['kind'], string>> = {
  conv: 'Conv2D',
  pool: 'MaxPooling2D',
  dropout: 'Dropout',
  flatten: 'Flatten',
  dense: 'Dense',
  leaky: 'LeakyReLU',
  output: 'Dense',
};

export interface NetworkSummaryProps {
  readonly session: LabSession | undefined;
  /** They can be trained with. */
  readonly settings: LabSettings;
  readonly preferred: BackendName | undefined;
  readonly locked: boolean;
}

/** The layers in a table as Keras prints it, each number with what it is made of; and what the network costs. */
export function NetworkSummary({ session, settings, preferred, locked }: NetworkSummaryProps) {
  const { network } = settings;
  const { multiplications } = costOf(network);
  const { training } = split(settings);
  return (
    <div class="lab-summary">
      <ScrollTable label="The layers" heads={['Layer', 'Output shape', 'Parameters', 'Multiplications']}>
        {layersOf(asBlocks(network)).map((layer) => (
          <tr key={layer.name}>
            <th scope="row">
              {layer.name} ({kerasNames[layer.kind]})
            </th>
            <td class="num">
              {layer.shape.map(grouped).join(' × ')} <Formula text={shapeFormula(layer)} />
            </td>
            <td class="num">
              {grouped(layer.parameters)} <Formula text={parametersFormula(layer)} />
            </td>
            <td class="num">{grouped(layer.multiplications)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">together</th>
          <td />
          <td class="num">{grouped(parameterCount(settings))}</td>
          <td class="num">{grouped(multiplications)}</td>
        </tr>
      </ScrollTable>
      <p class="lab-note soft">
        Multiplications are those of one image on its way to the output; an update needs about three times as many for
        each of its images, and an epoch has {grouped(training)} of them. A batch has at most{' '}
        {grouped(mostBatch(network))} images, for the memory that they take.
      </p>
      <Estimate {...{ session, settings, preferred, locked }} />
    </div>
  );
}

const Formula = ({ text }: { text: string }) => (text === '' ? null : <small class="soft">{text}</small>);

/** How long the run takes here: measured on a few updates, when the reader wants it. */
function Estimate({ session, settings, preferred, locked }: NetworkSummaryProps) {
  const [measured, setMeasured] = useState<
    { readonly of: LabSettings['network']; readonly batch: number } & BackendSpeed
  >();
  const [state, setState] = useState<'idle' | 'measuring' | { readonly failed: string }>('idle');
  const isOf = measured && measured.batch === settings.batchSize && isSame(measured.of, settings.network);
  const enabled = session !== undefined && !locked && state !== 'measuring';
  async function measure(): Promise<void> {
    if (!session) return;
    setState('measuring');
    try {
      const backends = preferred ? [preferred] : 'first';
      const { speeds } = await session.ask({ kind: 'measure-backends', settings, backends });
      const found = speeds.find(({ examplesPerSecond }) => examplesPerSecond !== undefined);
      if (found) setMeasured({ ...found, of: settings.network, batch: settings.batchSize });
      setState(found ? 'idle' : { failed: speeds[0]?.reason ?? 'nothing computes here' });
    } catch (error) {
      setState({ failed: error instanceof LabError ? error.message : String(error) });
    }
  }
  return (
    <>
      <button type="button" class="button" aria-disabled={!enabled} onClick={() => enabled && void measure()}>
        Measure how long it takes here
      </button>
      <p class="lab-note soft" role="status">
        {state === 'measuring'
          ? 'Measuring a few updates.'
          : state !== 'idle'
            ? `It could not be measured: ${state.failed}`
            : isOf
              ? `${backendTitles[measured.name]} trains with ${grouped(Math.round(measured.examplesPerSecond!))} images a second here: the ${settings.epochs} ${settings.epochs === 1 ? 'epoch' : 'epochs'} take ${duration(secondsAt(settings, measured.examplesPerSecond!))}.`
              : ''}
      </p>
    </>
  );
}
