/** What a page says where its code has not come. */
export const noScripts =
  'No scripts run on this page: JavaScript is switched off, the page was opened as a file instead of from a web server, or something keeps them away. Figures are stills, and nothing can be checked; all answers stand below their questions.';
export const someMissing = 'Some code of this page has not come, so something on it may not answer.';
export const partFailed =
  'This could not be loaded. Check the connection and try again. If the site has changed since this page was opened, only a reload helps.';
export const partLate = 'This has not come yet. It may still come; where a connection is stuck, a reload helps.';
export const tryAgain = 'Try again';
/** While it is tried. */
export const loading = 'Loading …';
export const reload = 'Reload the page';
/** On the button, where a reload would leave the reader without a page. */
export const noAnswer = 'The site does not answer: reload later';
