/** What F13.5 says. */

export const noLeak = 'no leak';
export const scalerBeforeTheSplit = 'scaler before the split';
export const chosenOnTheTest = 'chosen on the test cards';
export const cardOnBothSides = 'a card on both sides';
export const stage = 'stage';
export const work = 'Work';
export const markTouchedNumbers = 'Mark touched numbers';
export const allNumbers = (id: string) => `All numbers (${id})`;
export const number = 'number';
export const whatIt = 'what it is';
export const value = 'value';
export const madeOf = 'made of';
export const touched = 'touched';
export const yesALeak = 'yes, a leak';
export const yes = 'yes';
export const card = (place: number) => `card ${place}`;
export const ofThemAreMarked = (count: number, leakedCount: number) =>
  ` ${count} of them are marked as touched by the test cards, ${leakedCount} of these where only training and validation may count.`;
export const numbersInRows = (count: number, stageName: string, so: string) =>
  `${count} numbers in rows, from eight cards down to: ${stageName}. All stand in the table.${so}`;
export const whichAreTouched = (marks: string) => ` Which are touched is what ${marks} asks.`;
export const scoreSaysWhat = (score: string, later: string | undefined) =>
  `The score says ${score}. What the loss is on flowers that came later is what ${later} asks.`;
export const meanSD = 'mean, SD';
export const cardsToTrain = (count: number, validationCount: number, testCount: number, leak: string) =>
  `${count} cards to train on, ${validationCount} to choose by, ${testCount} to test on${leak === 'duplicate' ? '; card 4 is card 8 over again' : ''}.`;
export const meanAndStandardDeviation = (leak: string) =>
  `Mean and standard deviation of the petals, over ${leak === 'scaler' ? 'all eight cards' : 'the training cards'}.`;
export const eachLengthMinus = 'Each length minus the mean, divided by the standard deviation.';
export const unitIsTrained =
  'The unit is trained on the training cards; weight and bias after 1, 10 and 1,000 updates.';
export const meanLoss = (leak: string) =>
  `The mean loss of each of the three, on the ${leak === 'tuning' ? 'test' : 'validation'} cards.`;
export const smallestLossChoosesUpdates = (u: string) => `The smallest loss chooses ${u} updates.`;
export const whatTheChosenUnit = 'What the chosen unit says of the test cards.';
export const meanLossOnTheTest = (score: string) => `The mean loss on the test cards is the score: ${score}.`;
export const scoreSaysOnFlowers = (score: string, fresh: string) =>
  `The score says ${score}; on flowers that came later the loss is ${fresh}.`;
export const allOnTheSide = 'all on the side of the test.';
export const ofThemWhereOnly = (count: number) => `${count} of them where only training and validation may count.`;
export const touchedByTheTest = (said: string, count: number, where: string) =>
  `${said} Touched by the test cards: ${count}, ${where}`;
