import type { ComponentChildren } from 'preact';
import type { Experiment } from '../../../engine/experiment.ts';
import type { Granularity } from '../../../engine/trace/granularities.ts';
import type { Run } from '../../../engine/trace/run.ts';
import { type Digits, formatNumber, notYet } from '../../../notation/format.ts';
import type { PartName } from '../../../notation/notation.ts';
import { areLabelled } from '../diagram/layout.ts';
import { NetworkDiagram } from '../diagram/NetworkDiagram.tsx';
import { type NetworkFrame, networkFrame } from '../diagram/network-frame.ts';
import { FormulaLine } from '../formula/FormulaLine.tsx';
import { Moving } from '../motion/Moving.tsx';
import { useFilm } from '../motion/useFilm.ts';
import { StateTable } from '../table/StateTable.tsx';
import { Stage } from './Stage.tsx';
import type { DenseSubject } from './subjects/dense.ts';
import { type RunStage, useStage } from './useStage.ts';

/** What every network figure takes from its lesson. */
export interface NetworkFigureProps {
  readonly id: string;
  readonly experiment: Experiment;
  /** Where the figure stands when it is opened. */
  readonly cursor: number;
  readonly granularity: Granularity;
  readonly digits: Digits;
}

/** What a figure's own part can use: the stage, and all that its picture draws. */
export interface NetworkView extends RunStage<Experiment> {
  readonly frame: NetworkFrame;
}

interface Props extends NetworkFigureProps {
  /** Classes of the stage: `own-first` where the figure's own part is what it is about, `own-too` where picture and own part share. */
  readonly class?: string | ((view: NetworkView) => string);
  /** With the words for all that its runs can do, and no more. */
  readonly subject: DenseSubject;
  readonly granularities: readonly Granularity[];
  readonly views?: readonly string[];
  viewAfterStep?(view: string | undefined): string | undefined;
  runOf(experiment: Experiment): Run<Experiment>;
  /** Parts of the picture to bring out, and the picture in words. */
  describe(view: NetworkView): { readonly path: ReadonlySet<PartName>; readonly label: string };
  /** What a press on a weight does. */
  choose?(view: NetworkView, layer: number, unit: number, from: number): void;
  /** The figure's own part, beside the picture. */
  children(view: NetworkView): ComponentChildren;
}

/** The stage of a dense network: drawn with its weights, its loss beside the pass, its tables of units and of parameters. */
export function NetworkStage({ describe, choose, children, class: more = '', ...start }: Props) {
  const stage = useStage(start);
  const { id, digits, highlight, explain } = stage;
  const frame = networkFrame(
    stage.run,
    stage.position,
    digits,
    start.subject.notation(stage.run, stage.position.update),
  );
  const view: NetworkView = { ...stage, frame };
  const film = useFilm(stage);
  return (
    <Stage
      stage={{ ...stage, film }}
      class={typeof more === 'string' ? more : more(view)}
      picture={
        <Moving {...{ stage, frame }} film={film.made}>
          {(shown, below, above) => (
            <>
              <NetworkDiagram
                {...{ highlight, below, above, ...describe(view) }}
                frame={shown}
                target={stage.target}
                choose={choose && ((l, j, i) => choose(view, l, j, i))}
              />
              <NetworkLegend frame={shown} />
            </>
          )}
        </Moving>
      }
      line={<NetworkLine {...view} />}
      own={children(view)}
      table={<StateTable {...{ id, frame, highlight, explain }} />}
    />
  );
}

/** Where the reader stands, the loss, and the last step as an equation. */
export function NetworkLine({ frame, notation, event, digits, highlight, explain }: NetworkView) {
  const { formula, loss, learns } = frame;
  return (
    <>
      <p class="standing">
        <strong>{event === undefined ? 'Before the first step' : notation.pass(event.pass)}</strong>
        {learns ? (
          <span>
            loss <i>E</i>
            {event?.pass === 'update' ? ' before this update' : null}:{' '}
            <span class="sym-loss" data-cell="loss">
              {loss.value === undefined ? notYet : formatNumber(loss.value, digits)}
            </span>
          </span>
        ) : null}
      </p>
      {formula === undefined ? null : <FormulaLine {...{ formula, digits, highlight, explain }} />}
    </>
  );
}

/** What the picture's signs mean: only those that are in it. A large network has numbers at the arrows that are spoken of alone. */
export function NetworkLegend({ frame: { connections } }: { frame: NetworkFrame }) {
  const negative = connections.some(({ weight }) => (weight.value ?? 0) < 0);
  const gradients = areLabelled(connections.length) && connections.some(({ gradient }) => gradient.value !== undefined);
  return (
    <p class="legend">
      Wider line: larger weight{negative ? '; dashed: negative' : null}.
      {gradients ? ' Below it the gradient: ▲ raise, ▼ lower the weight, and the loss falls.' : null}
    </p>
  );
}
