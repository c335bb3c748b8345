/** How many of a page's questions came out right, and what this browser keeps. */
export const yourAnswers = 'Your answers';
export const nothing = 'Nothing answered on this page yet.';
export const kept = (count: number) => `Answers kept in this browser: ${count}.`;
export const tally = (foreseen: number, guesses: number, solved: number, exercises: number) =>
  `Predictions: ${foreseen} of ${guesses} right. Exercises solved: ${solved} of ${exercises}.`;
export const forgotten = 'All answers are forgotten.';
export const damaged = (count: number) =>
  `${count} ${count === 1 ? 'answer' : 'answers'} kept in this browser cannot be read and ${count === 1 ? 'is' : 'are'} left out. All others are here.`;
export const stayHere = 'Answers stay in this browser; nothing is sent anywhere.';
export const forget = 'Forget all my answers';
export const showMyWork = '<a href="/work/">Show my work</a>: a copy of my answers, to give to a teacher.';
