import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { asWritten } from './as-written.ts';

/** What a reader is told when a part of the page did not arrive. */
export const loadFailed = 'This could not be loaded. Check the connection and try again.';

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
  const [loaded, setLoaded] = useState<{ readonly default: ComponentType<Inner> } | undefined>(undefined);
  const [failed, setFailed] = useState(false);
  const fold = useRef<HTMLDetailsElement>(null);
  const unfold = async () => {
    try {
      setLoaded(await load());
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  // It may have been unfolded before this code was here: then nobody has heard of it.
  useEffect(() => {
    if (fold.current?.open) void unfold();
  }, []);
  return (
    <details
      ref={fold}
      class="fold"
      onToggle={(event) => event.currentTarget.open && loaded === undefined && void unfold()}
    >
      <summary>{summary}</summary>
      {loaded === undefined ? null : (
        // What scripts write, no translation may rewrite.
        <div {...asWritten}>
          <loaded.default key={instance} {...inner} />
        </div>
      )}
      {failed ? <p role="status">{loadFailed}</p> : null}
      <noscript>{still}</noscript>
    </details>
  );
}
