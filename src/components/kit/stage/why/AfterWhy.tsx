import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { asWritten } from '../as-written.ts';
import { loadFailed } from '../LazyFold.tsx';
import type { RunStage } from '../useStage.ts';

type Panel = ComponentType<{ readonly stage: unknown }>;

/** The panel that answers "why this number?", brought when somebody asks. */
export function AfterWhy<Spec, Values>({ stage }: { readonly stage: RunStage<Spec, Values> }) {
  const [loaded, setLoaded] = useState<{ readonly Why: Panel } | 'failed' | undefined>(undefined);
  const { asked } = stage;
  useEffect(() => {
    if (asked === undefined || typeof loaded === 'object') return;
    import('./WhyInRecord.tsx').then(
      ({ default: Why }) => setLoaded({ Why: Why as Panel }),
      () => setLoaded('failed'),
    );
  }, [asked]);
  if (asked === undefined || loaded === undefined) return null;
  if (loaded === 'failed') return <p role="status">{loadFailed}</p>;
  return (
    <div {...asWritten}>
      <loaded.Why key={asked.question} stage={stage} />
    </div>
  );
}
