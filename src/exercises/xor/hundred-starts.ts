/**
 * How many of a hundred random starts with two hidden units solve XOR: measured with our own engine and random numbers
 * (src/engine/random-starts.ts), and held equal to a new measurement by a test. Training them takes a second or two, too
 * long for the moment in which a reader commits.
 */
export const solvedOfHundred = 83;
