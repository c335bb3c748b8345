/** What the frame of a lesson says: its opening line, its contents, its end, the way to its neighbours. */

/** The folded line below the title. */
export const takes = (read: number, toDo: number) => `${read} min reading, ${toDo} doing · builds on`;
export const arithmetic = 'arithmetic';
/** Before their numbers. */
export const lessonsBefore = (count: number) => (count === 1 ? 'lesson ' : 'lessons ');
export const whatYouCan = '· what you will be able to do';

export const question = 'Question';
export const afterwards = 'Afterwards you can';
export const buildsOn = 'Builds on';
export const buildsOnNothing =
  'Nothing but arithmetic up to square roots, reading a graph, and the equation of a line.';
export const coming = (title: string) => `${title} (coming)`;

export const contents = 'Contents';
export const contentsOfLesson = 'Contents of this lesson';
export const beginning = 'Beginning';
export const keyPoints = 'Key points';
export const simplified = 'What we simplified';
export const keyPointsTell =
  'They say how the predictions of this lesson end, and not all of yours are made. Show anyway';

export const neighbours = 'Lessons before and after';
export const previous = (lesson: number) => `Previous: lesson ${lesson}`;
export const next = (lesson: number) => `Next: lesson ${lesson}`;

/** What a table that scrolls is called, after what it stands under. */
export const tableUnder = (title: string) => `Table: ${title}`;

export const onward = 'Now with your own data';
export const teachers = 'For teachers';
export const notes = 'Notes for teachers';
/** After the link to them. */
export const notesHold =
  ': questions to discuss, an activity without a screen, where learners get stuck, and a plan for 50 minutes.';
export const print = 'Print the lesson';
export const printed = {
  pupils: 'for pupils, without answers',
  all: 'with its answers at the end',
  key: 'the answers alone',
} as const;
