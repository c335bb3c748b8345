/** What is said where receipts are checked. */
export const field = 'Receipts: one, or as many as you like, as links or texts';
export const check = 'Check';
export const orFiles = 'Or open files, or drop them on this page:';
export const pasteFirst = 'Paste a receipt first.';
export const noReceipt = 'There is no receipt in this text. One begins with R1.';
export const isNone = 'It is no receipt: one begins with R1.';
export const checking = (count: number) =>
  count > 1 ? `${count} receipts are being checked.` : 'The receipt is being checked.';
export const checked = (count: number) =>
  count === 1 ? 'One receipt is checked.' : `${count === 0 ? 'No' : count} receipts are checked.`;
export const again = (count: number) => `${count === 1 ? 'One receipt' : `${count} receipts`} stood here before.`;
export const unused = (count: number) =>
  `${count === 1 ? 'One piece' : `${count} pieces`} could not be used: see below.`;
export const others = 'Other text was left out.';
export const cleared = 'All receipts are taken away.';

export const refused = 'Could not be used';
export const count = (receipts: number) => (receipts === 1 ? 'One receipt' : `${receipts} receipts`);
export const saveTable = 'Save as a table (CSV)';
export const print = 'Print';
export const clear = 'Take all away';

/** All in one table. */
export const all = 'All receipts';
export const columns = [
  'Receipt',
  'Made',
  'Exercises answered',
  'Right',
  'No wrong answer before',
  'Predictions made',
  'Came out',
  'Not judged',
];

/** One by itself. */
export const nameless = (number: number) => `Receipt ${number}, without a name`;
/** @param when empty where that is not known */
export const made = (when: string) => `Made ${when || 'at a time that is not known'}.`;
export const empty = 'There are no answers in it.';
/** @param title of a lesson, where it is known */
export const lesson = (number: number, title: string | undefined) =>
  title === undefined ? 'Questions that are not known' : `Lesson ${number}: ${title}`;
export const heads = ['Question', 'Answer', 'Result', 'What it shows', 'Tries', 'Answered'];
