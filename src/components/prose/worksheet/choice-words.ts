/** What is said where exercises are chosen: for a sheet, for a class link. */
export const lesson = 'Lesson';
export const numbered = (number: number, title: string) => `${number}. ${title}`;
export const titled = (number: number, title: string) => `Lesson ${number}: ${title}`;
export const loading = (lesson: number) => `Loading the exercises of lesson ${lesson}.`;
/** Said where a lesson cannot be fetched. */
export const notFetched =
  'The exercises could not be loaded. Check the connection and try again; if the site has changed since this page was opened, reload it.';

export const all = 'All exercises';
export const none = 'None';
/** Of an exercise that has no other numbers. */
export const same = { page: '(the same for everybody)', paper: '(the same in every variant)' } as const;
export const leftOut = (count: number) => `${count} left out: they cannot be answered on paper`;
/** @param exercise its name, @param why as the end of a sentence */
export const because = (exercise: string, why: string) => `${exercise}: ${why}.`;

export const chosen = (count: number) =>
  count === 0 ? 'No exercise is chosen yet.' : `Chosen: ${count}, of all lessons together.`;
export const chooseOne = 'Choose at least one exercise.';
