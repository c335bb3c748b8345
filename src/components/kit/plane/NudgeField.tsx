import { useState } from 'preact/hooks';
import type { PartName } from '../../../notation/notation.ts';
import { parseNumber } from '../../../player/share.ts';
import type { Highlight } from '../stage/useHighlight.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** What a press on − or + changes. */
  readonly step: number;
  /** The largest size that is taken. */
  readonly bound: number;
  readonly disabled: boolean;
  /** The parameter that it sets, where the text of the page may point at it. */
  readonly of?: { readonly mark: PartName; readonly highlight: Highlight };
  set(value: number): void;
}

/** A number to type, or to nudge with two buttons. What cannot be used is refused beside the field, and nothing else happens. */
export function NudgeField({ id, label, value, step, bound, disabled, of, set }: Props) {
  // What was refused, and the value that stood: once another value stands, it is forgotten.
  const [attempt, setAttempt] = useState<{ readonly text: string; readonly value: number } | undefined>(undefined);
  const draft = attempt?.value === value ? attempt.text : undefined;
  const refused = draft !== undefined;
  const commit = (text: string) => {
    const number = parseNumber(text.trim().replaceAll('−', '-'));
    if (number === undefined || Math.abs(number) > bound) return setAttempt({ text, value });
    setAttempt(undefined);
    if (number !== value) set(number + 0);
  };
  const nudge = (by: number) => {
    setAttempt(undefined);
    set(Math.max(-bound, Math.min(bound, value + by)));
  };
  return (
    <div
      class={`nudge${of !== undefined && of.highlight.lit === of.mark ? ' lit' : ''}`}
      onPointerEnter={() => of?.highlight.light(of.mark)}
      onPointerLeave={() => of?.highlight.light(undefined)}
      onFocusIn={() => of?.highlight.light(of.mark)}
      onFocusOut={() => of?.highlight.light(undefined)}
    >
      <label for={id}>{label}</label>
      <span class="nudge-row">
        <button type="button" {...{ disabled }} aria-label={`${label} less ${step}`} onClick={() => nudge(-step)}>
          −
        </button>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          {...{ disabled }}
          value={draft ?? String(value).replace('-', '−')}
          aria-invalid={refused}
          aria-describedby={refused ? `${id}-problem` : undefined}
          onChange={(event) => commit(event.currentTarget.value)}
        />
        <button type="button" {...{ disabled }} aria-label={`${label} plus ${step}`} onClick={() => nudge(step)}>
          +
        </button>
      </span>
      {refused ? (
        <p id={`${id}-problem`} class="problem" role="alert">
          “{draft.trim().slice(0, 20)}” cannot be used; expected a number from −{bound} to {bound}. {label} stays{' '}
          {String(value).replace('-', '−')}.
        </p>
      ) : null}
    </div>
  );
}
