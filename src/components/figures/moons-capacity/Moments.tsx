import { nearZero } from '../../../exercises/overfitting/summary.ts';
import { formatNumber, grouped } from '../../../notation/format.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { CapacityFrame, Moment } from './frame.ts';

interface Props {
  readonly id: string;
  readonly frame: CapacityFrame;
  /** Whether what cures do to the weights is counted. */
  readonly cures: boolean;
}

const percent = (share: number) => `${formatNumber(100 * share, { significant: 3 })} %`;

/** What a row shows of a moment. */
const rows: readonly (readonly [name: string, of: (moment: Moment) => string])[] = [
  ['training loss', ({ measured }) => formatNumber(measured.training.loss)],
  ['validation loss', ({ measured }) => formatNumber(measured.validation.loss)],
  ['training accuracy', ({ measured }) => percent(measured.training.accuracy)],
  ['validation accuracy', ({ measured }) => percent(measured.validation.accuracy)],
  ['one weight: w', ({ one }) => formatNumber(one.w)],
  ['its gradient', ({ one }) => formatNumber(one.gradient)],
  ['what Adam keeps of it: mean', ({ one }) => formatNumber(one.m)],
  ['and mean of squares', ({ one }) => formatNumber(one.v)],
  ['w after the next update', ({ one }) => formatNumber(one.next)],
];

const ofCures: typeof rows = [
  ['sum of squared weights', ({ weights }) => formatNumber(weights.squares)],
  [`weights within ${nearZero} of 0`, ({ weights }) => `${weights.nearZero} of ${weights.count}`],
];
const places = rows.findIndex(([name]) => name.startsWith('one weight'));
const withCures = rows.toSpliced(places, 0, ...ofCures);

/** Two moments side by side: now, and where the validation loss was lowest so far. */
export function Moments({ id, frame: { now, turn, below }, cures }: Props) {
  return (
    <ScrollTable
      class="state"
      label={`Two moments (${id})`}
      heads={['', `now: ${grouped(now.update)}`, `lowest: ${grouped(turn.update)}`]}
    >
      {(cures ? withCures : rows).map(([name, of]) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td>{of(now)}</td>
          <td>{of(turn)}</td>
        </tr>
      ))}
      {below === undefined ? null : (
        <tr>
          <th scope="row">before how many updates validation lay below training</th>
          <td colSpan={2}>
            with the masks: {grouped(below.asTrained)}; without masks: {grouped(below.asUsed)}; of {grouped(now.update)}
          </td>
        </tr>
      )}
    </ScrollTable>
  );
}
