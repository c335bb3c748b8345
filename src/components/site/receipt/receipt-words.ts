/** What is said where receipts are made and checked. Counts in four digits and more come as they are written. */

/** Making one. */
export const reading = 'Your answers are being read.';
export const keepsNone =
  'This browser keeps no answers, so there is nothing to make a receipt of: they last until you leave the page of a lesson. Allow this site to store data, or take another browser.';
export const noAnswers = 'There are no answers in this browser yet. Answer something in a lesson, and come back.';
export const damaged = (count: number) =>
  `${count} ${count === 1 ? 'answer' : 'answers'} kept in this browser cannot be read and ${count === 1 ? 'is' : 'are'} left out. All others are here.`;
export const ofLessons = 'Answers of these lessons';
/** @param written the count as it is written */
const answers = (count: number, written: string) => (count === 1 ? 'one answer' : `${written} answers`);
export const lesson = (number: number, title: string, count: number, written: string) =>
  `${number}. ${title}: ${answers(count, written)}`;
export const name = 'Your name or initials, if your teacher is to see them';
export const make = 'Make the receipt';
export const noLesson = 'No lesson is chosen.';
export const made = (count: number, written: string, characters: string) =>
  `The receipt is made: ${answers(count, written)} in ${characters} characters.`;
/** The first line of a file. @param of a name, or nothing */
export const title = (of: string, count: number, written: string, when: string) =>
  `${of === '' ? 'Receipt' : `Receipt of ${of}`}: ${answers(count, written)}, made ${when}`;

/** Taking it away. */
export const yours = 'Your receipt';
/** Between the brackets: a link. */
export const give = 'Give your teacher one of these. The [link opens what your teacher will see].';
export const asLink = 'As a link';
export const copyLink = 'Copy the link';
export const linkCopied = 'The link is copied.';
export const asText = 'As a text, shorter, to be pasted there';
export const copyText = 'Copy the text';
export const textCopied = 'The text is copied.';
export const saveFile = 'Save as a file';
export const byHand = 'This browser does not let the page copy. Select it, and copy it yourself.';
export const noCode = (characters: string) =>
  `With ${characters} characters the link is too long for a QR code that phones read. Fewer lessons make a shorter one.`;
export const code = 'The link as a QR code';
