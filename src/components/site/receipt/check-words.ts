/** What is said where receipts are checked. */
export const field = 'Receipts: one, or as many as you like, as links or texts';
export const check = 'Check';
export const orFiles = 'Or open files, or drop them on this page:';
export const pasteFirst = 'Paste a receipt first.';
export const noReceipt = 'There is no receipt in this text. One begins with R1.';
export const linkToo =
  'Paste the class link along with them, if there is one: then what is missing of what you set is said, pupil by pupil.';
/** Why a piece, or a whole file, cannot be used. */
export const because = {
  strange: 'It is no receipt: one begins with R1.',
  link: 'It looks like a class link, but cannot be read. Copy it again, or make it again on the page “Class links”.',
  none: 'There is no receipt in this file. One begins with R1.',
  empty: 'This file is empty.',
  noText: 'This file holds no text. Take the text file that the page “Show my work” saves.',
  picture: 'This is a picture. A QR code is opened with the camera of a phone or tablet: it holds a link to this page.',
} as const;
export const linkRead = (count: number) =>
  `The class link is read: ${count === 1 ? 'one exercise is' : `${count} exercises are`} set.`;
export const checking = (count: number) =>
  count > 1 ? `${count} receipts are being checked.` : 'The receipt is being checked.';
export const checked = (count: number) =>
  count === 1 ? 'One receipt is checked.' : `${count === 0 ? 'No' : count} receipts are checked.`;
export const again = (count: number) => `${count === 1 ? 'One receipt' : `${count} receipts`} stood here before.`;
export const unused = (count: number) =>
  `${count === 1 ? 'One piece' : `${count} pieces`} could not be used: see below.`;
export const others = 'Other text was left out.';
export const cleared = 'All receipts are taken away.';
export const restore = 'Bring them back';
export const restored = 'The receipts are back.';
/** Of pieces that could not be used, how many are not listed. */
export const more = (count: number) => `And ${count} more.`;

export const refused = 'Could not be used';
export const count = (receipts: number) => (receipts === 1 ? 'One receipt' : `${receipts} receipts`);
export const saveTable = 'Save all answers (CSV)';
export const saveMarks = 'Save marks, a row a pupil (CSV)';
/** @param exercises that a class link sets */
export const heldAgainst = (exercises: readonly string[]) => `Set by the class link: ${exercises.join(', ')}.`;
export const print = 'Print';
export const clear = 'Take all receipts away';

/** All in one table. */
export const all = 'All receipts';
/** Their heads: of a receipt, of what was set where that is known, of its answers, and of what is noticed. */
export const columns = {
  receipt: ['Receipt', 'Made'],
  set: ['Of those set'],
  answers: [
    'Exercises answered',
    'Right',
    'Right with no wrong answer before',
    'Predictions made',
    'Predictions that came out',
    'Not judged',
  ],
  remarks: ['Noticed'],
} as const;
export const ofSet = (right: number, answered: number, set: number) => `${right} right, ${answered} of ${set} answered`;

/** One by itself. */
export const nameless = (number: number) => `Receipt ${number}, without a name`;
/** @param when empty where that is not known */
export const made = (when: string) => `Made ${when || 'at a time that is not known'}.`;
export const empty = 'There are no answers in it.';
/** Before sentences. */
export const noticed = 'Noticed:';
/** @param title of a lesson, where it is known */
export const lesson = (number: number, title: string | undefined) =>
  title === undefined ? 'Questions that are not known' : `Lesson ${number}: ${title}`;
export const heads = ['Question', 'Answer', 'Result', 'What it shows', 'Tries', 'Answered'];
