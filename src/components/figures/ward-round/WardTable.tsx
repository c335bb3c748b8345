import type { LayerReading } from '../../../exercises/deep-gradients/ward.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { FigureMark } from '../../kit/stage/figure-marks.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { Seen, WardFrame } from './frame.ts';
import * as words from './words.ts';

/** How the gradients of a layer’s units compare. */
function compared({ zero, different, units }: Pick<LayerReading, 'zero' | 'different' | 'units'>): string {
  if (zero === 1) return 'all 0';
  if (units === 1) return words.oneUnit;
  return different === 1 ? words.allAlike : different === units ? words.allDiffer : words.kinds(different);
}

interface Props {
  readonly id: string;
  readonly frame: WardFrame;
  readonly highlight: Highlight;
}

/** What is measured of every layer at this look. At the output the slope cancels against the loss: p − y stands in its place. */
export function WardTable({ id, frame, highlight: { lit, light } }: Props) {
  const short = (value: number) => formatNumber(value, { significant: 3 });
  const linked = (column: FigureMark) => ({
    class: lit === column ? 'lit' : '',
    onPointerEnter: () => light(column),
    onPointerLeave: () => light(undefined),
  });
  const rows = (seen: Seen, name: string) =>
    (seen.readings ?? []).map(({ size, zero, different, units, weight, slope }, k) => (
      <tr key={`${name} ${k}`}>
        <th scope="row">
          {k + 1}
          {frame.treated ? `, ${name}` : null}
        </th>
        <td {...linked('gradient sizes')}>{short(size)}</td>
        <td {...linked('zeros')}>{short(100 * zero)} %</td>
        <td {...linked('units')}>{compared({ zero, different, units })}</td>
        <td>{short(weight)}</td>
        <td>{slope === undefined ? 'p − y' : short(slope)}</td>
      </tr>
    ));
  return (
    <ScrollTable
      class="state"
      label={words.meansOfEachLayer(id)}
      heads={[words.layer, words.sizeOfEWText, words.exactly, words.units, words.sizeOfW, words.slopeF]}
    >
      {rows(frame.untreated, words.untreated)}
      {frame.treated && rows(frame.treated, 'treated')}
    </ScrollTable>
  );
}
