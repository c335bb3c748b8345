/** Keeping an answer. Apart from reading them, so that only pages on which something is asked load it. */
import { type KeptAnswer, key, readAnswers, tell } from './store.ts';

/** Keeps an answer, or forgets it where there is none. @returns false where this browser cannot keep it */
export function keepAnswer(id: string, kept: KeptAnswer | undefined): boolean {
  const { [id]: before, ...others } = readAnswers();
  const whole = kept && {
    ...kept,
    ...(before && (before.late || !before.right) && { late: true as const }),
    tries: (before?.tries ?? 0) + (kept.again ? 0 : 1),
    at: (Date.now() / 6e4) | 0,
  };
  let stored = true;
  try {
    // JSON has no word for undefined: what is forgotten is left out.
    localStorage.setItem(key, JSON.stringify({ ...others, [id]: whole }));
  } catch {
    stored = false;
  }
  tell({ id, kept: whole });
  return stored;
}
