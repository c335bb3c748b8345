/** What is said to a pupil who has come by a class link. */
export const label = 'Class link';
/** @param problem a sentence */
export const unreadable = (problem: string) =>
  `The class link in this address cannot be read. ${problem} The page is as always.`;
export const setBy = 'Set by your teacher';
export const nothingHere = 'Nothing on this page is asked for.';
const exercises = (count: number) => (count === 1 ? 'one exercise' : `${count} exercises`);
export const notHere = (count: number) => `${exercises(count)} that this page does not have, or no more`;
/** Between the brackets: a link to the lesson. */
export const elsewhere = (count: number, lesson: number, title: string) =>
  `${exercises(count)} of [lesson ${lesson}, “${title}”]`;
/** Between the brackets: a link. */
export const whenDone = 'When you are done: [Show my work] makes a copy of your answers for your teacher.';

export const name = 'Your name, as your teacher writes it';
export const takeNumbers = 'Take my numbers';
export const changeName = 'Change the name';
export const nameMissing = 'Without a name the exercises above are not checked.';
export const numbersOf = (name: string) => `These are the numbers of ${name}. The name stays in this browser.`;
