import type { ItemFace } from '../../../../questions/question.ts';
import { Rich } from '../Rich.tsx';
import type { InputProps } from './Input.tsx';

type Props = Pick<InputProps, 'id' | 'draft' | 'change'> & {
  readonly options: readonly ItemFace[];
  readonly many: boolean;
  readonly code: boolean;
};

/** Options to pick one of, or all that apply. */
export function Choices({ id, options, many, code, draft, change }: Props) {
  const toggle = (value: string, checked: boolean) => {
    if (!many) return change([value]);
    change((before) =>
      options.map((option) => option.value).filter((v) => (v === value ? checked : before.includes(v))),
    );
  };
  return (
    <div class={code ? 'choices code' : 'choices'}>
      {options.map(({ value, text }) => (
        <label key={value} class="choice">
          <input
            type={many ? 'checkbox' : 'radio'}
            name={id}
            value={value}
            checked={draft.includes(value)}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
          <span>
            <Rich text={text} />
          </span>
        </label>
      ))}
    </div>
  );
}
