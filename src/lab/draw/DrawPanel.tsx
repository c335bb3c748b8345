/** Draw a digit, see how it is prepared, and what a trained network makes of it. Nothing leaves the browser. */
import './draw.css';
import './pad.css';
import './slot.css';
import './heat.css';
import './preprocessing.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { NotLoaded } from '../../components/kit/island/NotLoaded.tsx';
import { useLoaded } from '../../components/kit/island/useLoaded.ts';
import { CopyLink } from '../parts/CopyLink.tsx';
import { RunStrip } from '../parts/RunStrip.tsx';
import { TrainFirst } from '../parts/TrainFirst.tsx';
import { useChosenRun } from '../session/useChosenRun.ts';
import { useOfSession } from '../session/useSession.ts';
import { useThrottled } from '../session/useThrottled.ts';
import { fitsLink } from './drawing-link.ts';
import type { Grey } from './grey.ts';
import { Pad } from './Pad.tsx';
import { PreprocessingSteps } from './PreprocessingSteps.tsx';
import { isDrawing, movePen, type PenEvent } from './pen.ts';
import { allOn, type Prepared, prepare, type Switches } from './preprocessing.ts';
import { noAnswerWords, switchedOff } from './preprocessing-words.ts';
import { rasterise, type Stroke } from './strokes.ts';
import { useDrawing } from './useDrawing.ts';
import type { LivePrediction } from './useLivePrediction.ts';

export interface DrawPanelProps {
  /** Begins every id in the panel. */
  readonly id: string;
}

/** The stages are computed at most once in so many ms: while a stroke is drawn, the pad goes before. */
const predictEvery = 60;

export function DrawPanel({ id }: DrawPanelProps) {
  const session = useOfSession((session) => session);
  const run = useChosenRun();
  const { values, set, notices, awake, link } = useDrawing(id);
  const { on, pen } = values;
  const tellPen = (event: PenEvent) => set((before) => ({ ...before, pen: movePen(before.pen, event) }));
  const [loaded, setLoaded] = useState<LoadedPicture>();
  const [problem, setProblem] = useState('');
  const [live, setLive] = useState<LivePrediction>({});
  const drawn = useMemo(() => rasterise(pen.strokes), [pen.strokes]);
  // Strokes that a link brings take its place, too.
  const shown = pen.strokes.length === 0 ? loaded : undefined;
  const picture = shown?.picture ?? drawn;
  const source = shown ?? pen.strokes;
  const settled = useThrottled(source, predictEvery);
  const prepared = useMemo(() => preparedOf(settled, on), [settled, on]);
  const off = switchedOff(on, shown !== undefined);
  const whole = useMemo(() => (off === '' ? undefined : preparedOf(settled, allOn)), [settled, off === '']);
  const image = prepared.reason ? undefined : prepared.pixels;
  const noAnswer =
    prepared.reason && settled === source && (shown || pen.strokes.length > 0)
      ? noAnswerWords(prepared.reason, on, shown !== undefined)
      : '';
  const reading = useLoaded(() => import('./LiveReading.tsx'), run !== undefined);

  // What a link has brought is not the reader's own.
  const isOwn = useRef(false);
  useEffect(() => {
    if (pen.isDown || !isOwn.current) return;
    isOwn.current = false;
    void import('./last-drawing.ts').then(
      ({ keepDrawing }) => keepDrawing(pen.strokes),
      // Then it is on the pad, and in the link.
      () => undefined,
    );
  }, [pen.strokes, pen.isDown]);

  const onPen = (event: PenEvent) => {
    if (isDrawing(pen, event)) isOwn.current = true;
    // A first stroke takes the place of a picture.
    if (event.type === 'down' || event.type === 'toggle' || event.type === 'clear') setLoaded(undefined);
    setProblem('');
    tellPen(event);
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    const opened = await import('./load-picture.ts').then(
      async ({ openPicture, preparePicture }) => ({ ...(await openPicture(file)), preparePicture }),
      () => ({
        problem: 'What reads pictures could not be loaded. Check the connection and choose the picture again.',
      }),
    );
    setProblem('problem' in opened ? opened.problem : '');
    if ('problem' in opened) return;
    tellPen({ type: 'clear' });
    setLoaded({ picture: opened.picture, prepare: opened.preparePicture, name: file.name });
  };
  return (
    <section class={image ? 'lab draw' : 'lab draw is-empty'} aria-label="Draw a digit">
      <RunStrip />
      {!image && <p class="lab-print">Nothing was drawn here before this page was printed.</p>}
      {notices.map((notice) => (
        <p key={notice} class="lab-fault" role="status">
          {notice}
        </p>
      ))}
      <div class="draw-top">
        <div class="draw-left">
          <Pad id={id} picture={picture} pen={pen} onPen={onPen} />
          <Tools
            id={id}
            canUndo={pen.strokes.length > 0}
            canClear={pen.strokes.length > 0 || shown !== undefined}
            onPen={onPen}
            onFile={open}
          />
          {shown && <p class="lab-note">Loaded: {shown.name}. A stroke takes its place.</p>}
          {noAnswer !== '' && !run && <p class="lab-fault">{noAnswer}</p>}
          {problem && (
            <p class="lab-fault" role="alert">
              {problem}
            </p>
          )}
        </div>
        <div class="draw-right">
          {session && run ? (
            reading.loaded ? (
              <reading.loaded.LiveReading session={session} run={run} {...{ image, noAnswer, off }} onLive={setLive} />
            ) : (
              <NotLoaded {...reading} />
            )
          ) : (
            <TrainFirst session={session} />
          )}
        </div>
      </div>
      <PreprocessingSteps id={id} picture={picture} prepared={prepared} on={on} onChange={(on) => set({ on })}>
        {session && run && reading.loaded && (
          <reading.loaded.Effect session={session} run={run} whole={whole} image={image} live={live} />
        )}
      </PreprocessingSteps>
      <CopyLink enabled={awake} link={link}>
        {carried(pen.strokes, shown !== undefined)} Whoever opens it reads it with a network of their own.
      </CopyLink>
    </section>
  );
}

