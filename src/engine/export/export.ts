/** An experiment as a program that somebody else's library runs: the same numbers, the same steps. */
import type { Experiment } from '../experiment.ts';
import { forwardProgram } from './forward.ts';
import { kerasProgram } from './keras.ts';
import { numpyProgram } from './numpy.ts';
import { batchListSize, maskSize, type Program, programOf } from './program.ts';
import { flatLines, type Lines } from './python.ts';
import { pytorchProgram } from './pytorch.ts';
import { scikitLearnObstacles, scikitLearnProgram } from './scikit-learn.ts';

export const exportTargets = ['pytorch', 'numpy', 'keras', 'sklearn'] as const;
export type ExportTarget = (typeof exportTargets)[number];

export type Exported =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false /** What the target cannot express, in words. */; readonly reason: string };

/** A file with more drawn numbers than this, of dropout masks or of shuffled batches, would be of no use to anybody. */
const mostNumbers = 1_000_000;

const programs: Readonly<Record<ExportTarget, (program: Program) => Lines>> = {
  pytorch: pytorchProgram,
  numpy: numpyProgram,
  keras: kerasProgram,
  sklearn: scikitLearnProgram,
};

/**
 * A Python program that trains the same network from the same parameters on the same batches, and prints the loss of every
 * update as the engine has it: the mean over the batch before the update, without penalties.
 * @param experiment a valid one, see validateExperiment
 * @param updates how many updates the program makes; 0 for the forward pass only: then it prints the outputs
 */
export function exportCode(experiment: Experiment, target: ExportTarget, updates = 1): Exported {
  if (experiment.training.only !== undefined)
    return { ok: false, reason: 'a program cannot say that only some weights of a layer are learned' };
  if (updates === 0) {
    const forward = forwardProgram(experiment, target);
    return typeof forward === 'string' ? { ok: false, reason: forward } : { ok: true, code: textOf(forward) };
  }
  const program = programOf(experiment, updates);
  if (target === 'keras' && program.fixed.length > 0)
    return { ok: false, reason: 'Keras freezes whole layers, not single weights; PyTorch and NumPy can do it' };
  const obstacles = target === 'sklearn' ? scikitLearnObstacles(program) : [];
  if (obstacles.length > 0)
    return { ok: false, reason: `scikit-learn cannot express it: its networks have ${obstacles.join('; ')}` };
  if (maskSize(program) > mostNumbers)
    return { ok: false, reason: `the dropout masks of ${updates} updates are more than ${mostNumbers} numbers` };
  if (batchListSize(program) > mostNumbers)
    return { ok: false, reason: `the shuffled batches of ${updates} updates are more than ${mostNumbers} numbers` };
  return { ok: true, code: textOf(programs[target](program)) };
}

const textOf = (lines: Lines) => `${flatLines(lines).join('\n')}\n`;
