/** What a lesson's notes for teachers say around the lesson's own texts. */
export const title = (lesson: string) => `Notes for teachers: ${lesson}`;
export const description = (number: number | undefined, lesson: string) =>
  `What to discuss, to do and to project in a class about lesson ${number}, ${lesson}`;
export const linksBelow =
  'The links below open the lesson with its figure as described, so that it fills the window: to be projected. Escape leads to the lesson.';

export const discuss = 'Discuss';
/** What to hear in the answers to a question. */
export const listenFor = (what: string) => `Listen for: ${what}`;
export const activity = 'Activity without a screen';
export const blockers = 'Where learners get stuck';
export const toProject = 'To project';
export const plan = {
  title: 'Fifty minutes',
  of: 'A plan for a class of 50 minutes',
  minutes: 'Minutes',
  what: 'What',
} as const;
