import { useState } from 'preact/hooks';
import { fieldText, keypad } from './field-numbers.ts';
import { useTyped } from './useTyped.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly whole?: boolean;
  /** A slider beside the field: where what matters lies between these bounds. */
  readonly slide?: readonly [from: number, to: number];
  set(value: number): void;
}

/** A number to drag or to type. A text that is no number between the bounds is refused beside its field. */
export function NumberControl({ id, label, value, min, max, step, whole = false, slide, set }: Props) {
  const { refused, warm, forget, commit } = useTyped({ label, value, min, max, whole, set });
  /** What is half typed: the number may change below it, and the field is drawn anew with every frame of a run. */
  const [draft, setDraft] = useState<string | undefined>(undefined);
  return (
    <div class="number-control">
      <label for={`${id}-text`}>{label}</label>
      {slide === undefined ? null : (
        <input
          type="range"
          aria-label={`${label}, slider`}
          min={slide[0]}
          max={slide[1]}
          step={step}
          value={value}
          onInput={(event) => {
            forget();
            set(Number(event.currentTarget.value));
          }}
        />
      )}
      <input
        id={`${id}-text`}
        type="text"
        inputMode={keypad(min, whole)}
        autocomplete="off"
        value={draft ?? refused?.text ?? fieldText(value)}
        aria-invalid={refused !== undefined}
        aria-describedby={refused && `${id}-problem`}
        onFocus={warm}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onChange={(event) => void commit(event.currentTarget.value).finally(() => setDraft(undefined))}
        onBlur={() => setDraft(undefined)}
      />
      {refused && (
        <p id={`${id}-problem`} class="problem" role="alert">
          {refused.why}
        </p>
      )}
    </div>
  );
}
