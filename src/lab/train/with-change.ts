type Fields = Readonly<Record<string, unknown>>;

/** Whether two values have the same fields, or are lists of one length: then each is changed for itself. */
const isAlike = (one: unknown, other: unknown): boolean =>
  typeof one === 'object' &&
  one !== null &&
  typeof other === 'object' &&
  other !== null &&
  Object.keys(one).join() === Object.keys(other).join();

/**
 * What stands now, with what has been changed of what stood before. A form knows what it has drawn; where two of its fields are
 * changed in one turn, the second has not seen the first, and must not take it back.
 */
export function withChange<T>(before: T, changed: T, now: T): T {
  if (Object.is(before, changed)) return now;
  if (!isAlike(before, changed) || !isAlike(before, now)) return changed;
  const entries = Object.keys(changed as Fields).map((key) => {
    const [was, to, is] = [before, changed, now].map((each) => (each as Fields)[key]);
    return [key, withChange(was, to, is)] as const;
  });
  return (Array.isArray(changed) ? entries.map(([, value]) => value) : Object.fromEntries(entries)) as T;
}
