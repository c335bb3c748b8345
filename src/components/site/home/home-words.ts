/** What the home page says besides the titles and questions of its lessons. */
export const description =
  'Lessons on how neural networks compute and learn. Every number on screen comes from a real network running in the page, one step at a time.';
export const title = 'See a neural network learn, one weight at a time';
export const lead =
  'How neural networks compute, learn and fail, in seventeen lessons. Every number on screen comes from a real network in this page: step it forwards, step it back, change a weight and watch the rest follow.';

/** The ways in. */
export const ways = {
  first: (lesson: number) => `Start with lesson ${lesson}`,
  backprop: 'Step through backpropagation',
  workbench: 'Build a network of your own',
  lab: 'Train MNIST in this page',
} as const;

/** Below them, for who comes to teach. */
export const teachers =
  'You teach? <a href="/teach/">For teachers</a>: worksheets with keys, class links, packages for Moodle and the like.';

export const colours = 'Each colour is a symbol';
export const lessons = 'Lessons';
/** Only for who has answered something. */
export const kept =
  'This browser keeps what you have answered. <a href="/work/">Show my work</a> makes a copy of it to give to a teacher.';

/** The map of the lessons. */
export const arcs =
  'An arc joins each lesson to those it builds on. Filled numbers can be read today. You can enter anywhere: no lesson asks for progress saved in another.';
export const map =
  'The lessons in a row, each joined by an arc to the lessons it builds on. The list below says the same in words.';

/** The list of the lessons. */
export const unit = (letter: string) => `Unit ${letter}`;
export const coming = 'coming';
/** @param lessons their numbers, in order */
export const buildsOn = (lessons: readonly number[]) => `Builds on ${lessons.join(', ')}`;
export const takes = (read: number, toDo: number) => `${read} min reading, ${toDo} doing`;
