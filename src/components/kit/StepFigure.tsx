import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Rules } from '../../player/settings.ts';
import { Announcer } from './Announcer.tsx';
import { Icon } from './Icon.tsx';
import type { Steps } from './useSettings.ts';

interface Props<R extends Rules> {
  readonly steps: Steps<R>;
  /** What one press does, as it follows "Next": "step", "50 updates". */
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
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys step from anywhere in the figure, beside the buttons that do the same
    <div class="network-figure step-figure" onKeyDown={steps.onKeyDown}>
      {steps.notices.map((notice) => (
        <p key={notice} class="notice" role="status">
          {notice}
        </p>
      ))}
      <div class="setting-row">{settings}</div>
      <div class={beside ? 'beside' : 'guide'}>
        {picture}
        <div class="guide">
          {children}
          <StepControls {...{ steps, unit }} />
          <Announcer sentence={sentence} fault={false} />
        </div>
      </div>
      <StepExtras steps={steps} />
      <details class="fold">
        <summary>All numbers of this step</summary>
        <div class="state">{table}</div>
      </details>
    </div>
  );
}

/** A button with nothing to do keeps the focus: `aria-disabled`, and a press changes nothing. */
function StepControls<R extends Rules>({ steps, unit }: { steps: Steps<R>; unit: string }) {
  const { step, last, awake, go, move } = steps;
  const atStart = step === 0;
  const atEnd = step === last;
  return (
    <div class="player transport">
      <button
        type="button"
        onClick={() => go(0)}
        disabled={!awake}
        aria-disabled={atStart}
        aria-label="Back to the start"
      >
        <Icon name="start" />
      </button>
      <button
        type="button"
        onClick={() => move(-1)}
        disabled={!awake}
        aria-disabled={atStart}
        aria-label={`Back one ${unit}`}
      >
        <Icon name="back" />
      </button>
      <button type="button" class="primary" onClick={() => move(1)} disabled={!awake} aria-disabled={atEnd}>
        Next {unit}
      </button>
      <button type="button" onClick={() => go(last)} disabled={!awake} aria-disabled={atEnd} aria-label="To the end">
        <Icon name="end" />
      </button>
      <span class="soft">
        {step} of {last}
      </span>
    </div>
  );
}

function StepExtras<R extends Rules>({ steps }: { steps: Steps<R> }) {
  const [copied, setCopied] = useState('');
  const copy = async () => {
    const link = steps.link();
    try {
      await navigator.clipboard.writeText(link);
      setCopied('The link to this state is copied.');
    } catch {
      // No clipboard here (an insecure address, or the reader said no): show the link instead.
      setCopied(link);
    }
  };
  return (
    <div class="extras">
      <button type="button" class="quiet" onClick={copy}>
        Copy link to this state
      </button>
      <button type="button" class="quiet" onClick={steps.reset}>
        Start afresh
      </button>
      <output class="copied">{copied}</output>
    </div>
  );
}
