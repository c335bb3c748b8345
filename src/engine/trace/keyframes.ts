/** States kept from the past of a run, within a bound: every update at first, then every second, every fourth … */
export interface Keyframes {
  /** The latest kept state at or before an update. */
  before(update: number): { readonly update: number; readonly state: Float64Array };
  /** Keeps a copy if this update is one of those kept at the present spacing. */
  offer(update: number, state: Float64Array): void;
  readonly bytes: number;
}

/** Keeps at most `maxBytes`, and in any case the start and one more. */
export function keyframes(start: Float64Array, maxBytes: number): Keyframes {
  const limit = Math.max(2, Math.floor(maxBytes / start.byteLength));
  /** kept[k] is update k · spacing. */
  let kept: Float64Array[] = [start];
  let spacing = 1;
  return {
    before(update) {
      const k = Math.min(Math.floor(update / spacing), kept.length - 1);
      return { update: k * spacing, state: kept[k] as Float64Array };
    },
    offer(update, state) {
      if (update !== kept.length * spacing) return;
      if (kept.length === limit) {
        kept = kept.filter((_, k) => k % 2 === 0);
        spacing *= 2;
        if (update !== kept.length * spacing) return;
      }
      kept.push(state.slice());
    },
    get bytes() {
      return kept.length * start.byteLength;
    },
  };
}
