import type { ComponentType, TargetedEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { NotLoaded } from '../../components/kit/island/NotLoaded.tsx';
import { useLoaded } from '../../components/kit/island/useLoaded.ts';
import { defaultSettings } from '../protocol/settings.ts';
import { isOwn } from './experiment-of.ts';
import type { SettingsFormProps } from './settings-form-props.ts';

export interface SettingsFoldProps extends SettingsFormProps {
  readonly name: string;
  /** Settings that stand outside the fold: a link that brings no others leaves it as it is. */
  readonly outside: readonly ('data' | 'seed' | 'epochs' | 'images')[];
  /** Brings the fields: most readers never unfold them. */
  readonly load: () => Promise<{ readonly default: ComponentType<SettingsFormProps> }>;
}

/**
 * The settings that a first run does not need. They unfold when a link brings some of one's own; then they fold again when the
 * run starts, and leave the room to its curves. What the reader has unfolded stays so.
 */
export function SettingsFold({ name, outside, load, ...form }: SettingsFoldProps) {
  const { settings, errors, linked, locked } = form;
  const [open, setOpen] = useState(false);
  const byLink = useRef(false);
  const fold = useRef<HTMLDetailsElement>(null);
  const { loaded, failed, again } = useLoaded(load, open);
  // It may have been unfolded before this code was here: then nobody has heard of it.
  useEffect(() => {
    if (fold.current?.open) setOpen(true);
  }, []);
  useEffect(() => {
    const usual = Object.fromEntries(outside.map((field) => [field, defaultSettings[field]]));
    if (linked === 0 || open || !isOwn({ ...settings, ...usual })) return;
    byLink.current = true;
    setOpen(true);
  }, [linked]);
  useEffect(() => {
    if (locked && byLink.current) setOpen(false);
  }, [locked]);
  const toggled = ({ currentTarget }: TargetedEvent<HTMLDetailsElement>) => {
    // Else it was not the reader.
    if (currentTarget.open !== open) byLink.current = false;
    setOpen(currentTarget.open);
  };
  // A wrong number of images is told at its field, which is in here.
  const wrong = Object.keys(errors).filter((field) => field === 'images' || !outside.some((one) => one === field));
  return (
    <details ref={fold} class="lab-fold" open={open} onToggle={toggled}>
      <summary>
        {name}
        {wrong.length > 0 && `: ${wrong.length === 1 ? 'one' : wrong.length} of them cannot be trained with`}
      </summary>
      {loaded ? <loaded.default {...form} /> : <NotLoaded {...{ failed, again }} />}
    </details>
  );
}
