/** What the colours of the site stand for, by their names in the style sheet. */
export const meanings = {
  input: 'input',
  'weight-pos': 'weight above zero',
  'weight-neg': 'weight below zero',
  z: 'weighted sum',
  a: 'activation',
  target: 'target',
  loss: 'loss',
} as const;
