/** What F10.1 says. */
import { formatNumber } from '../../../notation/format.ts';

export const deckOfThisEpoch = 'the deck of this epoch';
export const barsGradientG = 'bars: gradient g of each card; thick: their mean';
export const noneIsDealt = 'none is dealt';
export const ofBatchesAreDealt = (current: number, count: number) => `${current} of ${count} batches are dealt`;
export const deckOfEpochBatch = (max: number, batches: string, dealt: string, steps: number, w: number, b: number) =>
  `The deck of epoch ${max}, batch by batch: ${batches}; ${dealt}. After ${steps === 1 ? '1 update' : `${steps} updates`} the line has the weight ${formatNumber(w)} and the bias ${formatNumber(b)}. All numbers stand in the table.`;
export const batch = 'batch';
export const insideThisUpdate = 'Inside this update';
export const updateIsOpened = 'The update is opened in the page, by JavaScript.';
export const batchSize = 'Batch size';
export const shuffleSeed = 'Shuffle seed';
export const card = (place: number) => `card ${place}`;
export const weightNow = 'the weight now';
export const biasNow = 'the bias now';
export const meanSquaredErrorOver = 'the mean squared error over all eight cards';
export const gCard = (card: number) => `g, card ${card}`;
export const eWTheGradient = '∂E/∂w, the gradient of this card alone';
export const theirMean = 'their mean';
export const meanGradient = 'the mean gradient';
export const cardOf = (card: number) => `card ${card}`;
export const gradientOfCard = (card: number) => `the gradient of card ${card}`;
export const newWeight = 'the new weight';
export const oldWeight = 'the old weight';
export const learningRate = 'the learning rate';
export const lossOverAllEight = (loss: number) => `The loss over all eight cards is ${formatNumber(loss)}.`;
export const deckIsShuffled = (all: string) => `The deck is shuffled, and nothing is dealt yet. ${all}`;
export const cardIsDealt = (cards: string) => `Card ${cards} is dealt, and the line moves.`;
export const cardsAreDealt = (cards: string) => `Cards ${cards} are dealt, and the line moves once.`;
export const withThisBatchEpoch = (epoch: number) => ` With this batch epoch ${epoch} is complete.`;
