/** What F6.3 says. */
import { formatNumber } from '../../../notation/format.ts';

export const step = 'step';
export const rightClass = 'The right class';
export const otherTargets = 'other targets';
export const classOf = (place: number) => `class ${place}`;
export const classes = (id: string) => `The classes (${id})`;
export const classesText = 'The classes';
export const classText = 'class';
export const scoreZ = 'score z';
export const shareP = 'share p';
export const targetY = 'target y';
export const partOfE = 'part of E';
export const slopePY = 'slope p − y';
export const togetherTheLossE = 'together, the loss E';
export const target = 'target';
export const classWith = (position: number) => `class ${position}`;
export const score = (value: string) => `score ${value}`;
export const classScoreShareTarget = (position: number, known: string, value: string, targetValue: number) =>
  `Class ${position}: score ${known}, share ${value}, target ${formatNumber(targetValue)}`;
export const lossAllNumbersStand = (said: string, known: string) =>
  `${said}. Loss: ${known}. All numbers stand in the table.`;
