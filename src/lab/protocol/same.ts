/** Whether two values of plain objects, lists, numbers and texts hold the same. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return Object.is(a, b);
  const fields = Object.entries(a);
  return fields.length === Object.keys(b).length && fields.every(([key, value]) => isSame(value, b[key as never]));
}
