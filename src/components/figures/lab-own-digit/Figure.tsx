import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConvolutionSpec } from '../../../engine/convolution/convolution.ts';
import { planConvolution } from '../../../engine/convolution/plan.ts';
import { createConvolutionRun } from '../../../engine/convolution/run.ts';
import type { Plan } from '../../../engine/trace/plan.ts';
import { digitFilterNames } from '../../../exercises/cnn/own-digit.ts';
import { lastDrawing } from '../../../lab/draw/last-drawing.ts';
import { SelectField } from '../../kit/controls/SelectField.tsx';
import { FormulaLine } from '../../kit/formula/FormulaLine.tsx';
import { NotLoaded } from '../../kit/island/NotLoaded.tsx';
import { useLoaded } from '../../kit/island/useLoaded.ts';
import { Stage } from '../../kit/stage/Stage.tsx';
import { useHolds } from '../../kit/stage/useHolds.ts';
import { useStage } from '../../kit/stage/useStage.ts';
import { StepTable } from '../../kit/table/StepTable.tsx';
import { windowAt, windowFormula, windowStops } from '../sliding-window/frame.ts';
import { DigitPicture } from './DigitPicture.tsx';
import * as words from './figure-words.ts';
import { digitSentence, isEmpty } from './frame.ts';
import { digitFilter } from './subject.ts';
import { convolutionOfView, type DigitView, drawnWith, inkOf, nameOfView, openedView, viewOfName } from './views.ts';

const filterWords = {
  upright: words.uprightEdges,
  flipped: words.sameFlipped,
  level: words.levelEdges,
  sum: words.addsUpNine,
  copy: words.copiesTheMiddle,
} as const;
const digitWords = { seven: words.our, own: words.yourOwn } as const;
const digitNames = ['seven', 'own'] as const;

/** So many views are kept: each pair of a filter and a drawing is one. */
const mostKnown = 12;
const opened = nameOfView(openedView);
const damaged = words.drawingThatThisBrowser;

interface Props {
  readonly id: string;
  /** The predictions that ask for what it keeps back. */
  readonly asks?: string | undefined;
}

/** F15.5: the map that a filter makes of the reader's own digit, and what pooling keeps of it. */
export default function OwnDigit({ id, asks }: Props) {
  const known = useRef(new Map<string, ConvolutionSpec>());
  const specNamed = (name: string) => {
    const view = viewOfName(name);
    if (view === undefined) return undefined;
    const spec = known.current.get(name) ?? convolutionOfView(view);
    const [oldest] = known.current.keys();
    if (known.current.size > mostKnown && oldest !== undefined) known.current.delete(oldest);
    known.current.set(name, spec);
    return spec;
  };
  // All digits are as large, and take the same steps.
  const plan = useRef<Plan>();
  const stage = useStage<ConvolutionSpec>({
    id,
    subject: digitFilter,
    experiment: specNamed(opened) as ConvolutionSpec,
    runOf(spec) {
      plan.current ??= planConvolution(spec);
      return createConvolutionRun(spec, plan.current);
    },
    cursor: 0,
    rests: { noun: words.window, of: windowStops, counted: true },
    views: [],
    written: specNamed,
    // A few more windows, and the map of our 7 shows where its edges are.
    held: useHolds(asks, (_, view) => [viewOfName(view ?? opened)?.digit === 'seven' ? 1 : undefined]),
  });
  const { event, record, notation, digits, highlight, explain, awake, cursor, experiment } = stage;
  const shown = viewOfName(stage.view ?? opened) ?? openedView;
  const [draws, setDraws] = useState(false);
  const [problem, setProblem] = useState<string>();
  const pad = useLoaded(() => import('./OwnPad.tsx'), draws);
  const choose = (to: Partial<DigitView>) => {
    setProblem(undefined);
    const name = nameOfView({ ...shown, ...to });
    stage.show(name === opened ? undefined : name);
    // Of a digit that was just drawn all maps are wanted.
    if (to.digit !== undefined && cursor === 0) stage.toEnd();
  };
  // A link to one's own digit is one to the last drawing: what is then in the address has its strokes.
  useEffect(() => {
    if (!awake || shown.digit !== 'own') return;
    const strokes = lastDrawing();
    if (strokes === undefined) setProblem(damaged);
    if (strokes === undefined || strokes.length === 0) setDraws(true);
    else choose({ digit: drawnWith(strokes) });
  }, [awake, stage.view]);
  // Whoever is led to a step of our 7 is to see its line, which has the pad's place.
  useEffect(() => {
    if (shown.digit === 'seven') setDraws(false);
  }, [stage.view, cursor]);
  const isBare = isEmpty(experiment);
  const window = windowAt(event);
  const line = { digits, highlight, explain };
  const digitName = shown.digit === 'seven' ? 'a 7' : words.yourDigit;
  return (
    <Stage
      stage={stage}
      class={`step-figure keep-settings own-digit${draws ? ' own-first' : ''}`}
      sentence={problem ?? digitSentence(event, isBare, digits)}
      fault={problem !== undefined}
      picture={<DigitPicture {...stage} name={digitName} filterName={filterWords[shown.filter]} jump={stage.jump} />}
      line={
        event === undefined || isBare ? (
          <p class="numbers soft">{isBare ? words.noDigitYet : words.noWindowYet}</p>
        ) : (
          <div class="in-rows">
            {window === undefined ? null : <FormulaLine formula={windowFormula(record, notation, window)} {...line} />}
            <FormulaLine formula={notation.formula(event)} {...line} />
          </div>
        )
      }
      own={
        !draws ? undefined : pad.loaded === undefined ? (
          <NotLoaded {...pad} />
        ) : (
          <pad.loaded.default
            {...{ id }}
            ink={inkOf(shown)}
            take={(strokes) => choose({ digit: drawnWith(strokes) })}
            close={() => setDraws(false)}
          />
        )
      }
      table={<StepTable {...stage} />}
      reset={() => {
        setDraws(false);
        setProblem(undefined);
      }}
      settings={
        <>
          <SelectField
            label={words.digit}
            value={shown.digit === 'seven' ? 'seven' : 'own'}
            names={digitNames}
            written={digitWords}
            disabled={!awake}
            choose={(digit) => choose({ digit })}
          />
          <SelectField
            label={words.filter}
            value={shown.filter}
            names={digitFilterNames}
            written={filterWords}
            disabled={!awake}
            choose={(filter) => choose({ filter })}
          />
          <button type="button" aria-pressed={draws} disabled={!awake} onClick={() => setDraws(!draws)}>
            {words.draw}
          </button>
        </>
      }
    />
  );
}
