/** As much of a module as is needed to see who loads it. */
export interface Module {
  readonly isEntry: boolean;
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
  /** The module as it is bundled; none where it is not of this site. */
  readonly code: string | null;
}

/** The key of the scripts of pages; those of islands are the numbers of lessons. */
export const pageKey = 'page';

/**
 * Who shares each module: the keys of all entries that load it without being asked, in order. Islands are with the modules that
 * only they load, since all islands of a lesson are loaded as somebody scrolls through it. The scripts of pages stay apart: a
 * module that only one of them loads, or only a dynamic import, is left out, since it can stay with it.
 *
 * What a module imports is shared by at least as many: that makes chunks of modules with equal keys a graph without
 * cycles, in which every chunk only needs chunks with more keys.
 *
 * @param keysOf the keys of an entry; none for one that is loaded on use
 */
export function sharedBy(
  modules: ReadonlyMap<string, Module>,
  keysOf: (entry: string) => Iterable<string>,
): Map<string, readonly string[]> {
  const keys = new Map<string, Set<string>>();
  const roots = new Map<string, number>();
  const dynamic = new Set([...modules.values()].flatMap(({ dynamicallyImportedIds }) => dynamicallyImportedIds));
  const later = broughtByPages(modules, keysOf);
  for (const [root, { isEntry }] of modules) {
    if (!isEntry && !dynamic.has(root)) continue;
    const rootKeys = isEntry ? [...keysOf(root)] : later.has(root) ? [pageKey] : [];
    for (const id of reached(modules, root)) {
      roots.set(id, (roots.get(id) ?? 0) + 1);
      keys.set(id, new Set([...(keys.get(id) ?? []), ...rootKeys]));
    }
  }
  const shared = [...keys].filter(([id, of]) => {
    if (of.size === 0) return false;
    return of.size > 1 || !of.has(pageKey) || ((roots.get(id) ?? 0) > 1 && !modules.get(id)?.isEntry);
  });
  return new Map(shared.map(([id, of]) => [id, [...of].sort()]));
}

/** What the scripts of pages import on use. It may come before any figure, so it is not to bring the code of figures with it. */
function broughtByPages(
  modules: ReadonlyMap<string, Module>,
  keysOf: (entry: string) => Iterable<string>,
): ReadonlySet<string> {
  const scripts = [...modules].filter(([id, { isEntry }]) => isEntry && [...keysOf(id)].includes(pageKey));
  const loaded = scripts.flatMap(([id]) => [...reached(modules, id)]);
  return new Set(loaded.flatMap((id) => modules.get(id)?.dynamicallyImportedIds ?? []));
}

/** What a chunk of its own costs each page that loads it: its imports, its exports, and what compresses worse by itself. */
const bytesOfAChunk = 180;
/** About how many characters of a module become one byte of what is sent. */
const charactersOfAByte = 9;

/**
 * Joins a small chunk to the next larger circle of pages where that costs those that have no need of it less than it saves the
 * others. Only where one circle is the next for sure, contained in all others that contain this one: so a chunk still only needs
 * chunks with more keys. What figures share is never joined to the scripts of pages, which come before any figure.
 *
 * @param shared what sharedBy gives
 */
export function withoutSmall(
  shared: ReadonlyMap<string, readonly string[]>,
  modules: ReadonlyMap<string, Module>,
): Map<string, readonly string[]> {
  const chunks = new Map<string, Chunk>();
  for (const [id, keys] of shared) {
    const chunk: Chunk = chunks.get(keys.join()) ?? { keys, ids: [], bytes: 0 };
    chunk.ids.push(id);
    chunk.bytes += (modules.get(id)?.code?.length ?? 0) / charactersOfAByte;
    chunks.set(keys.join(), chunk);
  }
  // One that is joined may have stood between others, so it begins again with the smallest.
  const small = () => [...chunks.values()].sort((one, other) => one.bytes - other.bytes);
  for (let pair = joinable(small()); pair !== undefined; pair = joinable(small())) {
    const [chunk, larger] = pair;
    larger.ids.push(...chunk.ids);
    larger.bytes += chunk.bytes;
    chunks.delete(chunk.keys.join());
  }
  return new Map([...chunks.values()].flatMap(({ keys, ids }) => ids.map((id) => [id, keys] as const)));
}

interface Chunk {
  readonly keys: readonly string[];
  readonly ids: string[];
  bytes: number;
}

/** The first chunk that is better joined to another, and that other. */
function joinable(chunks: readonly Chunk[]): [Chunk, Chunk] | undefined {
  for (const chunk of chunks) {
    const larger = nextCircle(chunk, chunks);
    if (larger === undefined || larger.keys.includes(pageKey) !== chunk.keys.includes(pageKey)) continue;
    const needless = larger.keys.length - chunk.keys.length;
    if (chunk.bytes * needless <= bytesOfAChunk * chunk.keys.length) return [chunk, larger];
  }
  return undefined;
}

/** The smallest of the circles that contain this one, if it is contained in all of them. */
function nextCircle({ keys }: Chunk, all: readonly Chunk[]): Chunk | undefined {
  const contains = (outer: Chunk, inner: readonly string[]) => inner.every((key) => outer.keys.includes(key));
  const around = all.filter((other) => other.keys.length > keys.length && contains(other, keys));
  return around.find((each) => around.every((other) => contains(other, each.keys)));
}

/** A module and all that it imports statically, however deep. */
function reached(modules: ReadonlyMap<string, Module>, root: string): Set<string> {
  const found = new Set([root]);
  for (const id of found) for (const imported of modules.get(id)?.importedIds ?? []) found.add(imported);
  return found;
}
