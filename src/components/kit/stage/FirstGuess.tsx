import { guessIn } from './stage-words.ts';

/** In the line of a figure that keeps something back: what has to come first. */
export const FirstGuess = ({ first }: { readonly first: string | undefined }) =>
  first === undefined ? null : <p class="numbers soft">{guessIn(first)}</p>;
