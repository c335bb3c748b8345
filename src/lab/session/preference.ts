/** The backend a reader prefers, kept in this browser where that is allowed. */
import { type BackendName, backendNames } from '../protocol/backend-names.ts';

const storageKey = 'lab-backend';

export interface Preference {
  readonly read: () => BackendName | undefined;
  /** Undefined forgets it. @returns whether that could be kept */
  readonly write: (backend: BackendName | undefined) => boolean;
}

/** @param storage throws where it is forbidden or full: then nothing is kept, and nothing is lost but that */
export function preferenceIn(storage: () => Storage): Preference {
  return {
    read() {
      try {
        const kept = storage().getItem(storageKey);
        return backendNames.find((name) => name === kept);
      } catch {
        return undefined;
      }
    },
    write(backend) {
      try {
        if (backend) storage().setItem(storageKey, backend);
        else storage().removeItem(storageKey);
        return true;
      } catch {
        // The choice still holds for this page.
        return false;
      }
    },
  };
}

/** Keeps nothing. */
export function forgetful(): Preference {
  return { read: () => undefined, write: () => false };
}
