/** What F8.1 says. */

export const writeYourOwnExpression = 'Write your own expression';
export const expressionsAreDrawnWhere = 'Expressions are drawn where JavaScript runs.';
export const tanhNeuron = 'a tanh neuron';
