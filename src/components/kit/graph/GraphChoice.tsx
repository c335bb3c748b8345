import type { Preset } from './views.ts';

interface Props {
  readonly label: string;
  readonly presets: readonly Pick<Preset, 'name' | 'label'>[];
  /** The name of what is shown. */
  readonly name: string;
  readonly disabled: boolean;
  choose(name: string): void;
}

/** The menu of a figure's graphs; an expression of the reader's own stands in it once there is one. */
export function GraphChoice({ label, presets, name, disabled, choose }: Props) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={name} {...{ disabled }} onChange={(event) => choose(event.currentTarget.value)}>
        {presets.map((preset) => (
          <option key={preset.name} value={preset.name}>
            {preset.label}
          </option>
        ))}
        {name.startsWith('=') ? <option value={name}>your own</option> : null}
      </select>
    </label>
  );
}
