/** How much of the time a virtual machine was not let run, because others on the same computer did: Linux says it. */
import { readFileSync } from 'node:fs';

/** Ticks that were taken by other machines, and all; undefined where the system does not say. */
function ticks(): { readonly taken: number; readonly all: number } | undefined {
  try {
    // cpu user nice system idle iowait irq softirq steal …: proc_stat(5)
    const [, ...counts] = (readFileSync('/proc/stat', 'utf8').split('\n', 1)[0] as string)
      .trim()
      .split(/\s+/)
      .map(Number);
    return { taken: counts[7] ?? 0, all: counts.slice(0, 8).reduce((sum, count) => sum + count, 0) };
  } catch {
    return undefined;
  }
}

/** Begins to watch. @returns says the share of the time since, such as `0.4 % of its time taken by other machines` */
export function watchStolen(): () => string {
  const before = ticks();
  return () => {
    const after = ticks();
    if (!before || !after || after.all === before.all) return 'time taken by other machines not known';
    const share = (100 * (after.taken - before.taken)) / (after.all - before.all);
    return `${share.toFixed(1)} % of its time taken by other machines`;
  };
}
