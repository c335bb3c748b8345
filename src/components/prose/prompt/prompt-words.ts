/** What stands around every prompt. */
export const commit = 'Commit';
export const showAnyway = 'Show anyway';
export const askAgain = 'Ask me again';
export const youSaid = 'You said';
export const itIs = 'It is';
/** @param figure as in “Figure 9.1” */
export const watch = (figure: string | undefined) => `Watch it in ${figure}`;
