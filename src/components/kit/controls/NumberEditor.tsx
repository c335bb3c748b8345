import { useState } from 'preact/hooks';
import { fieldText } from './field-numbers.ts';
import { takeTyped } from './take-typed.ts';

interface Field {
  readonly target: string;
  readonly label: string;
  readonly value: number;
}

interface Props {
  /** Prefix for the ids of the fields, unique on the page. */
  readonly id: string;
  readonly groups: readonly { readonly legend: string; readonly fields: readonly Field[] }[];
  /** Changes a number, or says what was expected instead. */
  change(target: string, value: number): string | undefined;
}

/** Fields for every number a reader may change. A number that cannot be used is refused beside its field, and nothing else happens. */
export default function NumberEditor({ id, groups, change }: Props) {
  return (
    <div class="editor">
      {groups.map(({ legend, fields }) => (
        <fieldset key={legend}>
          <legend>{legend}</legend>
          {fields.map((field) => (
            <NumberField key={field.target} {...field} {...{ id, change }} />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function NumberField({ id, target, label, value, change }: Field & Pick<Props, 'id' | 'change'>) {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState('');
  const fieldId = `${id}-${target.replaceAll('.', '-')}`;

  const commit = (text: string) => {
    const refused = takeTyped(text, { label, value, change: (to) => change(target, to) });
    setDraft(refused === undefined ? undefined : text);
    setProblem(refused ?? '');
  };

  return (
    <div class="number">
      <label for={fieldId}>{label}</label>
      <input
        id={fieldId}
        type="text"
        inputMode="text"
        autocomplete="off"
        value={draft ?? fieldText(value)}
        aria-invalid={problem !== ''}
        aria-describedby={problem === '' ? undefined : `${fieldId}-problem`}
        onChange={(event) => commit(event.currentTarget.value)}
      />
      {problem === '' ? null : (
        <p id={`${fieldId}-problem`} class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
