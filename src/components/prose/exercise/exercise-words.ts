/** What stands around every exercise. */
/** A hard one. */
export const challenge = 'challenge';
export const check = 'Check';
export const newNumbers = 'New numbers';
/** By step of help. */
export const help = ['Hint', 'Second hint', 'Show the solution'] as const;
/** Said where a new draw would keep no mistake apart from the key. */
export const noNumbers = 'There are no more numbers to be had for this: these are the lesson’s own.';
