import type { PartName } from '../../../notation/notation.ts';
import { fieldText, further, keypad } from '../controls/field-numbers.ts';
import { useTyped } from '../controls/useTyped.ts';
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
  /** What a typed number should have been, where not each within the bound can be used. */
  readonly objection?: ((value: number) => string | undefined) | undefined;
  set(value: number): void;
}

/** A number to type, or to nudge with two buttons. What cannot be used is refused beside the field, and nothing else happens. */
export function NudgeField({ id, label, value, step, bound, disabled, of, objection, set }: Props) {
  const { warm, forget, commit, ...typed } = useTyped({ label, value, min: -bound, max: bound, objection, set });
  // Once another value stands, what was refused is forgotten.
  const refused = typed.refused?.value === value ? typed.refused : undefined;
  const nudge = (by: number) => {
    forget();
    set(Math.max(-bound, Math.min(bound, further(value, by))));
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
          inputMode={keypad(-bound)}
          autocomplete="off"
          {...{ disabled }}
          value={refused?.text ?? fieldText(value)}
          aria-invalid={refused !== undefined}
          aria-describedby={refused && `${id}-problem`}
          onFocus={warm}
          onChange={(event) => void commit(event.currentTarget.value)}
        />
        <button type="button" {...{ disabled }} aria-label={`${label} plus ${step}`} onClick={() => nudge(step)}>
          +
        </button>
      </span>
      {refused && (
        <p id={`${id}-problem`} class="problem" role="alert">
          {refused.why}
        </p>
      )}
    </div>
  );
}
