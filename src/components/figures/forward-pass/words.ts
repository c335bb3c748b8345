/** What F4.1 says. */

export const insideUnit = 'Inside unit';
export const asMatrix = 'As matrix';
export const networkAtThisStep = (units: string) =>
  `The network at this step: ${units}. All numbers stand in the tables below the figure.`;
export const notYetComputed = 'not yet computed';
export const thisLayerAsMatrices = (id: string) => `This layer as matrices (${id})`;
export const weightsOneRow = 'weights: one row for each unit, one column for each sender';
export const signalsThatCome = 'signals that come in';
export const bias = 'bias';
export const sum = 'sum';
export const sendsTimes = (sender: string, say: string, weightName: string, weight: string, product: string) =>
  `${sender} sends ${say}, times ${weightName} ${weight}: ${product}`;
export const insideBiasSumActivation = (name: string, parts: string, say: string, sum: string, activation: string) =>
  `Inside ${name}: ${parts}; bias ${say}; sum ${sum}; activation ${activation}.`;
