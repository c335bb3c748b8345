/** What an exercise says that is answered with a run of the lab. */
export const noRun = 'No run has ended on this page yet. Train one in the lab above.';
