/** What the glossary says around its terms. */
export const title = 'Glossary';
export const description =
  'The terms of the course: each with its symbol, its meaning in one sentence, and the lesson that introduces it.';
export const alsoCalled = (names: readonly string[]) => `Also called ${names.join(', ')}. `;
export const coming = (lesson: number) => `Lesson ${lesson} (coming)`;
/** Before the link to a figure. */
export const shownIn = ' · Shown in ';
/** Before the links to other terms. */
export const see = ' · See ';
