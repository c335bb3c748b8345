/** What ← → Home End do in a figure. */
export interface Ways {
  next(): void;
  previous(): void;
  start(): void;
  end(): void;
}

/** Listens for ← → Home End anywhere in a figure, but where a field or a box that scrolls wants them itself. */
export function arrowKeys({ next, previous, start, end }: Ways): (event: KeyboardEvent) => void {
  const acts: Record<string, () => void> = { ArrowRight: next, ArrowLeft: previous, Home: start, End: end };
  return (event) => {
    const target = event.target as HTMLElement;
    if (event.altKey || event.ctrlKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) return;
    const act = acts[event.key];
    if (act === undefined || target.closest('.table-box') !== null) return;
    event.preventDefault();
    act();
  };
}
