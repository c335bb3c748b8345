/** What stands below each question where no scripts run, and at the end of a lesson on paper. */
export const unchecked = 'Nothing can be checked here: that needs JavaScript, which does not run.';
export const answer = 'Answer';
/** Over all of them, on paper. */
export const answers = 'Answers';
