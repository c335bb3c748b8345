/** What F17.4 says. */
import { formatNumber } from '../../../notation/format.ts';

export const nextLetter = 'next letter';
export const echoTwoLate = 'echo, two late';
export const oddOrEvenOnes = 'odd or even ones';
export const withMemory = 'with memory';
export const without = 'without';
export const textItLearns = 'the text it learns';
export const anotherText = 'another text';
export const lossOfTheText = (loss: number) =>
  `loss of the text it learns: the mean of −ln(share) = ${formatNumber(loss, { significant: 3 })}`;
export const lossSoFar = (id: string) => `The loss so far (${id})`;
export const lossOnTheText = 'Loss on the text it learns';
export const loss = 'loss';
export const task = 'Task';
export const askAbout = 'Ask about';
export const learn = 'Learn';
export const memory = 'Memory';
export const shown = 'Shown';
export const readLetter = 'read letter';
export const saidLetter = 'said letter';
export const rightLetter = 'right letter';
export const readsSays = (read: string, says: string, target: string | undefined, share: number) =>
  `reads ${read}, says ${says}${target === undefined ? '' : `, should say ${target}, share ${formatNumber(share, { significant: 2 })}`}`;
export const stepsOfAnswers = (count: number, right: number, asked: number, each: string) =>
  `${count} steps; ${right} of ${asked} answers are right. ${each}.`;
export const ofTheText = 'of the text that it learns';
export const ofAText = 'of a text that it has not learned';
export const beforeTheFirstUpdate = 'Before the first update';
export const after = (update: number) => `After ${update} ${update === 1 ? 'update' : 'updates'}`;
export const lossIsOfAnswers = (when: string, loss: number, right: number, asked: number, whose: string) =>
  `${when} the loss is ${formatNumber(loss, { significant: 3 })}. ${right} of ${asked} answers ${whose} are right.`;
