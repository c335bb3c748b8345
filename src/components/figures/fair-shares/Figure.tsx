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
import * as words from './words.ts';

const written = { ...gameTitles, ...words.gamesOfTwo } as const;

interface Props {
  readonly id: string;
  /** The predictions that ask for what it keeps back. */
  readonly asks?: string | undefined;
}

/** F16.5: an answer is shared out fairly among its inputs when every order of coming in counts alike. */
export default function FairShares({ id, asks }: Props) {
  const stage = useStage({ ...stopsOf(shareSpec(id), words.step), held: useHolds(asks, untils) });
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
          <p class="numbers soft">{words.noInput}</p>
        ) : (
          <FormulaLine formula={frame.formula} {...{ highlight }} />
        )
      }
      settings={
        <>
          <SelectField
            label={words.answerOf}
            value={values.game}
            names={gameNames}
            {...{ written }}
            disabled={!awake}
            choose={(game) => set({ game })}
          />
          <SelectField
            label={words.inputs}
            value={values.inputs}
            names={inputNames}
            {...{ written }}
            disabled={!awake}
            choose={(inputs) => set({ inputs })}
          />
          <SelectField
            label={words.missingIs}
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
