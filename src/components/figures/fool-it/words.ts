/** What F16.4 says. */
import { formatNumber } from '../../../notation/format.ts';

export const step = 'step';
export const beginWith = 'Begin with';
export const shallBeRead = 'Shall be read as';
export const changedBy = 'changed by';
export const readAs = (best: string | number) => `read as ${best}`;
export const begunWith = (start: string, target: number, sentence: string, all: string) =>
  `Begun with ${start}, on the way to a ${target}. ${sentence} ${all}.`;
export const networkSays = (best: number, value: string) => `The network says ${best}, with ${value}`;
export const mostChangedPixelDiffers = (most: number) =>
  `the most changed pixel differs by ${formatNumber(most, { significant: 2 })}`;
export const thisImageIsShown = (start: string) => `This image is shown to the network: ${start}.`;
export const whichPixelsWouldMake = (says: string, target: number) =>
  `${says}. Which pixels would make it say ${target}?`;
export const andFor = (says: string, target: string, value: number, moved: string) =>
  `${says}, and ${target} for the ${value}; ${moved}.`;
