import { useRef } from 'preact/hooks';
import type { ConvolutionSpec } from '../../../engine/convolution/convolution.ts';
import { createConvolutionRun } from '../../../engine/convolution/run.ts';
import {
  convolutionOf,
  filterNames,
  imageNames,
  nameOfView,
  openedView,
  slideNames,
  viewOfName,
  type WindowView,
} from '../../../exercises/cnn/windows.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { Stage } from '../../kit/stage/Stage.tsx';
import { filterOnly } from '../../kit/stage/subjects/filter-only.ts';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { StepTable } from '../../kit/table/StepTable.tsx';
import { rowsFormula, windowAt, windowFormula, windowSentence, windowStops } from './frame.ts';
import { WindowPicture } from './WindowPicture.tsx';
import * as words from './words.ts';

const written = {
  upright: words.uprightEdges,
  flipped: words.sameFlipped,
  sum: words.addsUpNine,
  copy: words.copiesTheMiddle,
  'stride-1': words.stride,
  'stride-2': 'stride 2',
  'padding-1': words.stridePadding,
  'stride-2-padding-1': 'stride 2, padding 1',
  right: words.square,
  moved: words.movedPixelLeft,
} as const;

/** How far it goes before two predictions: of the flipped filter, and of what pooling keeps of the square that was moved. */
const untils = ({ filter, slide, image }: WindowView) => [
  filter === 'flipped' ? 0 : undefined,
  image === 'moved' && slide === 'stride-1' ? 16 : undefined,
];

interface Props {
  readonly id: string;
  /** The predictions that ask for what it keeps back. */
  readonly asks?: string | undefined;
}

/** F15.1: the same nine weights are laid on every place of the image. */
export default function SlidingWindow({ id, asks }: Props) {
  const known = useRef(new Map<string, ConvolutionSpec>());
  const specNamed = (name: string) => {
    const view = viewOfName(name);
    if (view === undefined) return undefined;
    const spec = known.current.get(name) ?? convolutionOf(view);
    known.current.set(name, spec);
    return spec;
  };
  const opened = nameOfView(openedView);
  const stage = useStage<ConvolutionSpec>({
    id,
    subject: filterOnly,
    experiment: specNamed(opened) as ConvolutionSpec,
    runOf: (spec) => createConvolutionRun(spec),
    cursor: 0,
    rests: { noun: words.window, of: windowStops, counted: true },
    views: [],
    written: specNamed,
    held: useHolds(asks, (_, view) => untils(viewOfName(view ?? opened) ?? openedView)),
  });
  const { event, record, notation, digits, highlight, explain, awake } = stage;
  const shown = viewOfName(stage.view ?? opened) ?? openedView;
  const choose = (to: Partial<WindowView>) => {
    const name = nameOfView({ ...shown, ...to });
    stage.show(name === opened ? undefined : name);
  };
  const window = windowAt(event);
  const line = { digits, highlight, explain };
  return (
    <Stage
      stage={stage}
      class="step-figure keep-settings across sliding-window"
      sentence={windowSentence(event, digits)}
      picture={<WindowPicture {...stage} />}
      line={
        event === undefined ? (
          <FormulaLine formula={rowsFormula(stage.experiment)} {...{ digits, highlight }} />
        ) : (
          <div class="in-rows">
            {window === undefined ? null : <FormulaLine formula={windowFormula(record, notation, window)} {...line} />}
            <FormulaLine formula={notation.formula(event)} {...line} />
          </div>
        )
      }
      table={<StepTable {...stage} />}
      settings={
        <>
          <SelectField
            label={words.filter}
            value={shown.filter}
            names={filterNames}
            {...{ written }}
            disabled={!awake}
            choose={(filter) => choose({ filter })}
          />
          <SelectField
            label={words.windows}
            value={shown.slide}
            names={slideNames}
            {...{ written }}
            disabled={!awake}
            choose={(slide) => choose({ slide })}
          />
          <SelectField
            label={words.image}
            value={shown.image}
            names={imageNames}
            {...{ written }}
            disabled={!awake}
            choose={(image) => choose({ image })}
          />
        </>
      }
    />
  );
}
