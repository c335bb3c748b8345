/** The few places at which a figure rests: after each act of one unit, or after each row of a truth table. */
export interface Stops {
  /** How many stops are behind: 0 at the start. */
  readonly at: number;
  /** Position of the last stop. */
  readonly last: number;
  goTo(stop: number): void;
  /** ← → Home End, from anywhere in the figure where no field wants them. */
  onKeyDown(event: KeyboardEvent): void;
}

/** @param cursors the places, rising; the first is the start */
export function stopsOf(cursor: number, cursors: readonly number[], jump: (cursor: number) => void): Stops {
  const last = cursors.length - 1;
  const behind = cursors.findLastIndex((stop) => stop <= cursor);
  const at = Math.max(0, behind);
  const goTo = (stop: number) => {
    const to = cursors[Math.max(0, Math.min(last, stop))];
    if (to !== undefined) jump(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.altKey || event.ctrlKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) return;
    const stops: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last };
    const stop = stops[event.key];
    if (stop === undefined || target.closest('.table-box') !== null) return;
    event.preventDefault();
    goTo(stop);
  };
  return { at, last, goTo, onKeyDown };
}
