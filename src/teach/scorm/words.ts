/** What a packaged lesson says in place of “nothing leaves this browser”. */
export const told =
  'Nobody but your learning platform is told of your answers, your score and how long the lesson was open.';
