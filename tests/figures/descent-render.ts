/** The figures of lesson 7 as the server draws them, at any cursor and with any numbers. */
import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { descentProps } from '../../src/components/figures/descent-props.ts';
import LineFit from '../../src/components/figures/line-fit/Figure.tsx';
import LossSurface from '../../src/components/figures/loss-surface/Figure.tsx';
import NudgeCheck from '../../src/components/figures/nudge-check/Figure.tsx';
import RollingBall from '../../src/components/figures/rolling-ball/Figure.tsx';
import type { DescentSpec } from '../../src/engine/descent/descent.ts';
import { type DescentName, descents } from '../../src/exercises/gradient-descent/descents.ts';
import { descentEdits } from '../../src/notation/edits/descent.ts';
import { withChanges } from '../../src/player/edit-rules.ts';

export const figures = {
  'f7-1': { figure: RollingBall, of: 'one-valley' },
  'f7-2': { figure: RollingBall, of: 'two-valleys' },
  'f7-3': { figure: LineFit, of: 'line-fit' },
  'f7-5': { figure: LossSurface, of: 'xor-surface' },
} as const satisfies Readonly<Record<string, { figure: unknown; of: DescentName }>>;
export type FigureId = keyof typeof figures;
export const ids = Object.keys(figures) as FigureId[];

/** What a figure stands on, with some numbers changed. */
export const specOf = (id: FigureId, changes: Readonly<Record<string, number>> = {}): DescentSpec =>
  withChanges(descentEdits, descents[figures[id].of], changes);

/** @param more props of its own */
export function markupOf(id: FigureId, cursor: number, spec: DescentSpec = specOf(id), more: object = {}): string {
  const props = { ...descentProps({ id, caption: '', of: figures[id].of }), spec, cursor, ...more };
  return renderToString(h(figures[id].figure as ComponentType<object>, props));
}

const { 'one-valley': one, 'two-valleys': two } = descents;

/** Figure 7.4 as it opens. Its steps and settings come from the address: nudge-check/frame.ts is tested apart. */
export const nudgeMarkup = () =>
  renderToString(h(NudgeCheck, { id: 'f7-4', specs: { 'one-valley': one, 'two-valleys': two } }));
