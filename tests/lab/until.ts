import { vi } from 'vitest';

/** Waits until a fact holds, however busy the machine is: vitest by itself gives up after a second. */
export function until<T>(fact: () => T): Promise<T> {
  return vi.waitFor(fact, { interval: 1, timeout: 300_000 });
}
