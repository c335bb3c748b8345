/** As much of a module as is needed to see who loads it. */
export interface Module {
  readonly isEntry: boolean;
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
}

/**
 * Who shares each module: the keys of all entries that load it without being asked, in order. A module that only one
 * entry or dynamic import loads is left out, since it can stay with it, and so are entries.
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
  for (const [root, { isEntry }] of modules) {
    if (!isEntry && !dynamic.has(root)) continue;
    const rootKeys = isEntry ? [...keysOf(root)] : [];
    for (const id of reached(modules, root)) {
      roots.set(id, (roots.get(id) ?? 0) + 1);
      keys.set(id, new Set([...(keys.get(id) ?? []), ...rootKeys]));
    }
  }
  const shared = [...keys].filter(([id, { size }]) => {
    return size > 0 && (roots.get(id) ?? 0) > 1 && !modules.get(id)?.isEntry;
  });
  return new Map(shared.map(([id, set]) => [id, [...set].sort()]));
}

/** A module and all that it imports statically, however deep. */
function reached(modules: ReadonlyMap<string, Module>, root: string): Set<string> {
  const found = new Set([root]);
  for (const id of found) for (const imported of modules.get(id)?.importedIds ?? []) found.add(imported);
  return found;
}
