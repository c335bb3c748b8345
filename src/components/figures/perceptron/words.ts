/** What F1.1 says. */

export const dial = 'dial θ';
export const notYetKnown = 'not yet known';
export const lightOn = 'light on';
export const lightOff = 'light off';
export const rotate = (value: string, gateAt: number, middle: number) => `rotate(${value} ${gateAt} ${middle})`;
export const zNotYetComputed = 'z not yet computed';
export const outputNotYetComputed = 'output not yet computed';
export const output = (value: number) => `output ${value}`;
export const unitAtThisStep = (value: string) =>
  `The unit at this step: ${value}. All numbers stand in the lines beside the picture.`;
export const thresholdIsWrittenThere =
  'A threshold θ is written there as the bias −θ: it is added, and the sum compared with 0.';
export const step = 'step';
export const switches = 'Switches';
export const writeAsABias = 'Write θ as a bias b';
export const writeB = 'Write b as a threshold θ';
export const changeTheWeights = (isThreshold: boolean) =>
  `Change the weights and ${isThreshold ? 'the threshold' : 'the bias'}`;
export const weightsAnd = (form: string) => `Weights and ${form}`;
export const multiplyTimes = (
  words: string,
  weight: string | undefined,
  read: string,
  input: string | undefined,
  value: string,
) => `Multiply: ${words}, ${weight}, times ${read}, ${input}, is ${value}.`;
export const addTheProductsGive = (form: string, value: string, leftOverSaid: string) =>
  `Add: the products${form === 'bias' ? ' and the bias' : ''} give z, ${value}.${leftOverSaid}`;
export const threshold = (show: string) => `the threshold, ${show}`;
export const compareZTheOutput = (shown: string, value: number, limit: string, other: string, tie: string) =>
  `Compare: z, ${shown}, ${value === 1 ? 'reaches' : 'is below'} ${limit}. The output is ${other}: the light is ${value === 1 ? 'on' : 'off'}.${tie}`;
export const and = ' and ';
export const inputsAreInPlace = (inputs: string) => `The inputs ${inputs} are in place. Nothing is computed yet.`;
