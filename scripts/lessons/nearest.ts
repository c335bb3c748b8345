import { nearestName } from '../../src/engine/problems.ts';

/** A sentence that offers the name nearest to a wrong one, with a space in front; nothing when none is near. */
export function suggestion(wrong: string, names: readonly string[]): string {
  const nearest = nearestName(wrong, names);
  return nearest === undefined ? '' : ` Did you mean ${nearest}?`;
}
