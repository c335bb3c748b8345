import { useEffect, useState } from 'preact/hooks';

/** What is said in a line where what was done is to be done again: the same press, or the same number. */
export const loadFailed = 'This could not be loaded. Check the connection and try again.';

export interface Loaded<T> {
  readonly loaded?: T;
  readonly failed: boolean;
  /** Tries once more. */
  readonly again: () => void;
}

/** A part of the page that is fetched when it is wanted for the first time, and stays. */
export function useLoaded<T>(load: () => Promise<T>, wanted: boolean): Loaded<T> {
  const [state, setState] = useState<Pick<Loaded<T>, 'loaded' | 'failed'>>({ failed: false });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!wanted || state.loaded) return;
    setState({ failed: false });
    load().then(
      (loaded) => setState({ loaded, failed: false }),
      () => setState({ failed: true }),
    );
  }, [wanted, attempt]);
  return { ...state, again: () => setAttempt(attempt + 1) };
}
