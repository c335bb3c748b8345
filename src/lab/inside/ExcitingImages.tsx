import { useState } from 'preact/hooks';
import { formatNumber } from '../../notation/format.ts';
import { DigitGrid } from '../parts/DigitGrid.tsx';
import { FaultNotice } from '../parts/FaultNotice.tsx';
import { className } from '../protocol/data-sets.ts';
import { testCount } from '../protocol/settings.ts';
import { grouped } from '../protocol/words.ts';
import { modelOf, type Network } from '../session/network.ts';
import { imageName } from '../session/predictions.ts';
import type { LabSession } from '../session/session.ts';
import { useReply } from '../session/useReply.ts';

interface Props {
  readonly session: LabSession;
  readonly run: Network;
  /** Place of the layer in the network. */
  readonly l: number;
  /** Unit or map, from 0. */
  readonly map: number;
  readonly what: 'unit' | 'map';
}

const count = 12;

/** The test images that a unit answers most to: looked for when the reader wants them, since all are read for it. */
export function ExcitingImages({ session, run, l, map, what }: Props) {
  const { data } = run.settings;
  const tested = testCount({ ...run.settings, test: 'official' });
  // Of a run under way the network goes on; what was found is said of the one that was asked.
  const [asked, ask] = useState<Network>();
  const { answer, progress, fault, again } = useReply(session, asked && `${modelOf(asked).id} ${l} ${map}`, () => ({
    kind: 'exciting',
    model: modelOf(asked!),
    layer: l,
    map,
    count,
  }));
  const shown = answer?.images.map(({ index, label, value }) => ({
    index,
    name: `${imageName('test', index)}: label ${className(data, label)}, ${formatNumber(value, { significant: 3 })}`,
    note: <span class="num">{formatNumber(value, { significant: 3 })}</span>,
  }));
  return (
    <div class="inside-exciting">
      <button type="button" class="button" onClick={() => ask(run)}>
        Find the images that excite this {what} most
      </button>
      {asked && !answer && !fault && (
        <label class="lab-progress">
          <span>Reading the test images</span>
          <progress value={progress?.done ?? 0} max={progress?.of ?? tested} />
        </label>
      )}
      {fault && <FaultNotice fault={fault} onAgain={again} />}
      {shown && (
        <>
          <p class="soft">
            Of all {grouped(tested)} test images those{' '}
            {what === 'map' ? 'with the largest number anywhere in this map' : 'for which this unit answers most'}.
            Under each: the value it gives.
          </p>
          <DigitGrid {...{ session, data }} numbering="test" shown={shown} />
        </>
      )}
    </div>
  );
}
