/** What is said where a printed sheet is opened. */
export const codeOnSheet = 'Code on the sheet';
export const open = 'Open the sheet';
export const opening = 'The sheet is being opened.';
export const opened = (seed: number, variant: number) => `Seed ${seed}, variant ${variant}.`;
/** Said where what is printed on a sheet may not be what stands here. */
export const changed =
  'This code does not fit: a sign of it is wrong, or an exercise has been changed since the sheet was printed. Compare the numbers with those on paper.';
export const exercise = (number: number) => `Exercise ${number}`;
