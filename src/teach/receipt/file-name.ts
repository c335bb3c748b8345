/** What a saved receipt is called, so that a class’s are told apart in a folder. */

/** Of a name; the rest of a path has to fit too. */
const longest = 40;

/** @param lessons their numbers, as in “receipt-Anna-Berg-lesson-1-3.txt” */
export function receiptFile(name: string, lessons: readonly number[]): string {
  const each = [...new Set(lessons)].sort((a, b) => a - b);
  // Many are told by how many there are, not by name.
  const which = each.length === 0 || each.length > mostLessons ? [] : ['lesson', ...each];
  return `${['receipt', safe(name), ...which].filter((part) => part !== '').join('-')}.txt`;
}

const mostLessons = 4;

/** Letters and digits of any language, and nothing that a folder, a mail or a platform takes for something else. */
const safe = (name: string) =>
  [...name.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')]
    .slice(0, longest)
    .join('')
    .replace(/^-+|-+$/g, '');
