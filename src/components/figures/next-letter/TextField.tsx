import { useEffect, useState } from 'preact/hooks';
import { onEnter } from '../../kit/controls/on-enter.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly disabled: boolean;
  /** Why a text cannot be used; undefined where it can. */
  check(text: string): string | undefined;
  set(text: string): void;
}

/** A short text of the reader's own, taken with Enter or on leaving the field; one that cannot be used stays, with the reason. */
export function TextField({ id, label, text, disabled, check, set }: Props) {
  const [draft, setDraft] = useState(text);
  const [refused, refuse] = useState<string | undefined>(undefined);
  useEffect(() => {
    setDraft(text);
    refuse(undefined);
  }, [text]);
  const take = () => {
    const typed = draft.toLowerCase();
    const why = typed === text ? undefined : check(typed);
    refuse(why);
    if (why === undefined && typed !== text) set(typed);
  };
  return (
    <div class="text-field">
      <label for={`${id}-text`}>{label}</label>
      <input
        {...{ id: `${id}-text`, disabled }}
        type="text"
        value={draft}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-describedby={refused === undefined ? undefined : `${id}-why`}
        aria-invalid={refused !== undefined}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={onEnter(take)}
      />
      {refused === undefined ? null : (
        <p class="problem" role="alert" id={`${id}-why`}>
          {refused}
        </p>
      )}
    </div>
  );
}
