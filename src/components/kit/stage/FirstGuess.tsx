/** In the line of a figure that keeps something back: what has to come first. */
export const FirstGuess = ({ first }: { readonly first: string | undefined }) =>
  first === undefined ? null : <p class="numbers soft">first your guess in {first}</p>;

/** What a figure says at a step, and why it goes no farther. */
export const untilGuessed = (sentence: string, first: string | undefined) =>
  first === undefined ? sentence : `${sentence} What comes next is what ${first} asks.`;
