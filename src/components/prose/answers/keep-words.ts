/** What is said beside a question where something does not come, or cannot be kept. */

/** Where answers cannot. */
export const keepsNone = 'This browser keeps no answers: they last until you leave the page.';
/** Where a lesson's questions cannot be fetched: the answer stays where it is. */
export const loadFailed =
  'This could not be loaded. Check the connection and press again; your answer is still here. If the site has changed since this page was opened, only a reload helps.';
