/** How sure a diagnosis sounds. */

/**
 * A diagnosis as it is true of a number. “You …” says what was done, and becomes “Perhaps you …” where that is not certain. “That is
 * …” says what the number is, and becomes “That would be …” of one that is many things, “That is nearly …” of one that is only near.
 * Any other sentence is about the task and has to be true whatever was typed.
 * @param tells whether the digits tell that it is the number of the mistake
 * @param isPlain whether there is a plainer way to it
 * @param isIt whether it is that number, and not only near
 */
export function toned(say: string, tells: boolean, isPlain: boolean, isIt: boolean): string {
  if (say.startsWith('You ')) return tells && !isPlain ? say : `Perhaps you ${say.slice(4)}`;
  const [, those, are] = /^(That|Those) (is|are) /.exec(say) ?? [];
  if (those === undefined || tells) return say;
  const rest = say.slice(`${those} ${are} `.length);
  return isIt ? `${those} would be ${rest}` : `${those} ${are} nearly ${rest}`;
}

/** Of several mistakes that give the same number, none is the one. */
export const either = (one: string, other: string): string =>
  /^(Perhaps|That|Those) /.test(other)
    ? `${one} Or ${other.charAt(0).toLowerCase()}${other.slice(1)}`
    : `${one} ${other}`;
