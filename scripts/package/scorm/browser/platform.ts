/** The learning platform around a lesson, by SCORM 1.2: whatever it does, the lesson goes on. */

/** What a platform gives to what it opens. All of its answers are texts. */
export interface Api {
  LMSInitialize(nothing: ''): string;
  LMSGetValue(name: string): string;
  LMSSetValue(name: string, value: string): string;
  LMSCommit(nothing: ''): string;
  LMSFinish(nothing: ''): string;
  LMSGetLastError(): string;
}

/** More frames than these no platform has. */
const deepest = 10;

/** The platform of a window: in one of the frames around it, or around the window that has opened it. */
export function findApi(from: Window): Api | undefined {
  for (const start of [from, from.top?.opener as Window | null | undefined]) {
    let [at, depth] = [start, 0];
    while (at && depth < deepest) {
      const api = apiOf(at);
      if (api) return api;
      if (at.parent === at) break;
      [at, depth] = [at.parent, depth + 1];
    }
  }
  return undefined;
}

function apiOf(window: Window): Api | undefined {
  try {
    return (window as { API?: Api }).API ?? undefined;
  } catch {
    // A page of another origin.
    return undefined;
  }
}

/** A platform that has been greeted. */
export interface Platform {
  /** Empty where it does not say. */
  get(name: string): string;
  /** What it refuses is told once. */
  set(values: Readonly<Record<string, string>>): void;
  end(): void;
}

/**
 * @param onTrouble hears, once, of the first thing that the platform does not do
 * @returns undefined where it does not even greet back
 */
export function open(api: Api, onTrouble: (what: string) => void): Platform | undefined {
  let told = false;
  const trouble = (what: string) => {
    if (!told) onTrouble(what);
    told = true;
  };
  /** Platforms answer "true", some true; and some throw. */
  const ask = (name: string, act: () => unknown): boolean => {
    try {
      if (String(act()) === 'true') return true;
      trouble(`${name}: error ${api.LMSGetLastError()}`);
    } catch (error) {
      trouble(`${name}: ${(error as Error)?.message ?? error}`);
    }
    return false;
  };
  if (!ask('LMSInitialize', () => api.LMSInitialize(''))) return undefined;
  let ended = false;
  return {
    get(name) {
      try {
        return String(api.LMSGetValue(name) ?? '');
      } catch (error) {
        trouble(`LMSGetValue: ${(error as Error)?.message ?? error}`);
        return '';
      }
    },
    set(values) {
      if (ended) return;
      for (const [name, value] of Object.entries(values)) ask(name, () => api.LMSSetValue(name, value));
      ask('LMSCommit', () => api.LMSCommit(''));
    },
    end() {
      if (!ended) ask('LMSFinish', () => api.LMSFinish(''));
      ended = true;
    },
  };
}
