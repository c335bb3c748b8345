interface Props<Name extends string> {
  readonly label: string;
  readonly value: Name;
  readonly names: readonly Name[];
  /** How a name is written where it is not a word: ReLU for relu. */
  readonly written?: Readonly<Partial<Record<string, string>>>;
  readonly disabled: boolean;
  choose(name: Name): void;
}

/** A choice among things that go by their names. */
export function SelectField<Name extends string>({ label, value, names, written = {}, disabled, choose }: Props<Name>) {
  return (
    <label class="field">
      <span>{label}</span>
      <select {...{ value, disabled }} onChange={(event) => choose(event.currentTarget.value as Name)}>
        {names.map((name) => (
          <option key={name} value={name}>
            {written[name] ?? name}
          </option>
        ))}
      </select>
    </label>
  );
}
