/** What F10.4 says. */

export const pass = 'pass';
export const ofTheTwoRuns = 'Of the two runs the second goes along.';
export const firstDifference = 'First difference:';
export const firstRun = 'first run';
export const secondRun = 'second run';
export const secondRunText = 'The second run has';
export const bothRunsPass = (id: string) => `Both runs, pass by pass (${id})`;
export const update = 'update';
export const equal = 'equal';
export const of = (compared: number) => ` of ${compared}`;
export const writesWB = 'writes w, b';
export const weightOfBothRuns = (id: string) => `The weight of both runs (${id})`;
export const weightWSide = 'The weight w, side by side';
export const afterUpdate = 'after update';
export const same = 'the same?';
export const start = 'start';
export const toTheLastBit = 'to the last bit';
export const doubledLearningRate = 'a doubled learning rate';
export const anotherShuffleSeed = 'another shuffle seed';
export const batchesOfCardsNot = 'batches of 4 cards, not 2';
export const momentum = 'momentum';
export const lastBit = 'the last bit of the first weight';
export const nothingAtAll = 'nothing at all';
export const output = 'the output';
export const target = 'the target';
export const productOfWeight = 'the product of weight and input';
export const weightedSum = 'the weighted sum';
export const squaredError = 'the squared error';
export const loss = 'the loss';
export const meanLoss = 'the mean loss';
export const slopeByTheOutput = 'the slope by the output';
export const slopeOfTheActivation = 'the slope of the activation';
export const fault = 'the fault';
export const gradientByW = 'the gradient by w';
export const meanGradientByW = 'the mean gradient by w';
export const meanGradientByB = 'the mean gradient by b';
export const stepOfW = 'the step of w';
export const stepOfB = 'the step of b';
export const newW = 'the new w';
export const newB = 'the new b';
export const input = 'the input';
export const ofCard = (name: string, card: number) => `${name} of card ${card}`;
export const cards = 'cards';
export const lossText = 'loss';
export const passOf = (pass: string) => `pass ${pass}`;
export const secondRunDiffers = (changeName: string) =>
  `The second run differs in this: ${changeName}. Nothing is compared yet.`;
export const updateOf = (update: number, passName: string) => `Update ${update}, ${passName}`;
export const allNumbers = (where: string, compared: number) =>
  `${where}: all ${compared} numbers are the same to the last bit.`;
export const hereTheRunsPart = (where: string, capital: string) =>
  `${where}: here the runs part. ${capital} is the first number that differs.`;
export const ofNumbers = (where: string, same: number, compared: number) =>
  `${where}: ${same} of ${compared} numbers are the same.`;