/** A picture from the reader's device. What prepares it comes with it: most readers only draw. */
interface LoadedPicture {
  readonly picture: Grey;
  readonly name: string;
  readonly prepare: (picture: Grey, on: Switches) => Prepared;
}

function preparedOf(source: LoadedPicture | readonly Stroke[], on: Switches): Prepared {
  return 'picture' in source ? source.prepare(source.picture, on) : prepare(source, on);
}

/** What a link carries of the drawing. */
function carried(strokes: readonly Stroke[], isLoaded: boolean): string {
  if (isLoaded) return 'It carries the switches. The picture you have loaded stays on this device.';
  if (!fitsLink(strokes)) return 'It carries the switches. These strokes have too many points for a link.';
  return 'It carries your strokes and the switches, not the network.';
}

interface ToolsProps {
  readonly id: string;
  readonly canUndo: boolean;
  readonly canClear: boolean;
  readonly onPen: (event: PenEvent) => void;
  readonly onFile: (file: File | undefined) => void;
}

/** Buttons with nothing to do keep the focus. */
function Tools({ id, canUndo, canClear, onPen, onFile }: ToolsProps) {
  return (
    <div class="draw-tools">
      <button type="button" class="button" aria-disabled={!canUndo} onClick={() => canUndo && onPen({ type: 'undo' })}>
        Undo stroke
      </button>
      <button
        type="button"
        class="button"
        aria-disabled={!canClear}
        onClick={() => canClear && onPen({ type: 'clear' })}
      >
        Clear
      </button>
      <label class="draw-file" for={`${id}-file`}>
        Or load a picture
        <input
          id={`${id}-file`}
          type="file"
          accept="image/*"
          onChange={({ currentTarget }) => {
            onFile(currentTarget.files?.[0]);
            // The same file can be chosen again.
            currentTarget.value = '';
          }}
        />
      </label>
    </div>
  );
}
