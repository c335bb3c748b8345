/** What F15.4 says. */
import { formatNumber } from '../../../notation/format.ts';

export const pixel = 'pixel';
export const sharesNamedRight = (id: string) => `Shares named right (${id})`;
export const networkSeed = 'network, seed';
export const asItWas = 'as it was';
export const pxToTheRight = (shift: number) => `${shift} px to the right`;
export const testDigitsNamedRight = 'test digits named right';
export const pixelsToTheRight = 'pixels to the right';
export const px = (k: number, share: number) => `${k} px ${formatNumber(share, { significant: 3 })} %`;
export const digitAndHowMany = (sentence: string, all: string) =>
  `A digit, and how many test digits are named right. ${sentence} ${all}.`;
export const networkNames = (run: string, means: string) =>
  `the ${run === 'cnn' ? 'convolutional' : 'dense'} network names ${means}`;
export const digitsWhereTheyWere = 'Digits where they were';
export const shiftedRight = (shift: number) => `Shifted right by ${shift} ${shift === 1 ? 'pixel' : 'pixels'}`;
export const right = (where: string, said: string) => `${where}: ${said} right.`;
