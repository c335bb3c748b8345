export interface Choice<T extends string> {
  readonly value: T;
  readonly name: string;
}

export interface ChoiceFieldProps<T extends string> {
  readonly id: string;
  readonly name: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly locked: boolean;
  readonly onChange: (value: T) => void;
}

/** One of a few names. */
export function ChoiceField<T extends string>({ id, name, value, choices, locked, onChange }: ChoiceFieldProps<T>) {
  return (
    <div class="lab-select">
      <label for={id}>{name}</label>
      <select
        id={id}
        value={value}
        disabled={locked}
        onChange={({ currentTarget }) => {
          const chosen = choices[currentTarget.selectedIndex];
          if (chosen) onChange(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.name}
          </option>
        ))}
      </select>
    </div>
  );
}
