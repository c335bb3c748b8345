import { useEffect, useState } from 'preact/hooks';

/** What is said in a line where what was done is to be done again: the same press, or the same number. */
export const loadFailed = 'This could not be loaded. Check the connection and try again.';

/** So long it may be on its way before that is said, as of whole islands (site/loading.js). In ms. */
const patience = 8000;

export interface Loaded<T> {
  readonly loaded?: T;
  /** It has not come, or not yet after a while. */
  readonly failed: boolean;
  /** Tries once more; undefined where it is still on its way. */
  readonly again: (() => void) | undefined;
}

/** A part of the page that is fetched when it is wanted for the first time, and stays. */
export function useLoaded<T>(load: () => Promise<T>, wanted: boolean): Loaded<T> {
  const [state, setState] = useState<Pick<Loaded<T>, 'loaded' | 'failed'> & { readonly late?: boolean }>({
    failed: false,
  });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!wanted || state.loaded) return;
    setState({ failed: false });
    const waiting = setTimeout(() => setState({ failed: true, late: true }), patience);
    load()
      .then(
        (loaded) => setState({ loaded, failed: false }),
        () => setState({ failed: true }),
      )
      .finally(() => clearTimeout(waiting));
  }, [wanted, attempt]);
  const { late, ...loaded } = state;
  return { ...loaded, again: late ? undefined : () => setAttempt(attempt + 1) };
}
