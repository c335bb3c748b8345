/** What stands around every prompt. */
export const commit = 'Commit';
export const showAnyway = 'Show anyway';
export const askAgain = 'Ask me again';
/** On what gives questions away, until they are answered. @param questions as in “Prediction 9.1” */
export const givesAway = (questions: readonly string[], kind: 'prompt' | 'exercise') => {
  const [all, done] = [questions.length > 1 ? 'all ' : '', kind === 'prompt' ? 'answered' : 'solved'];
  return `What comes here gives away ${questions.join(', ')}, which you have not ${all}${done} yet. Show anyway`;
};
export const next = 'What happens next';

export const youSaid = 'You said';
export const itIs = 'It is';
/** @param figure as in “Figure 9.1” */
export const watch = (figure: string | undefined) => `Watch it in ${figure}`;
