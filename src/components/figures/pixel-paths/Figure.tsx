import { stopsOf } from '../../../player/settings.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { pathFrame } from './frame.ts';
import { PathsPicture } from './PathsPicture.tsx';
import { askNames, pathSpec, scoreNames, untils } from './settings.ts';
import * as words from './words.ts';

const written = {
  slopes: words.slopesPathByPath,
  covered: words.coveredPixels,
  1: words.score,
  2: 'score 2',
  3: 'score 3',
} as const;

interface Props {
  readonly id: string;
  /** The predictions that ask for what it keeps back. */
  readonly asks?: string | undefined;
}

/** F16.2: the slope of a score by a pixel is a sum over paths, and all that adds up to the score. */
export default function PixelPaths({ id, asks }: Props) {
  const stage = useStage({ ...stopsOf(pathSpec(id), words.step), held: useHolds(asks, untils) });
  const { values, set, awake, highlight, cursor } = stage;
  const frame = pathFrame(cursor, values);
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings pixel-paths"
      sentence={frame.sentence}
      picture={<PathsPicture {...{ frame, highlight }} />}
      line={
        frame.formula === undefined ? (
          <p class="numbers soft">{words.nothingIsMultipliedYet}</p>
        ) : (
          <FormulaLine formula={frame.formula} {...{ highlight }} />
        )
      }
      settings={
        <>
          <SelectField
            label={words.explain}
            value={values.score}
            names={scoreNames}
            {...{ written }}
            disabled={!awake}
            choose={(score) => set({ score })}
          />
          <SelectField
            label="By"
            value={values.ask}
            names={askNames}
            {...{ written }}
            disabled={!awake}
            choose={(ask) => set({ ask })}
          />
        </>
      }
    />
  );
}
