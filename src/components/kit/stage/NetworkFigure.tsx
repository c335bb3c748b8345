import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Experiment } from '../../../engine/experiment.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import type { Granularity } from '../../../engine/trace/marks.ts';
import { writerOf } from '../../../engine/trace/record.ts';
import type { Run } from '../../../engine/trace/run.ts';
import type { Digits } from '../../../notation/format.ts';
import type { MarkName } from '../../../notation/marks.ts';
import { cursorAt } from '../../../player/cursor.ts';
import { arrowKeys } from '../controls/arrow-keys.ts';
import { NetworkDiagram } from '../diagram/NetworkDiagram.tsx';
import { type NetworkFrame, networkFrame } from '../diagram/network-frame.ts';
import { StateTable } from '../table/StateTable.tsx';
import { Announcer } from './Announcer.tsx';
import { Changes } from './Changes.tsx';
import { AsCodeFold } from './FigureExtras.tsx';
import { FigureFrame } from './FigureFrame.tsx';
import { LazyFold, loadFailed } from './LazyFold.tsx';
import { PlayerControls, PlayerExtras } from './PlayerControls.tsx';
import { Legend, Step } from './Step.tsx';
import { type Highlight, useHighlight } from './useHighlight.ts';
import { type Player, usePlayer } from './usePlayer.ts';
import { useWhy } from './why/useWhy.ts';

/** What every network figure takes from its lesson. */
export interface NetworkFigureProps {
  readonly id: string;
  readonly experiment: Experiment;
  /** Where the figure stands when it is opened. */
  readonly cursor: number;
  readonly granularity: Granularity;
  readonly digits: Digits;
}

/** What a figure's own part can use. */
export interface Stage {
  /** The figure's id, unique on the page. */
  readonly id: string;
  readonly frame: NetworkFrame;
  readonly player: Player;
  readonly highlight: Highlight;
  /** Shows why a cell has this value; undefined where the value was given, lies ahead, or is no longer the cell's. */
  explain(cell: Cell, value: number): (() => void) | undefined;
  /** Sets the cursor after the event that computed a cell. */
  step(cell: Cell): void;
}

interface Props extends NetworkFigureProps {
  readonly granularities: readonly Granularity[];
  /** Views that the figure can show besides the one that it opens with, as a link names them. */
  readonly views?: readonly string[];
  /** The view after a step; without it, views stay. */
  viewAfterStep?(view: string | undefined): string | undefined;
  /** Starts the run of an experiment: of whole updates, or of the forward pass only, without loss, targets and learning. */
  runOf(experiment: Experiment): Run<Experiment>;
  /** Marks of the picture to bring out, and the picture in words. */
  describe(stage: Stage): { readonly path: ReadonlySet<MarkName>; readonly label: string };
  /** What a press on a weight does. */
  choose?(stage: Stage, layer: number, unit: number, from: number): void;
  /** The figure's own part, beside the picture. */
  children(stage: Stage): ComponentChildren;
}

/** The frame of every network figure: picture, the figure's own part, controls, sentence, tables, editor. */
export function NetworkFigure(props: Props) {
  const { granularities, describe, choose, children, ...start } = props;
  const player = usePlayer(props);
  const highlight = useHighlight(start.id);
  const { run, state, position, act } = player;
  const frame = networkFrame(run, position, start.digits);
  const { why, ask, close: closeWhy } = useWhy(() => import('./why/WhyInRecord.tsx'));
  const explain = (cell: Cell, value: number) => {
    const event = writerOf(frame.record, cell);
    const isMade = event !== undefined && event.index < position.done && Object.is(event.value, value);
    return isMade ? () => void ask(cell) : undefined;
  };
  const step = (cell: Cell) => {
    const event = writerOf(frame.record, cell);
    if (event) act({ type: 'jump', cursor: cursorAt(run, { update: position.update, done: event.index + 1 }) });
  };
  const stage: Stage = { id: start.id, frame, player, highlight, explain, step };
  const { path, label } = describe(stage);
  const [resets, setResets] = useState(0);
  const reset = () => {
    setResets(resets + 1);
    player.show(undefined);
    act({
      type: 'restore',
      state: {
        ...state,
        experiment: start.experiment,
        cursor: start.cursor,
        granularity: start.granularity,
        playing: false,
      },
    });
  };

  const onKeyDown = arrowKeys({
    next: () => act({ type: 'next' }),
    previous: () => act({ type: 'previous' }),
    start: () => act({ type: 'start' }),
    end: () => act({ type: 'endOfUpdate' }),
  });

  return (
    <FigureFrame notices={player.notices} {...{ onKeyDown }}>
      <Changes {...{ player, names: frame.names, digits: start.digits }} original={start.experiment} />
      <div class="stage-grid">
        <div class="picture">
          <NetworkDiagram
            {...{ frame, highlight, path, label }}
            choose={choose && ((l, j, i) => choose(stage, l, j, i))}
          />
          <Legend frame={frame} />
        </div>
        <Step {...stage} />
        <div class="steering">
          <PlayerControls {...{ player, granularities }} />
          <Announcer sentence={frame.sentence} fault={frame.fault !== undefined} />
        </div>
        <div class="own">{children(stage)}</div>
      </div>
      {why === undefined ? null : why === 'not loaded' ? (
        <p role="status">{loadFailed}</p>
      ) : (
        <why.Panel key={why.question} stage={stage} cell={why.cell} close={closeWhy} />
      )}
      <PlayerExtras {...{ player, reset }} />
      <details class="fold">
        <summary>All numbers of this step</summary>
        <StateTable id={start.id} {...{ frame, highlight, explain }} />
      </details>
      <LazyFold
        summary="Change the numbers"
        instance={resets}
        load={() => import('../controls/NumberEditor.tsx')}
        inner={{
          id: start.id,
          names: frame.names,
          experiment: state.experiment,
          learns: frame.learns,
          edit: (experiment: Experiment) => act({ type: 'edit', experiment }),
        }}
        still="Numbers can be changed where JavaScript runs."
      />
      <AsCodeFold id={start.id} experiment={state.experiment} updates={frame.learns ? position.update + 1 : 0} />
    </FigureFrame>
  );
}
