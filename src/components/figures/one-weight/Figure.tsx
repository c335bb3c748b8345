import type { Granularity } from '../../../engine/trace/marks.ts';
import { cursorAt } from '../../../player/cursor.ts';
import { formatNumber, notYet } from '../../kit/format.ts';
import { markOf } from '../../kit/marks.ts';
import { NetworkFigure, type NetworkFigureProps, type Stage } from '../../kit/NetworkFigure.tsx';
import type { NetworkFrame } from '../../kit/network-frame.ts';
import { Chain } from './Chain.tsx';
import { chainOf, focusOf } from './chain.ts';

const granularities = ['operation', 'weight', 'unit', 'layer', 'pass', 'update'] as const satisfies Granularity[];

/** F9.1: one weight at a time. The chain of the weight at hand stands beside the network and fills up step by step. */
export default function OneWeight(props: NetworkFigureProps) {
  return (
    <NetworkFigure {...props} granularities={granularities} describe={describe} choose={choose}>
      {(stage) => <Chain {...stage} choose={(l, j, i) => choose(stage, l, j, i)} />}
    </NetworkFigure>
  );
}

/** The path that the chain of the weight at hand runs along. */
function describe(frame: NetworkFrame) {
  const focus = focusOf(frame);
  const backward = frame.pass === 'backward' || frame.pass === 'update' || frame.pass === 'average';
  const lines = backward ? chainOf(frame, focus) : [];
  const path = new Set(lines.flatMap(({ event }) => [...event.reads, event.write].map(markOf)));
  const units = frame.units.map(
    ({ name, activation }) => `${name} ${activation.value === undefined ? notYet : formatNumber(activation.value)}`,
  );
  return {
    path,
    label: `The network at this step: ${units.join(', ')}. All numbers stand in the tables below the figure.`,
  };
}

/** Sets the cursor to where the gradient of a weight is complete. */
function choose({ player, frame }: Stage, layer: number, unit: number, from: number) {
  const { run, position, act } = player;
  const lines = chainOf(frame, { layer, unit, from });
  const gradient = lines.findLast(({ event }) => event.pass !== 'update');
  if (gradient === undefined) return;
  act({ type: 'jump', cursor: cursorAt(run, { update: position.update, done: gradient.event.index + 1 }) });
}
