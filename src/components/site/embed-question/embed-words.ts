/** What is said where the frame of a question is made. */
export const lesson = 'Lesson';
export const numbered = (number: number, title: string) => `${number}. ${title}`;
export const question = 'Question';
export const seeAlone = 'See it alone';
export const noHints = 'It gives neither hints nor its solution';
export const noSolution = 'It does not show its solution';
/** Of a prediction. */
export const noOutcome = 'The outcome is not shown without a guess';
export const code = 'Code of the frame';
export const copy = 'Copy the code';
export const copied = 'The code is copied.';
export const notCopied = 'It could not be copied: select it, and copy it by hand.';
