import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { NotLoaded } from '../../components/kit/island/NotLoaded.tsx';
import { useLoaded } from '../../components/kit/island/useLoaded.ts';
import { DataPanel } from '../data-panel/DataPanel.tsx';
import { Kept } from './Kept.tsx';
import type { PanelProps } from './panel.ts';

const tabs = [
  { name: 'data', label: 'Data' },
  { name: 'network', label: 'Network' },
  { name: 'training', label: 'Training' },
] as const;
type Tab = (typeof tabs)[number]['name'];

/** What is set before and between runs, one part at a time: everything else of the page stays in view. */
export function Settings(props: PanelProps) {
  const { id, bench, awake, shows, locked } = props;
  const [open, setOpen] = useState<Tab>('data');
  /** What has been shown stays, with what is half typed in it. */
  const [seen, setSeen] = useState<ReadonlySet<Tab>>(new Set(['data']));
  const later = useLoaded(() => import('./later.ts'), seen.size > 1);
  const show = (tab: Tab) => {
    setOpen(tab);
    setSeen(new Set([...seen, tab]));
  };
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = (tabs.findIndex(({ name }) => name === open) + step + tabs.length) % tabs.length;
    const next = (tabs[at] as (typeof tabs)[number]).name;
    show(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  const missing = <NotLoaded failed={later.failed} again={later.again} />;
  const panels: Readonly<Record<Tab, () => ComponentChildren>> = {
    data: () => (
      <DataPanel
        {...{ id, awake, shows, locked }}
        source={bench.state.source}
        preparation={bench.state.preparation}
        prepared={bench.prepared}
        setSource={bench.setSource}
        setPreparation={bench.setPreparation}
        onDropped={() => show('data')}
      />
    ),
    network: () => (later.loaded ? <later.loaded.NetworkPanel {...props} /> : missing),
    training: () => (later.loaded ? <later.loaded.TrainingPanel {...props} /> : missing),
  };
  return (
    <section class="bench-settings" aria-label="Settings">
      <div ref={list} class="tabs" role="tablist" aria-label="Settings">
        {tabs.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-tab-${name}`}
            data-tab={name}
            aria-selected={name === open}
            aria-controls={`${id}-panel-${name}`}
            tabIndex={name === open ? 0 : -1}
            disabled={!awake}
            onClick={() => show(name)}
            onKeyDown={onKeyDown}
          >
            {label}
            {bench.problems.some(({ about }) => about === name) ? ' ⚠' : null}
          </button>
        ))}
      </div>
      {tabs.map(({ name }) => (
        <div
          key={name}
          id={`${id}-panel-${name}`}
          class="tab-panel"
          role="tabpanel"
          aria-labelledby={`${id}-tab-${name}`}
          tabIndex={-1}
          hidden={name !== open}
        >
          <Kept shown={name === open}>{seen.has(name) ? panels[name]() : null}</Kept>
        </div>
      ))}
      <p class="soft reset-note">A change begins the run afresh.</p>
    </section>
  );
}
