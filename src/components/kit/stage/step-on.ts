/**
 * Which of the steps of a list a figure shows, each given as a figure's part of a link, in the order of the list: the last that has
 * happened. None before the first, beyond the last, or where the figure shows other numbers.
 *
 * @param steps such as `f9-1=1,20,operation`
 * @param shown the figure's own part
 */
export function stepThatIsOn(steps: readonly string[], shown: string): number | undefined {
  const now = read(shown);
  const places = steps.map(read);
  const same = places.map(({ cursor, rest }) => (rest === now.rest && !Number.isNaN(cursor) ? cursor : Number.NaN));
  const last = same.findLastIndex((cursor) => cursor <= now.cursor);
  if (last < 0 || now.cursor > Math.max(...same.filter((cursor) => !Number.isNaN(cursor)))) return undefined;
  return last;
}

/** The cursor of a link, and what it changes; the size of a step changes nothing that is seen. */
function read(part: string) {
  const [, cursor, , ...rest] = part.split(',');
  return { cursor: Number(cursor), rest: rest.join() };
}
