/** The figures of lesson 15 as their tests draw them, with what their pages give them. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { DigitPicture } from '../../../src/components/figures/lab-own-digit/DigitPicture.tsx';
import OwnDigit from '../../../src/components/figures/lab-own-digit/Figure.tsx';
import { digitFilter } from '../../../src/components/figures/lab-own-digit/subject.ts';
import {
  convolutionOfView,
  type DigitView,
  openedView as openedDigit,
} from '../../../src/components/figures/lab-own-digit/views.ts';
import ModelSummary from '../../../src/components/figures/model-summary/Figure.tsx';
import { summaryFrame } from '../../../src/components/figures/model-summary/frame.ts';
import { SummaryPicture } from '../../../src/components/figures/model-summary/SummaryPicture.tsx';
import { summarySpec } from '../../../src/components/figures/model-summary/settings.ts';
import ShiftTest from '../../../src/components/figures/shift-test/Figure.tsx';
import { shiftFrame } from '../../../src/components/figures/shift-test/frame.ts';
import { ShiftPicture } from '../../../src/components/figures/shift-test/ShiftPicture.tsx';
import SlidingWindow from '../../../src/components/figures/sliding-window/Figure.tsx';
import { windowStops } from '../../../src/components/figures/sliding-window/frame.ts';
import { WindowPicture } from '../../../src/components/figures/sliding-window/WindowPicture.tsx';
import { BackPicture } from '../../../src/components/figures/way-back/BackPicture.tsx';
import WayBack from '../../../src/components/figures/way-back/Figure.tsx';
import { backFrame, backStops } from '../../../src/components/figures/way-back/frame.ts';
import { convolution } from '../../../src/components/kit/stage/subjects/convolution.ts';
import type { ConvolutionSpec } from '../../../src/engine/convolution/convolution.ts';
import { createConvolutionRun } from '../../../src/engine/convolution/run.ts';
import type { Run } from '../../../src/engine/trace/start-run.ts';
import { windowsOf } from '../../../src/exercises/cnn/numbers.ts';
import { recorded } from '../../../src/exercises/cnn/recorded.ts';
import { type WindowView, wayBack } from '../../../src/exercises/cnn/windows.ts';

const highlight = { lit: undefined, light: () => undefined } as never;
export const digits = { significant: 4 } as const;
export const png = 'data:image/png;base64,';

/** What a stage hands to its picture, at one of its rests. */
export function stageAt(
  spec: ConvolutionSpec,
  stops: (run: Run<ConvolutionSpec>) => readonly number[],
  rest: number,
  subject = convolution,
) {
  const run = createConvolutionRun(spec);
  const moment = subject.moment(run, stops(run)[rest] as number);
  return {
    ...moment,
    id: 'f15-1',
    subject,
    experiment: spec,
    notation: subject.notation(run, 0),
    highlight,
  };
}
export const windowAtRest = (rest: number, view: Partial<WindowView> = {}) =>
  stageAt(windowsOf(view), windowStops, rest);
export const digitAtRest = (rest: number, view: DigitView = openedDigit) =>
  stageAt(convolutionOfView(view), windowStops, rest, digitFilter);
export const backAtRest = (rest: number, weight = 0, spec = wayBack) => {
  const stage = stageAt(spec, backStops, rest);
  return { stage, weight, frame: backFrame(stage, weight, digits) };
};
const { opened } = summarySpec('f15-3');
export const summarised = (step: number, more: Partial<typeof opened.values> = {}) =>
  summaryFrame(step, { ...opened.values, ...more });

/** The whole figures as they open. */
export const figures = {
  'f15-1': () => renderToString(h(SlidingWindow, { id: 'f15-1' })),
  'f15-2': () => renderToString(h(WayBack, { id: 'f15-2', experiment: wayBack })),
  'f15-3': () => renderToString(h(ModelSummary, { id: 'f15-3' })),
  'f15-4': () => renderToString(h(ShiftTest, { id: 'f15-4', recorded, png })),
  'f15-5': () => renderToString(h(OwnDigit, { id: 'f15-5' })),
} as const;

export const pictures = {
  window: (rest: number, view?: Partial<WindowView>) => renderToString(h(WindowPicture, windowAtRest(rest, view))),
  digit: (rest: number, view?: DigitView) =>
    renderToString(
      h(DigitPicture, {
        ...digitAtRest(rest, view),
        ...{ id: 'f15-5', name: 'a 7', filterName: 'upright edges', jump: () => undefined },
      }),
    ),
  back(rest: number, of = 0) {
    const { stage, weight, frame } = backAtRest(rest, of);
    return renderToString(h(BackPicture, { ...stage, weight, frame }));
  },
  summary: (frame: ReturnType<typeof summarised>) => renderToString(h(SummaryPicture, { frame })),
  shift: (shift: number) => renderToString(h(ShiftPicture, { id: 'f15-4', png, frame: shiftFrame(shift, recorded) })),
};
