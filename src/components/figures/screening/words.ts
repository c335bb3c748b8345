/** What F13.2 says of those who are called sick. */

/** @param at the threshold, as a sentence begins with it */
export const found = (at: string, caught: number, ill: number, missed: number) =>
  `${at}: ${caught} of ${ill} sick are caught, ${missed} missed`;
export const counted = (what: string, alarmed: number) => `${what}, and ${alarmed} healthy are alarmed.`;
export const precisionAsked = (what: string, prediction: string) =>
  `${what}. How many healthy are alarmed, and what that makes of the precision, is what ${prediction} asks.`;
export const accuracyAndPrecision = 'accuracy and precision';
