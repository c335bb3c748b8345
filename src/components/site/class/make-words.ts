/** What is said where a class link is made. */
export const releases = {
  always: 'at any time',
  attempt: 'after an answer',
  day: 'from a day on',
  never: 'never',
} as const;
/** What is held back, and the field of the day on which it comes. */
export const rules = {
  hints: { name: 'Hints', day: 'Day of the hints' },
  solutions: { name: 'Solutions', day: 'Day of the solutions' },
} as const;
export const tries = 'Answers to check, of each exercise';
export const anyNumber = 'any number';
export const own = 'Other numbers for each pupil, from their name';
export const make = 'Make the link';
export const tooMany = (count: number, most: number) => `${count} exercises are chosen; a link takes ${most} at most.`;
export const writeDay = 'Write the day on which it comes.';
/** @param past a sentence on days that are over, or nothing */
export const made = (past: string) => `The link is made. ${past}`.trim();

/** The link, once it is made. */
export const heading = 'The link for your class';
/** @param rules sentences to the pupils. Between the brackets: a link. */
export const see = (rules: readonly string[]) =>
  `${rules.length === 0 ? '' : `Your pupils read: “${rules.join(' ')}” `}[See it as a pupil does], in a new tab.`;
/** @param exercises that have no other numbers */
export const sameForAll = (exercises: readonly string[]) => `The same for everybody: ${exercises.join(', ')}.`;
/** Said when a setting is changed after the link was made. */
export const outOfDate = 'A setting has changed, so the link that was here is out of date. Make it again.';
export const theLink = 'The link';
export const copy = 'Copy the link';
export const copied = 'The link is copied.';
export const notCopied = 'It could not be copied: select it, and copy it by hand.';
export const noCode = 'The link is too long for a QR code that phones read. Fewer exercises make a shorter one.';
