/** What is said of a class link: to the pupil, and beside an exercise. */
import type { ClassLink, Release } from './class-link.ts';

/** What a teacher has set, a sentence each; nothing of what is as usual. */
export function ruleWords({ hints, solutions, tries, own }: ClassLink): readonly string[] {
  return [
    ...whenWords(hints === solutions ? ['Hints and solutions', hints] : ['Hints', hints]),
    ...(hints === solutions ? [] : whenWords(['Solutions', solutions])),
    ...(tries === 0 ? [] : [`You may check ${tries === 1 ? 'one answer' : `${tries} answers`} of each exercise.`]),
    ...(own ? ['Where an exercise has other numbers, they come from your name: each of you has others.'] : []),
  ];
}

/** To the teacher, once a link is made: what a day that has come already does. @param today as in 2026-12-01 */
export function pastWords({ hints, solutions }: Pick<ClassLink, 'hints' | 'solutions'>, today: string): string {
  // Days written so are in the order of their letters.
  const hasCome = (when: Release) => /^\d/.test(when) && when <= today;
  const words = (what: string, when: Release) =>
    hasCome(when) ? [`${when} has come already, so ${what} are there from the beginning.`] : [];
  return (
    hints === solutions
      ? words('hints and solutions', hints)
      : [...words('hints', hints), ...words('solutions', solutions)]
  ).join(' ');
}

/** What it is: the page has it from nowhere else. How to do without it nobody needs to be told here. */
export const request =
  'This is your teacher’s request. It stands in the address of this page, and nothing is sent to anybody.';

function whenWords([what, when]: readonly [string, Release]): readonly string[] {
  if (when === 'always') return [];
  if (when === 'never') return [`${what} are not shown.`];
  return [when === 'attempt' ? `${what} come after your first answer.` : `${what} come on ${when}.`];
}

/** Beside an exercise, where a button would be. @param hints undefined where both hints stand there */
export function heldWords(hints: Release | undefined, solutions: Release): string {
  if (hints === solutions) return whenWords(['Hints and the solution', solutions]).join(' ');
  return [
    ...(hints === undefined ? [] : whenWords(['Hints', hints])),
    ...(solutions === 'never'
      ? ['The solution is not shown.']
      : [`The solution comes ${solutions === 'attempt' ? 'after your first answer' : `on ${solutions}`}.`]),
  ].join(' ');
}

/** Said when an answer is to be checked, and more are not allowed. */
export const triesOver = (tries: number) =>
  `Your teacher’s link allows ${tries === 1 ? 'one answer' : `${tries} answers`}, which you have given.`;

/** How many answers may still be checked, of those that are allowed. */
export const triesLeft = (left: number, tries: number) =>
  [`${left === 1 ? 'One answer' : `${left} answers`} left to check.`, ...(left === 0 ? [triesOver(tries)] : [])].join(
    ' ',
  );

export const nameFirst = 'Your numbers come from your name: write it at the head of the page first.';
