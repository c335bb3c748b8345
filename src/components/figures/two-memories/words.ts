/** What F17.3 says. */
import { formatNumber } from '../../../notation/format.ts';

export const stepBack = 'step back';
export const atTheLastStep = 'At the last step all of it is there. No step back yet.';
export const forgetBias = 'forget bias';
export const steps = 'steps';
export const whatIsLeft = 'What is left of the last step’s say, in powers of ten';
export const recurrentUnit = 'recurrent unit';
export const lstmAlongTheCell = 'LSTM, along the cell state';
export const timeStep = 'time step';
export const stepInTheRecurrent = (time: number, left: number, lstmLeft: number) =>
  `step ${time}: ${formatNumber(left)} in the recurrent unit, ${formatNumber(lstmLeft)} in the LSTM`;
export const timeStepsAndWhat = (count: number, known: string) =>
  `${count} time steps, and what is left at each on the way back. ${known}. All numbers stand in the table.`;
export const whatIsLeftAtEachStep = (id: string) => `What is left at each step (${id})`;
export const step = 'step';
export const uTanh = 'u · tanh′';
export const left = 'left';
export const forgetGate = 'forget gate';
export const kept = 'kept';
export const byAllPaths = 'by all paths';
export const whatIsLeftAtStep = (time: number) => `what is left at step ${time} in the recurrent unit`;
export const whatIsKept = (time: number) => `what is kept at step ${time} along the cell state`;
export const weightOfTheState = 'the weight of the state before';
export const slopeOfTanh = (time: number) => `the slope of tanh at step ${time}`;
export const forgetGateAtStep = (time: number) => `the forget gate at step ${time}`;
export const bothHaveReadInputs = (count: number, time: number) =>
  `Both have read ${count} inputs. At step ${time}, the last one, all of what is said of their states arrives: 1.`;
export const backToStepThe = (time: number, factor: number, left: number, forget: number, lstmLeft: number) =>
  `Back to step ${time}. The recurrent unit multiplies by u · tanh′ = ${formatNumber(factor)}, and ${formatNumber(left)} is left. The LSTM multiplies by its forget gate, ${formatNumber(forget)}, and ${formatNumber(lstmLeft)} is kept along the cell state.`;
