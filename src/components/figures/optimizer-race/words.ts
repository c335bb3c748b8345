/** What F10.2 says. */
import { formatNumber } from '../../../notation/format.ts';

export const update = 'update';
export const insideThisUpdate = 'Inside this update';
export const updateIsOpened = 'The update is opened in the page, by JavaScript.';
export const follow = 'Follow';
export const show = 'Show';
export const itAlone = 'it alone';
export const allSeven = 'all seven';
export const ofSMN = 'η of S M N';
export const ofGRA = 'η of G R A W';
export const wFlat = 'w₁, flat →';
export const wSteep = '↑ w₂, steep';
export const at = (name: string, point: string) => `${name} at (${point})`;
export const valleyFromAboveW = (all: string) =>
  `The valley from above, w₁ to the right and w₂ upwards, its lowest point in the middle. ${all}.`;
export const allSevenText = 'All seven';
export const whereItStands = 'Where it stands';
export const whereAllSevenStand = 'Where all seven stand, and what they remember';
export const whereItStandsAndWhat = 'Where it stands, and what it remembers';
export const lossE = 'loss E';
export const remembers = 'remembers';
export const tooLarge = 'too large';
export const weight = (place: number) => `weight ${place}`;
export const loss = 'the loss';
export const gradient = 'the gradient';
export const oldNumber = 'the old number';
export const learningRate = 'the learning rate';
export const smallNumberThatKeeps = 'a small number that keeps from dividing by 0';
export const meanOfGradients = 'mean of gradients';
export const squaresOfGradients = 'squares of gradients';
export const old = (what: string) => `the old ${what}`;
export const newOf = (what: string) => `the new ${what}`;
export const newNumber = 'the new number';
export const shareOfTheMemory = 'the share of the memory that is kept';
export const meanCorrected = 'the mean, corrected';
export const squaresCorrected = 'the squares, corrected';
export const numberOfTheUpdate = 'the number of the update';
export const decay = 'the decay';
export const steepDirection = 'the steep direction';
export const flatDirection = 'the flat direction';
export const velocityV = 'a velocity v';
export const meanOfGradientsM = 'a mean of gradients m';
export const squaresOfGradientsQ = 'squares of gradients q';
export const and = ' and ';
export const atWhereTheLoss = (all: boolean, name: string, height: number) =>
  `${all ? 'All seven stand' : `${name} stands`} at (1, 1), where the loss is ${formatNumber(height)}, and ${all ? 'remember' : 'remembers'} nothing yet.`;
export const hasLeftThePicture = (name: string) =>
  `${name} has left the picture: its numbers have grown too large to be numbers.`;
export const standsAtWhere = (name: string, at: string, height: number, memory: string) =>
  `${name} stands at (${at}), where the loss is ${formatNumber(height)}. It remembers ${memory}.`;
