/** What the figure of the home page says. Its numbers come as they are written. */
export const network =
  'A network of two inputs, two hidden units and two outputs. The weight w5, from the first hidden unit to the first output, is marked.';
export const move = 'Move the weight w5 until o1 says what it should';
export const loss = 'loss';
export const standing = (weight: string, output: string, loss: string) =>
  `${weight}: the output is ${output}, the loss ${loss}`;

/** The sentence below it: each number stands where it changes, in its own colour, in place of its name. */
export const caption = 'With w5 at {w}, o1 says {out}. It should say {y}. The loss is {loss}.';
