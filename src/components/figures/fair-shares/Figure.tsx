import { gameNames } from '../../../exercises/interpretability/shapley.ts';
import { stopsOf } from '../../../player/settings.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { gameTitles, shareFrame } from './frame.ts';
import { SharesPicture } from './SharesPicture.tsx';
import { inputNames, missingNames, shareSpec, untils } from './settings.ts';

const written = { ...gameTitles, 11: '1 and 1', 10: '1 and 0', '01': '0 and 1', '00': '0 and 0' } as const;

interface Props {
  readonly id: string;
  /** The predictions that ask for what it keeps back. */
  readonly asks?: string | undefined;
}

/** F16.5: an answer is shared out fairly among its inputs when every order of coming in counts alike. */
export default function FairShares({ id, asks }: Props) {
  const stage = useStage({ ...stopsOf(shareSpec(id), 'step'), held: useHolds(asks, untils) });
  const { values, set, awake, highlight, cursor } = stage;
  const frame = shareFrame(cursor, values);
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings fair-shares"
      sentence={frame.sentence}
      picture={<SharesPicture {...{ frame, highlight }} />}
      line={
        frame.formula === undefined ? (
          <p class="numbers soft">no input is in yet</p>
        ) : (
          <FormulaLine formula={frame.formula} {...{ highlight }} />
        )
      }
      settings={
        <>
          <SelectField
            label="Answer of"
            value={values.game}
            names={gameNames}
            {...{ written }}
            disabled={!awake}
            choose={(game) => set({ game })}
          />
          <SelectField
            label="Inputs"
            value={values.inputs}
            names={inputNames}
            {...{ written }}
            disabled={!awake}
            choose={(inputs) => set({ inputs })}
          />
          <SelectField
            label="Missing is"
            value={values.missing}
            names={missingNames}
            disabled={!awake}
            choose={(missing) => set({ missing })}
          />
        </>
      }
    />
  );
}
