import type { ComponentType } from 'preact';
import { NotLoaded } from '../../island/NotLoaded.tsx';
import { useLoaded } from '../../island/useLoaded.ts';
import { asWritten } from '../as-written.ts';
import type { RunStage } from '../useStage.ts';

/** The panel that answers "why this number?", brought when somebody asks. */
export function AfterWhy<Spec, Values>({ stage }: { readonly stage: RunStage<Spec, Values> }) {
  const { asked } = stage;
  const { loaded, failed, again } = useLoaded(() => import('./WhyInRecord.tsx'), asked !== undefined);
  if (asked === undefined) return null;
  if (loaded === undefined) return failed ? <NotLoaded {...{ failed, again }} /> : null;
  const Why = loaded.default as ComponentType<{ readonly stage: unknown }>;
  return (
    <div class="answer" {...asWritten}>
      <Why key={asked.question} stage={stage} />
    </div>
  );
}
