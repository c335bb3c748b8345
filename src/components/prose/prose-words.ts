/** What the parts of a lesson's text say around the author's words. */

/** A belief and its refutation. */
export const misconception = (thought: string) => `A common misconception: ${thought}`;
export const belief = {
  thought: 'You may think',
  said: (thought: string) => `“${thought}”`,
  try: 'Try it',
  happened: 'What happened',
  see: 'You see',
  because: 'Because',
} as const;

/** The title of a note that has none of its own. */
export const note = 'Note';

/** From a passage to its figure. @param figure as in “Figure 9.1” */
export const toFigure = (figure: string) => `To ${figure}`;
export const figures = 'Figures of this passage';

export const buildsOn = 'What this lesson builds on';
