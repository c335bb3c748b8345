import { useEffect, useState } from 'preact/hooks';
import { keypad } from '../../components/kit/controls/take-typed.ts';
import type { FigureMark } from '../../components/kit/stage/figure-marks.ts';
import { readTyped, typedNumber, unread } from '../../notation/typed-number.ts';

export interface NumberFieldProps {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly locked: boolean;
  /** Goes on after "… must be". */
  readonly error?: string | undefined;
  /** Whole numbers get the keypad without a decimal point. */
  readonly whole?: boolean;
  /** What a text that speaks of it calls it. */
  readonly mark?: FigureMark;
  /** NaN for what is no number: the settings are checked elsewhere. */
  readonly onChange: (value: number) => void;
}

/** A number that is typed. What is typed stays as it is, right or wrong, until the number is changed from elsewhere. */
export function NumberField({ id, name, value, locked, error, whole = true, mark, onChange }: NumberFieldProps) {
  const [text, setText] = useState(format(value));
  useEffect(() => {
    setText((typed) => (Object.is(parse(typed, whole), value) ? typed : format(value)));
  }, [value]);
  const problem = refusal(text, whole) ?? (error === undefined ? undefined : `${name} must be ${error}.`);
  return (
    <div class="lab-number" data-mark={mark}>
      <label for={id}>{name}</label>
      <input
        id={id}
        type="text"
        inputMode={keypad(0, whole)}
        autocomplete="off"
        value={text}
        disabled={locked}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}-error`}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          onChange(parse(currentTarget.value, whole));
        }}
      />
      {problem && (
        <p class="lab-error" id={`${id}-error`}>
          {problem}
        </p>
      )}
    </div>
  );
}

function format(value: number): string {
  return Number.isNaN(value) ? '' : String(value);
}

const parse = (text: string, whole: boolean) => typedNumber(text, { whole }) ?? Number.NaN;

/** What is wrong with a text that could be another number than the one that is meant; of any other, what the setting must be is enough. */
function refusal(text: string, whole: boolean): string | undefined {
  const read = readTyped(text, { whole });
  return 'why' in read && read.why !== 'empty' && read.why !== 'none' ? unread(text, read, { whole }) : undefined;
}
