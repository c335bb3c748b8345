/** What InsidePanel says. */

export const trainANetwork = 'Train a network to look into';
