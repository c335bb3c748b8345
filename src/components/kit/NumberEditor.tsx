import { useState } from 'preact/hooks';
import type { Experiment } from '../../engine/experiment.ts';
import { applyEdit, type EditTarget, readTarget, targetsOf } from '../../player/edit.ts';
import { parseNumber } from '../../player/share.ts';
import { labelText, type Names } from './names.ts';

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
export function NumberEditor({ id, experiment, names, learns, edit }: Props) {
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

/** w5, b_h1, input 1, target of o1, η: with the example's number where there are several. */
export function targetName(target: EditTarget, { network, data }: Experiment, names: Names): string {
  const [kind, first = 0, second = 0, third = 0] = target
    .split('.')
    .map((part, k) => (k === 0 ? part : Number(part))) as [string, number, number, number];
  const example = data.inputs.length > 1 ? ` of example ${first + 1}` : '';
  if (kind === 'w') return names.weight(first, second, third);
  if (kind === 'b') return labelText(names.label({ quantity: 'bias', index: [first, second] }));
  if (kind === 'x') return `x${second + 1}${example}`;
  if (kind === 'y') return `y_${names.unit(network.layers.length, second)}${example}`;
  return 'η';
}

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
    const number = parseNumber(text.trim().replaceAll('−', '-'));
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
