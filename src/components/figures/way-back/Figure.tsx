import type { ConvolutionSpec } from '../../../engine/convolution/convolution.ts';
import { createConvolutionRun } from '../../../engine/convolution/run.ts';
import { type SettingValues, settingsCodec } from '../../../player/settings.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { convolution } from '../../kit/stage/subjects/convolution.ts';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { StepTable } from '../../kit/table/StepTable.tsx';
import { BackPicture } from './BackPicture.tsx';
import { backFrame, backStops } from './frame.ts';
import { opened, rules, weightNames } from './settings.ts';
import * as words from './words.ts';

interface Props {
  readonly id: string;
  /** The predictions that ask for what it keeps back. */
  readonly asks?: string | undefined;
  readonly experiment: ConvolutionSpec;
}

const written = { 1: words.upperLeft, 2: words.upperRight, 3: words.lowerLeft, 4: words.lowerRight } as const;

/** F15.2: one weight was used in every place, so its gradient is the sum of what all places add. */
export default function WayBack({ id, asks, experiment }: Props) {
  const stage = useStage<ConvolutionSpec, SettingValues<typeof rules>>({
    ...{ id, experiment },
    subject: convolution,
    runOf: (spec) => createConvolutionRun(spec),
    cursor: 0,
    rests: { noun: words.place, of: backStops, counted: true },
    values: settingsCodec(rules, opened),
    // What pooling hands on comes next.
    held: useHolds(asks, () => [2]),
  });
  const { values, set, awake, digits, highlight, explain } = stage;
  const weight = Number(values.weight) - 1;
  const frame = backFrame(stage, weight, digits);
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings way-back"
      sentence={frame.sentence}
      picture={<BackPicture {...stage} {...{ frame, weight }} />}
      line={<FormulaLine formula={frame.formula} {...{ digits, highlight, explain }} />}
      table={<StepTable {...stage} />}
      settings={
        <SelectField
          label={words.gradientOfTheWeight}
          value={values.weight}
          names={weightNames}
          {...{ written }}
          disabled={!awake}
          choose={(to) => set({ weight: to })}
        />
      }
    />
  );
}
