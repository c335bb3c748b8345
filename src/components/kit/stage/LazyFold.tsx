import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { NotLoaded } from '../island/NotLoaded.tsx';
import { useLoaded } from '../island/useLoaded.ts';
import { asWritten } from './as-written.ts';

interface Props<Inner> {
  readonly summary: string;
  /** Brings what is folded in. */
  readonly load: () => Promise<{ readonly default: ComponentType<Inner> }>;
  readonly inner: Inner;
  /** A new number makes the inside anew, without what the reader has typed into it. */
  readonly instance?: number;
  /** What stands here where there is no JavaScript to bring it. */
  readonly still: string;
}

/** A fold whose inside is loaded when somebody unfolds it: what few readers need costs the others nothing. */
export function LazyFold<Inner extends object>({ summary, load, inner, instance, still }: Props<Inner>) {
  const [unfolded, setUnfolded] = useState(false);
  const { loaded, failed, again } = useLoaded(load, unfolded);
  const fold = useRef<HTMLDetailsElement>(null);
  const look = () => setUnfolded(fold.current?.open === true);
  // It may have been unfolded before this code was here: then nobody has heard of it.
  useEffect(look, []);
  return (
    <details ref={fold} class="fold" onToggle={look}>
      <summary>{summary}</summary>
      {loaded === undefined ? null : (
        // What scripts write, no translation may rewrite.
        <div {...asWritten}>
          <loaded.default key={instance} {...inner} />
        </div>
      )}
      {failed ? <NotLoaded {...{ failed, again }} /> : null}
      <p class="without-scripts no-print">{still}</p>
    </details>
  );
}
