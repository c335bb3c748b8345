/** What F4.2 says. */

export const eachLayer = (formula: string) => `Each layer as a rectangle, all at one scale: ${formula}.`;
export const parameters = (whole: string) => `${whole} parameters`;
export const parametersOfEachLayer = (id: string) => `Parameters of each layer (${id})`;
export const layer = 'layer';
export const numbersIn = 'numbers in';
export const units = 'units';
export const weights = 'weights';
export const biases = 'biases';
export const parametersText = 'parameters';
export const inputs = 'inputs';
export const none = 'none';
export const total = 'total';
export const step = 'step';
export const areasAreNumbers = 'Areas are numbers of parameters, at one scale for all layers of this network.';
export const forEachLayer = 'for each layer: (';
export const inText = 'in';
export const out = 'out';
export const sizesOfTheLayers = 'Sizes of the layers';
export const inputsText = 'Inputs';
export const hiddenUnits = 'Hidden units';
export const hiddenLayer = (place: number) => `Hidden layer ${place}`;
export const outputs = 'Outputs';
export const moreOrFewerLayers = 'More or fewer layers';
export const addAHiddenLayer = 'Add a hidden layer';
export const removeOne = 'Remove one';
export const outputLayer = 'output layer';
export const hiddenLayerText = 'hidden layer';
export const hiddenLayerOf = (layer: number) => `hidden layer ${layer}`;
export const networkHasInputs = (sizes: string, whole: string, count: number) =>
  `The network ${sizes} has ${whole} inputs and ${count === 1 ? 'one layer' : `${count} layers`} of units. Nothing is counted yet.`;
export const eachUnit = (sum: string) =>
  `Each unit has a weight for every number that comes in: ${sum} weights in all.`;
export const eachUnitAlso = (sum: string) => `Each unit also has a bias of its own: ${sum} biases in all.`;
export const togetherTheNetwork = (whole: string) =>
  `Together the network has ${whole} parameters. The inputs have none.`;
