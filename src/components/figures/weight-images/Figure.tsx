import { formatNumber } from '../../../notation/format.ts';
import { stopsOf } from '../../../player/settings.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { Totals } from '../../kit/formula/Totals.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { weightFrame } from './frame.ts';
import { networkNames, untils, weightSpec } from './settings.ts';
import { WeightsPicture } from './WeightsPicture.tsx';
import * as words from './words.ts';

const written = { templates: words.noHiddenUnits, hidden: words.hiddenUnits } as const;

interface Props {
  readonly id: string;
  /** The predictions that ask for what it keeps back. */
  readonly asks?: string | undefined;
}

/** F16.1: the weights that lead to a unit from all pixels make a picture. */
export default function WeightImages({ id, asks }: Props) {
  const stage = useStage({ ...stopsOf(weightSpec(id), words.picture), held: useHolds(asks, untils) });
  const { values, set, awake, cursor } = stage;
  const frame = weightFrame(cursor, values);
  const unit = frame.units[cursor - 1];
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings weight-images"
      sentence={frame.sentence}
      picture={<WeightsPicture frame={frame} />}
      line={
        unit === undefined ? (
          <p class="numbers soft">{words.lightWeightAboveDark}</p>
        ) : (
          <Totals
            of={{
              smallest: formatNumber(Math.min(...unit), { significant: 3 }),
              largest: formatNumber(Math.max(...unit), { significant: 3 }),
            }}
          />
        )
      }
      settings={
        <SelectField
          label={words.network}
          value={values.network}
          names={networkNames}
          {...{ written }}
          disabled={!awake}
          choose={(network) => set({ network })}
        />
      }
    />
  );
}
