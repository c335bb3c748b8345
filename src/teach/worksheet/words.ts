/** What is printed on worksheets and keys besides their exercises. */
export const sheet = 'Worksheet';
export const key = 'Key';
export const sheetOf = (variant: number) => `Worksheet, variant ${variant}`;
export const keyOf = (variant: number) => `Key, variant ${variant}`;

export const name = 'Name';
export const date = 'Date';
/** At the head of every page, before the code. */
export const codeOf = (seed: number, variant: number) => `Seed ${seed}, variant ${variant}. Code`;
/** Before an address. */
export const toCheck = 'To check it in a browser:';
export const addressAsQr = 'The address as a QR code';

/** On a key. */
export const rule =
  'A number is right when it is right to three digits. A short number, such as 3 or 0.75, has to be exact; so has a count. Where decimals are asked for, all of them have to be right.';
/** @param exercise as in “Exercise 9.2” */
export const withLessonNumbers = (exercise: string) => `${exercise}, with the numbers of its lesson`;

/** Where the lesson says “Now you” after a worked example, which no sheet has. */
export const fillIn = 'Work out the empty lines with these values: ';
