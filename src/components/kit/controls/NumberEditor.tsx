import { useState } from 'preact/hooks';
import type { Experiment } from '../../../engine/experiment.ts';
import type { Names } from '../../../notation/names.ts';
import { targetName } from '../../../notation/target-name.ts';
import { applyEdit, type EditTarget, readTarget, targetsOf } from '../../../player/edit.ts';
import { parseNumber } from '../../../player/share.ts';

interface Props {
  /** Prefix for the ids of the fields, unique on the page. */
  readonly id: string;
  readonly experiment: Experiment;
  readonly names: Names;
  /** False where targets and the learning rate have no part. */
  readonly learns: boolean;
  edit(experiment: Experiment): void;
}

const groups: readonly { legend: string; kinds: readonly string[]; learning?: true }[] = [
  { legend: 'Inputs', kinds: ['x'] },
  { legend: 'Targets', kinds: ['y'], learning: true },
  { legend: 'Weights at the start', kinds: ['w'] },
  { legend: 'Biases at the start', kinds: ['b'] },
  { legend: 'Learning rate', kinds: ['lr'], learning: true },
];

/** Fields for every number a reader may change. A number that cannot be used is refused beside its field, and nothing else happens. */
export default function NumberEditor({ id, experiment, names, learns, edit }: Props) {
  const targets = targetsOf(experiment);
  return (
    <div class="editor">
      {groups
        .filter(({ learning }) => learns || !learning)
        .map(({ legend, kinds }) => (
          <fieldset key={legend}>
            <legend>{legend}</legend>
            {targets
              .filter((target) => kinds.some((kind) => target.split('.')[0] === kind))
              .map((target) => (
                <NumberField
                  key={target}
                  {...{ id, experiment, target, edit }}
                  label={targetName(target, experiment, names)}
                />
              ))}
          </fieldset>
        ))}
    </div>
  );
}

/** What people type: a true minus sign, or a decimal comma. */
const plainNumber = (text: string) =>
  text
    .trim()
    .replaceAll('−', '-')
    .replace(/^([+-]?\d+),(\d+)$/, '$1.$2');

interface FieldProps extends Pick<Props, 'id' | 'experiment' | 'edit'> {
  readonly target: EditTarget;
  readonly label: string;
}

function NumberField({ id, experiment, target, label, edit }: FieldProps) {
  const value = readTarget(experiment, target) as number;
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState('');
  const fieldId = `${id}-${target.replaceAll('.', '-')}`;

  const commit = (text: string) => {
    const number = parseNumber(plainNumber(text));
    const result = number === undefined ? undefined : applyEdit(experiment, { target, value: number });
    if (result?.ok) {
      setDraft(undefined);
      setProblem('');
      if (number !== value) edit(result.experiment);
      return;
    }
    const expected = result?.expected ?? 'a number such as 0.4 or −2';
    setDraft(text);
    setProblem(
      `${text.trim() === '' ? 'Nothing' : `“${text.trim().slice(0, 20)}”`} cannot be used; expected ${expected}. ${label} stays ${value}.`,
    );
  };

  return (
    <div class="number">
      <label for={fieldId}>{label}</label>
      <input
        id={fieldId}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={draft ?? String(value)}
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
