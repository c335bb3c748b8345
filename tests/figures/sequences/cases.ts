/** The figures of lesson 17 as their tests draw them. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import Architectures from '../../../src/components/figures/architectures/Figure.tsx';
import { MapPicture } from '../../../src/components/figures/architectures/MapPicture.tsx';
import type { Kind } from '../../../src/components/figures/architectures/settings.ts';
import GatedCell from '../../../src/components/figures/gated-cell/Figure.tsx';
import NextLetter from '../../../src/components/figures/next-letter/Figure.tsx';
import { letterFrame } from '../../../src/components/figures/next-letter/frame.ts';
import { LettersPicture } from '../../../src/components/figures/next-letter/LettersPicture.tsx';
import TwoMemories from '../../../src/components/figures/two-memories/Figure.tsx';
import { memoryFrame } from '../../../src/components/figures/two-memories/frame.ts';
import { MemoryPicture } from '../../../src/components/figures/two-memories/MemoryPicture.tsx';
import { memorySpec } from '../../../src/components/figures/two-memories/settings.ts';
import Unrolled from '../../../src/components/figures/unrolled/Figure.tsx';
import { gated, threeSteps } from '../../../src/exercises/sequences/cells.ts';
import { presets, type Task, trained } from '../../../src/exercises/sequences/letters.ts';
import { unlit } from '../unlit.ts';

export const opened = memorySpec('f17-3').opened.values;
export const memories = (back: number, more: Partial<typeof opened> = {}) => memoryFrame(back, { ...opened, ...more });
export const letters = (update: number, task: Task = 'next', memory = true, shown: 'learned' | 'another' = 'learned') =>
  letterFrame(trained(task, presets[task].learn, memory), update, {
    ...{ task, shown },
    text: shown === 'learned' ? presets[task].learn : presets[task].other,
  });

/** The whole figures as they open. */
export const figures = {
  'f17-1': () => renderToString(h(Unrolled, { id: 'f17-1', spec: threeSteps })),
  'f17-2': () => renderToString(h(GatedCell, { id: 'f17-2', spec: gated })),
  'f17-3': () => renderToString(h(TwoMemories, { id: 'f17-3' })),
  'f17-4': () => renderToString(h(NextLetter, { id: 'f17-4' })),
  'f17-5': () => renderToString(h(Architectures, { id: 'f17-5' })),
} as const;

export const pictures = {
  memories: (frame: ReturnType<typeof memories>) => renderToString(h(MemoryPicture, { frame, highlight: unlit })),
  letters: (frame: ReturnType<typeof letters>) => renderToString(h(LettersPicture, { frame, highlight: unlit })),
  map: (chosen: Kind) => renderToString(h(MapPicture, { chosen, choose: () => undefined })),
};
