import { useMemo } from 'preact/hooks';
import { formatNumber } from '../../../notation/format.ts';
import { stopsOf } from '../../../player/settings.ts';
import { NumberControl } from '../../kit/controls/NumberControl.tsx';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { Totals } from '../../kit/formula/Totals.tsx';
import { FirstGuess } from '../../kit/stage/FirstGuess.tsx';
import { LazyFold } from '../../kit/stage/LazyFold.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { ReadingTable } from '../../kit/table/ReadingTable.tsx';
import { DeckPicture } from './DeckPicture.tsx';
import { deckFrame, runOfDeal } from './frame.ts';
import { batches, batchSizes, deckSpec, rules, untils } from './settings.ts';
import * as words from './words.ts';

interface Props {
  readonly id: string;
  readonly step: number;
  /** The prediction that asks what passes with all cards at once come to. */
  readonly asks?: string | undefined;
}

/** F10.1: an epoch is one pass through the shuffled deck; a step is one batch. */
export default function DeckOfCards({ id, step, asks }: Props) {
  const stage = useStage({ ...stopsOf(deckSpec(id, step), words.batch), held: useHolds(asks, untils) });
  const { values, set, highlight, awake } = stage;
  const run = useMemo(() => runOfDeal(values), [values.batch, values.seed]);
  const frame = deckFrame(run, stage.cursor);
  // Before the first batch its formulas keep their place, without their numbers: the picture does not shrink when they come.
  const { formulas, hand } = frame.steps > 0 ? frame : deckFrame(run, 1);
  return (
    <Stage
      stage={stage}
      handed={{ experiment: run.experiment, update: frame.steps }}
      class="step-figure keep-settings"
      sentence={frame.sentence}
      picture={<DeckPicture {...{ id, frame, highlight }} />}
      line={
        <>
          <Totals
            of={{
              updates: frame.steps,
              epoch: frame.epoch,
              'examples seen': frame.seen,
              loss: formatNumber(frame.now.loss),
            }}
          />
          <div class={hand.length > 3 ? 'of-deal in-rows many' : 'of-deal in-rows'}>
            {formulas.map((formula, k) => (
              <FormulaLine key={k} {...{ formula, highlight }} known={frame.steps > 0} />
            ))}
          </div>
          <FirstGuess first={stage.first} />
        </>
      }
      own={
        <LazyFold
          summary={words.insideThisUpdate}
          load={() => import('../../kit/stage/inside/InsideUpdate.tsx')}
          inner={{ id, experiment: run.experiment, updates: frame.steps, highlight }}
          still={words.updateIsOpened}
        />
      }
      table={<ReadingTable id={id} rows={frame.rows} />}
      settings={
        <>
          <SelectField
            label={words.batchSize}
            value={values.batch}
            names={batchSizes}
            written={batches}
            disabled={!awake}
            choose={(batch) => set({ batch })}
          />
          <NumberControl
            id={`${id}-seed`}
            label={words.shuffleSeed}
            value={values.seed}
            {...rules.seed}
            step={1}
            whole
            set={(seed) => set({ seed })}
          />
        </>
      }
    />
  );
}
