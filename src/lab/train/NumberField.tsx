import { useRef, useState } from 'preact/hooks';
import { keypad } from '../../components/kit/controls/field-numbers.ts';
import { loadFailed } from '../../components/kit/island/useLoaded.ts';
import type { FigureMark } from '../../components/kit/stage/figure-marks.ts';

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
  /** Counts what was typed: a text that is read late is not to undo what came after it. */
  const turn = useRef(0);
  const give = (next: Typed) => {
    setTyped(next);
    onChange(next.value);
  };
  const type = async (text: string) => {
    const now = ++turn.current;
    // Until it is read it is no number: nothing may start with the one before.
    give({ text, value: Number.NaN });
    const read = await reader().then(
      ({ readSetting }) => readSetting(text, whole),
      () => ({ value: Number.NaN, why: loadFailed }),
    );
    if (now === turn.current) give({ text, ...read });
  };
  const isTyped = Object.is(typed.value, value);
  const problem = (isTyped && typed.why) || (error === undefined ? undefined : `${name} must be ${error}.`);
  return (
    <div class="lab-number" data-mark={mark}>
      <label for={id}>{name}</label>
      <input
        id={id}
        type="text"
        inputMode={keypad(0, whole)}
        autocomplete="off"
        value={isTyped ? typed.text : format(value)}
        disabled={locked}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}-error`}
        onFocus={() => void reader().catch(() => {})}
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
