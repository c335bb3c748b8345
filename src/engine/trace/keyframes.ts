/** States kept from the past of a run, within a bound: every update at first, then every second, every fourth … */
export interface Keyframes {
  /** The latest kept state at or before an update, as a copy. */
  before(update: number): { readonly update: number; readonly state: Float64Array };
  /** The next update of which it would keep the state. */
  readonly next: number;
  /** Keeps a copy if this update is one of those kept at the present spacing. */
  offer(update: number, state: Float64Array): void;
  readonly bytes: number;
}

/** States in one array: an array for each state would cost more than the training, one for all would be copied as it grows. */
const statesPerChunk = 512;

/**
 * Keeps at most `maxBytes`, and in any case the start and one more.
 * @param closest updates between two states at first
 */
export function keyframes(start: Float64Array, maxBytes: number, closest = 1): Keyframes {
  const size = start.length;
  const limit = Math.max(2, Math.floor(maxBytes / start.byteLength));
  const chunkLength = Math.min(limit, statesPerChunk);
  const chunks: Float64Array[] = [];
  /** The k-th state is that of update k · spacing. */
  let count = 0;
  let spacing = closest;

  const put = (k: number, state: Float64Array) => {
    const c = Math.floor(k / chunkLength);
    if (c === chunks.length) chunks.push(new Float64Array(Math.min(chunkLength, limit - k) * size));
    const chunk = chunks[c] as Float64Array;
    const to = (k % chunkLength) * size;
    // For a few numbers a loop is quicker than the call of set.
    if (size > 64) chunk.set(state, to);
    else for (let i = 0; i < size; i++) chunk[to + i] = state[i] as number;
  };

  const take = (k: number) => {
    const from = (k % chunkLength) * size;
    return (chunks[Math.floor(k / chunkLength)] as Float64Array).subarray(from, from + size);
  };

  const thin = () => {
    for (let k = 1; 2 * k < count; k++) put(k, take(2 * k));
    count = Math.floor((count + 1) / 2);
    spacing *= 2;
  };

  const keep = (state: Float64Array) => put(count++, state);

  keep(start);
  return {
    before(update) {
      const k = Math.min(Math.floor(update / spacing), count - 1);
      return { update: k * spacing, state: take(k).slice() };
    },
    get next() {
      return count * spacing;
    },
    offer(update, state) {
      if (update !== count * spacing) return;
      if (count === limit) {
        thin();
        if (update !== count * spacing) return;
      }
      keep(state);
    },
    get bytes() {
      return chunks.reduce((total, { byteLength }) => total + byteLength, 0);
    },
  };
}
