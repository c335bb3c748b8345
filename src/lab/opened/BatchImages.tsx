import { useMemo, useState } from 'preact/hooks';
import { DigitGrid } from '../parts/DigitGrid.tsx';
import { ShowMore } from '../parts/ShowMore.tsx';
import { aClass, className, dataSets, shortNamesInWords } from '../protocol/data-sets.ts';
import { metricsOf } from '../protocol/metrics.ts';
import type { OpenedBatch } from '../protocol/opened-batch.ts';
import type { LabSettings } from '../protocol/settings.ts';
import { chance, grouped } from '../protocol/words.ts';
import { imageName } from '../session/predictions.ts';
import type { LabSession } from '../session/session.ts';
import { type BatchOrder, batchImages, dropsOut } from './opened-words.ts';

const shownAtOnce = 16;

interface Props {
  /** Begins every id in it. */
  readonly id: string;
  readonly session: LabSession;
  readonly batch: OpenedBatch;
  readonly settings: LabSettings;
}

/** The images of a batch, what the network says of each before the update, and how wrong that is. */
export function BatchImages({ id, session, batch, settings }: Props) {
  const { data } = settings;
  const { short } = dataSets[data];
  const [order, setOrder] = useState<BatchOrder>('worst');
  const [limit, setLimit] = useState(shownAtOnce);
  const images = useMemo(() => batchImages(batch, order), [batch, order]);
  const { loss, accuracy, count } = useMemo(() => metricsOf(batch.probabilities, batch.labels), [batch]);
  const shown = images.slice(0, limit).map(({ index, label, read, confidence, loss }) => ({
    index,
    name: `${imageName('all', index)}: ${aClass(data, label)} read as ${className(data, read)}, ${chance(confidence)}; loss ${loss.toFixed(3)}`,
    note: (
      <span class="num">
        {label === read ? '✓' : '✗'} {short[label]} → {short[read]}
        <br />
        {loss.toFixed(3)}
      </span>
    ),
  }));
  return (
    <section class="opened-images">
      <p>
        Mean loss of its {grouped(count)} images: <strong class="num">{loss.toFixed(4)}</strong>;{' '}
        {grouped(accuracy * count)} of {grouped(count)} read correctly.
        {dropsOut(settings) && ' Read as this update sees them: without the units that drop out in it.'}
        {settings.labels === 'random' && ' The labels were drawn at random.'}
      </p>
      <p class="lab-row">
        <label for={`${id}-order`}>Order of the images</label>
        <select
          id={`${id}-order`}
          value={order}
          onChange={({ currentTarget }) => setOrder(currentTarget.value as BatchOrder)}
        >
          <option value="worst">the largest loss first</option>
          <option value="batch">as in the batch</option>
        </select>
        <small class="soft">
          Under each image: its label, what the network reads, and the loss. {shortNamesInWords(data)}
        </small>
      </p>
      <DigitGrid {...{ session, data }} numbering="all" shown={shown} />
      <ShowMore shown={limit} total={images.length} atOnce={shownAtOnce} onMore={setLimit} />
    </section>
  );
}
