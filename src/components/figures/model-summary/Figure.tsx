import { grouped } from '../../../notation/format.ts';
import { stopsOf } from '../../../player/settings.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { Totals } from '../../kit/formula/Totals.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { summaryFrame } from './frame.ts';
import { SummaryPicture } from './SummaryPicture.tsx';
import { columns, paddings, summarySpec, untils } from './settings.ts';
import * as words from './words.ts';

const written = {
  multiplications: words.productsForOneImage,
  shape: words.rowsThatComeOut,
  field: words.pixelsItSees,
  same: words.sameRoundedUp,
  valid: words.validRoundedDown,
} as const;

interface Props {
  readonly id: string;
  /** The predictions that ask for what it keeps back. */
  readonly asks?: string | undefined;
}

/** F15.3: every number of a model summary can be computed. */
export default function ModelSummary({ id, asks }: Props) {
  const stage = useStage({ ...stopsOf(summarySpec(id), words.row), held: useHolds(asks, untils) });
  const { values, set, awake, highlight, cursor } = stage;
  const frame = summaryFrame(cursor, values);
  const { totals, formula } = frame;
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings model-summary"
      sentence={frame.sentence}
      picture={<SummaryPicture frame={frame} />}
      line={
        totals ? (
          <Totals of={{ parameters: grouped(totals.parameters), products: grouped(totals.multiplications) }} />
        ) : formula === undefined ? (
          <p class="numbers soft">{cursor === 0 ? words.noRowYet : words.asMuchAsBefore}</p>
        ) : (
          <FormulaLine {...{ formula, highlight }} digits={{ significant: 7 }} />
        )
      }
      settings={
        <>
          <SelectField
            label={words.formulaOf}
            value={values.column}
            names={columns}
            {...{ written }}
            disabled={!awake}
            choose={(column) => set({ column })}
          />
          <SelectField
            label={words.pooling}
            value={values.pooling}
            names={paddings}
            {...{ written }}
            disabled={!awake}
            choose={(pooling) => set({ pooling })}
          />
        </>
      }
    />
  );
}
