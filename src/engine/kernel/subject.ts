/** What the kernel trains. It is told what the plain path knows already, and imports nothing of it. */
import type { dropoutMasks } from '../dropout.ts';
import type { Experiment } from '../experiment.ts';
import type { ConstantName, Optimizer } from '../optimizers/optimizer.ts';
import type { OutputRule } from '../rules.ts';
import type { Workspace } from '../workspace.ts';

export interface Subject extends Pick<Workspace, 'blocks' | 'layers' | 'parameters'> {
  readonly experiment: Experiment;
  readonly rule: OutputRule;
  readonly optimizer: Pick<Optimizer, 'memory' | 'powers'>;
  readonly constants: Readonly<Record<ConstantName, number>>;
  readonly masksOf: typeof dropoutMasks;
}
