/** The figures of lesson 13 as their tests draw them, with what their pages give them. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import FoldDealer from '../../../src/components/figures/fold-dealer/Figure.tsx';
import { FoldsPicture } from '../../../src/components/figures/fold-dealer/FoldsPicture.tsx';
import { foldFrame } from '../../../src/components/figures/fold-dealer/frame.ts';
import { foldSpec } from '../../../src/components/figures/fold-dealer/settings.ts';
import IrisSplit from '../../../src/components/figures/iris-split/Figure.tsx';
import { splitFrame, trainedFor } from '../../../src/components/figures/iris-split/frame.ts';
import { SplitPicture } from '../../../src/components/figures/iris-split/SplitPicture.tsx';
import MatrixBuilder from '../../../src/components/figures/matrix-builder/Figure.tsx';
import { builderFrame } from '../../../src/components/figures/matrix-builder/frame.ts';
import { MatrixPicture } from '../../../src/components/figures/matrix-builder/MatrixPicture.tsx';
import { builderSpec } from '../../../src/components/figures/matrix-builder/settings.ts';
import ScreeningFigure from '../../../src/components/figures/screening/Figure.tsx';
import { screeningFrame } from '../../../src/components/figures/screening/frame.ts';
import { screeningOf, trainedOn } from '../../../src/components/figures/screening/picture.ts';
import { SharesPicture } from '../../../src/components/figures/screening/SharesPicture.tsx';
import { screeningSpec } from '../../../src/components/figures/screening/settings.ts';
import Taint from '../../../src/components/figures/taint/Figure.tsx';
import { taintFrame } from '../../../src/components/figures/taint/frame.ts';
import { NumbersPicture } from '../../../src/components/figures/taint/NumbersPicture.tsx';
import { taintSpec } from '../../../src/components/figures/taint/settings.ts';
import { allOutcomes } from '../../../src/exercises/evaluation/fold-scores.ts';
import { pipeline } from '../../../src/exercises/evaluation/pipeline.ts';
import { recorded } from '../../../src/exercises/evaluation/recorded.ts';
import { testedBySepals } from '../../../src/exercises/evaluation/sepals.ts';

const highlight = { lit: undefined, light: () => undefined } as never;
const nothing = () => undefined;

export const opened = {
  builder: builderSpec('f13-1').opened.values,
  screening: screeningSpec('f13-2').opened.values,
  folds: foldSpec('f13-3').opened.values,
  taint: taintSpec('f13-5').opened.values,
};
export const flowers = testedBySepals();
export const screening = screeningOf();
export const builder = (step: number, more: Partial<typeof opened.builder> = {}) =>
  builderFrame(flowers, step, { ...opened.builder, ...more });
export const screened = (step: number, more: Partial<typeof opened.screening> = {}) =>
  screeningFrame(screening, step, { ...opened.screening, ...more });
export const dealt = (step: number, more: Partial<typeof opened.folds> = {}) =>
  foldFrame(allOutcomes(), step, { ...opened.folds, ...more });
export const split = (step: number, number = 0) =>
  splitFrame(step, number, step >= 2 ? trainedFor(number) : undefined, recorded.splits);
export const tainted = (step: number, more: Partial<typeof opened.taint> = {}) => {
  const values = { ...opened.taint, ...more };
  return taintFrame(pipeline(values.leak), step, values);
};

/** The whole figures as they open. */
export const figures = {
  'f13-1': () => renderToString(h(MatrixBuilder, { id: 'f13-1', flowers })),
  'f13-2': () => renderToString(h(ScreeningFigure, { id: 'f13-2', screening, trainedOn: trainedOn() })),
  'f13-3': () => renderToString(h(FoldDealer, { id: 'f13-3', outcomes: allOutcomes() })),
  'f13-4': () => renderToString(h(IrisSplit, { id: 'f13-4', others: recorded.splits })),
  'f13-5': () => renderToString(h(Taint, { id: 'f13-5' })),
} as const;

/** The pictures at the stops that the text names. */
export const pictures = {
  matrix: (frame: ReturnType<typeof builder>) => renderToString(h(MatrixPicture, { frame, highlight, open: nothing })),
  shares: (frame: ReturnType<typeof screened>) =>
    renderToString(h(SharesPicture, { frame, highlight, trainedOn: trainedOn(), move: nothing })),
  folds: (frame: ReturnType<typeof dealt>) => renderToString(h(FoldsPicture, { frame, highlight })),
  split: (frame: ReturnType<typeof split>) => renderToString(h(SplitPicture, { frame, highlight })),
  taint: (frame: ReturnType<typeof tainted>) => renderToString(h(NumbersPicture, { frame, highlight })),
};
