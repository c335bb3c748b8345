import { useState } from 'preact/hooks';
import { accept } from '../../../player/settings.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** A slider beside the field: where what matters lies between these bounds. */
  readonly slide?: readonly [from: number, to: number];
  set(value: number): void;
}

/** A number to drag or to type. A text that is no number between the bounds is refused beside its field. */
export function NumberControl({ id, label, value, min, max, step, slide, set }: Props) {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const commit = (text: string) => {
    const number = accept({ kind: 'number', min, max }, text) as number | undefined;
    setDraft(number === undefined ? text : undefined);
    if (number !== undefined && number !== value) set(number);
  };
  const wrong = draft !== undefined;
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
            setDraft(undefined);
            set(Number(event.currentTarget.value));
          }}
        />
      )}
      <input
        id={`${id}-text`}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={draft ?? String(value).replace('-', '−')}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-problem` : undefined}
        onChange={(event) => commit(event.currentTarget.value)}
      />
      {wrong ? (
        <p id={`${id}-problem`} class="problem" role="alert">
          Expected a number from {min} to {max}. {label} stays {String(value).replace('-', '−')}.
        </p>
      ) : null}
    </div>
  );
}
