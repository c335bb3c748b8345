import { stopsOf } from '../../../player/settings.ts';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { FirstGuess } from '../../kit/stage/FirstGuess.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { ledgerFrame, ledgerSpec, type Moment } from './frame.ts';
import { LedgerTable } from './LedgerTable.tsx';
import { SharesMoved } from './SharesMoved.tsx';
import { Totals } from './Totals.tsx';
import * as words from './words.ts';

interface Props {
  readonly id: string;
  readonly moments: readonly Moment[];
  /** The class of each point, 0 or 1. */
  readonly labels: readonly number[];
  /** The prediction that asks what becomes of the mean loss. */
  readonly asks?: string | undefined;
}

/** So many points show how the ledger is kept, and not yet what it comes to. */
const shownAtOnce = 3;

/** F6.4: the number of right answers and the mean loss, entered side by side, point by point. */
export default function Ledger({ id, moments, labels, asks }: Props) {
  const updates = moments.map((moment) => moment.updates);
  const spec = ledgerSpec(id, updates, labels.length);
  const stage = useStage({ ...stopsOf(spec, words.point), held: useHolds(asks, () => [shownAtOnce, 0]) });
  const { values, set, highlight } = stage;
  const frame = ledgerFrame(moments, labels, stage.cursor, values);
  const field = (name: 'from' | 'to', label: string) => (
    <label class="field">
      <span>{label}</span>
      <select value={values[name]} onChange={(event) => set({ [name]: event.currentTarget.value })}>
        {updates.map((count) => (
          <option key={count} value={count}>
            {words.updates(count)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings ledger"
      sentence={frame.sentence}
      picture={<SharesMoved {...{ frame, highlight }} />}
      line={
        <>
          <Totals {...{ frame, highlight }} />
          <FirstGuess first={stage.first} />
          <div class="formulas of-ledger in-rows">
            {frame.formulas.map(({ name, formula }) => (
              <div key={name}>
                <p class="standing">
                  <strong>{name}</strong>
                </p>
                <FormulaLine formula={formula} highlight={highlight} digits={{ significant: 9 }} />
              </div>
            ))}
          </div>
        </>
      }
      own={<LedgerTable id={id} frame={frame} />}
      settings={
        <>
          {field('from', words.before)}
          {field('to', words.after)}
        </>
      }
    />
  );
}
