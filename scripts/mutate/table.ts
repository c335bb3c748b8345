/** The table of deliberate faults, by the room that they are made in. */
import type { Fault } from './fault.ts';
import { engineFaults } from './faults/engine.ts';
import { kernelFaults } from './faults/kernel.ts';
import { labFaults } from './faults/lab.ts';
import { labKernelFaults } from './faults/lab-kernels.ts';
import { notationFaults } from './faults/notation.ts';
import { questionFaults } from './faults/questions.ts';
import { stageFaults } from './faults/stage.ts';

export const rooms: Readonly<Record<string, readonly Fault[]>> = {
  engine: engineFaults,
  kernel: kernelFaults,
  notation: notationFaults,
  stage: stageFaults,
  questions: questionFaults,
  lab: labFaults,
  'lab-kernels': labKernelFaults,
};

/** How often the text of a fault stands in its file: once, or the table is no longer true. */
export const occurrences = (text: string, { from }: Pick<Fault, 'from'>) => text.split(from).length - 1;
