import type { ComponentChildren } from 'preact';
import type { Rules } from '../../../player/settings.ts';
import { Announcer } from './Announcer.tsx';
import { FigureFrame } from './FigureFrame.tsx';
import { StopControls, StopExtras } from './StopControls.tsx';
import { usePlaying } from './usePlaying.ts';
import type { Steps } from './useSettings.ts';

interface Props<R extends Rules> {
  readonly steps: Steps<R>;
  /** What one press does, as it follows "Next": "step", "stage". */
  readonly unit: string;
  readonly sentence: string;
  /** The picture, and what stands beside it. */
  readonly picture: ComponentChildren;
  readonly settings: ComponentChildren;
  readonly children?: ComponentChildren;
  /** Puts everything but the picture beside it. */
  readonly beside?: boolean;
  /** The table of the state. */
  readonly table: ComponentChildren;
}

/** The frame of a figure with a few steps: picture, settings, controls, sentence, table, link. */
export function StepFigure<R extends Rules>(props: Props<R>) {
  const { steps, unit, sentence, picture, settings, children, table, beside = false } = props;
  const { awake, link, reset, stops } = steps;
  const playing = usePlaying(stops);
  return (
    <FigureFrame class="step-figure" notices={steps.notices} onKeyDown={stops.onKeyDown}>
      <div class="setting-row">{settings}</div>
      <div class={beside ? 'beside' : 'guide'}>
        {picture}
        <div class="guide">
          {children}
          <StopControls {...{ stops, playing, awake }} noun={unit} />
          <Announcer sentence={sentence} fault={false} />
        </div>
      </div>
      <StopExtras {...{ playing, awake, link, reset }} />
      <details class="fold">
        <summary>All numbers of this step</summary>
        <div class="state">{table}</div>
      </details>
    </FigureFrame>
  );
}
