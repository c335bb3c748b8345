/** In the line of a figure that keeps something back: what has to come first. */
export const FirstGuess = ({ first }: { readonly first: string | undefined }) =>
  first === undefined ? null : <p class="numbers soft">first your guess in {first}</p>;
