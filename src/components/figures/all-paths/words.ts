/** What Figure 8.2 says besides its table. */

export const costWaits = (prediction: string) => `How much both ways cost waits for your guess in ${prediction}.`;
