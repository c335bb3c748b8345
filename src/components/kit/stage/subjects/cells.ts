/** Recurrent cells and LSTMs as subjects of stages. */
import type { LstmSpec, RecurrentSpec } from '../../../../engine/cells/cells.ts';
import { lstmNotation, recurrentNotation } from '../../../../notation/cells.ts';
import { lstmEdits, recurrentEdits } from '../../../../notation/edits/cells.ts';
import { subjectOf } from '../subject.ts';
import { groupsBy } from './groups.ts';

const legends = {
  Inputs: ['x'],
  'Weights of the inputs': ['w'],
  'Weights of the state before': ['u'],
  Biases: ['b'],
  Targets: ['y'],
} as const;

export const recurrent = subjectOf<RecurrentSpec>({
  edits: recurrentEdits,
  notation: recurrentNotation,
  groups: groupsBy(recurrentEdits, legends),
});

export const lstm = subjectOf<LstmSpec>({
  edits: lstmEdits,
  notation: lstmNotation,
  groups: groupsBy(lstmEdits, legends),
});
