import { nearZero } from '../../../exercises/overfitting/summary.ts';
import { formatNumber } from '../../../notation/format.ts';
import { ScrollTable } from '../../kit/table/ScrollBox.tsx';
import type { CapacityFrame, Moment } from './frame.ts';
import * as words from './words.ts';

interface Props {
  readonly id: string;
  readonly frame: CapacityFrame;
  /** Whether what cures do to the weights is counted. */
  readonly cures: boolean;
}

const percent = (share: number) => `${formatNumber(100 * share, { significant: 3 })} %`;

/** What a row shows of a moment. */
const rows: readonly (readonly [name: string, of: (moment: Moment) => string])[] = [
  [words.trainingLoss, ({ measured }) => formatNumber(measured.training.loss)],
  [words.validationLoss, ({ measured }) => formatNumber(measured.validation.loss)],
  [words.trainingAccuracy, ({ measured }) => percent(measured.training.accuracy)],
  [words.validationAccuracy, ({ measured }) => percent(measured.validation.accuracy)],
  [words.oneWeightW, ({ one }) => formatNumber(one.w)],
  [words.itsGradient, ({ one }) => formatNumber(one.gradient)],
  [words.whatAdamKeeps, ({ one }) => formatNumber(one.m)],
  [words.andMeanOfSquares, ({ one }) => formatNumber(one.v)],
  [words.wAfterTheNext, ({ one }) => formatNumber(one.next)],
];

const ofCures: typeof rows = [
  [words.sumOfSquaredWeights, ({ weights }) => formatNumber(weights.squares)],
  [words.weightsWithin(nearZero), ({ weights }) => words.of(weights.nearZero, weights.count)],
];
const places = rows.findIndex(([name]) => name.startsWith('one weight'));
const withCures = rows.toSpliced(places, 0, ...ofCures);

/** Two moments side by side: now, and where the validation loss was lowest so far. */
export function Moments({ id, frame: { now, turn, below }, cures }: Props) {
  return (
    <ScrollTable
      class="state"
      label={words.twoMoments(id)}
      heads={['', words.now(now.update), words.lowest(turn.update)]}
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
          <th scope="row">{words.beforeHowManyUpdates}</th>
          <td colSpan={2}>{words.withTheMasksWithout(below.asTrained, below.asUsed, now.update)}</td>
        </tr>
      )}
    </ScrollTable>
  );
}
