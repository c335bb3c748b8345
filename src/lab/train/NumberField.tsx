import { useEffect, useRef, useState } from 'preact/hooks';
import { keypad } from '../../components/kit/controls/field-numbers.ts';
import type { FigureMark } from '../../components/kit/stage/figure-marks.ts';
import { loadFailed } from '../../components/kit/stage/LazyFold.tsx';

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

/** What stands in a field, the number that it was read as, and why it could not be. */
interface Typed {
  readonly text: string;
  readonly value: number;
  readonly why?: string;
}

/** Who reads numbers is loaded when somebody comes to a field. */
const reader = () => import('./typed-setting.ts');

/** A number that is typed. What is typed stays as it is, right or wrong, until the number is changed from elsewhere. */
export function NumberField({ id, name, value, locked, error, whole = true, mark, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<Typed>({ text: format(value), value });
  const turn = useRef(0);
  const ready = useRef(false);
  const warm = () =>
    void reader().then(
      () => {
        ready.current = true;
      },
      () => {},
    );
  // What is typed stays until the number is changed from elsewhere.
  useEffect(() => {
    if (Object.is(typed.value, value)) return;
    turn.current++;
    setTyped({ text: format(value), value });
  }, [value]);
  const type = async (text: string) => {
    const now = ++turn.current;
    if (ready.current) setTyped((before) => ({ ...before, text }));
    else {
      // Until it is read it is no number: nothing may start with the one before.
      setTyped({ text, value: Number.NaN });
      onChange(Number.NaN);
    }
    const read = await reader().then(
      ({ readSetting }) => readSetting(text, whole),
      () => undefined,
    );
    if (now !== turn.current) return;
    if (read === undefined) return setTyped((before) => ({ ...before, why: loadFailed }));
    setTyped({ text, ...read });
    onChange(read.value);
  };
  const problem = typed.why ?? (error === undefined ? undefined : `${name} must be ${error}.`);
  return (
    <div class="lab-number" data-mark={mark}>
      <label for={id}>{name}</label>
      <input
        id={id}
        type="text"
        inputMode={keypad(0, whole)}
        autocomplete="off"
        value={typed.text}
        disabled={locked}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}-error`}
        onFocus={warm}
        onInput={({ currentTarget }) => void type(currentTarget.value)}
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
