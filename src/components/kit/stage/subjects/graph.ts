/** Scalar graphs as a subject of stages. */
import type { GraphSpec } from '../../../../engine/graph/graph.ts';
import { graphEdits } from '../../../../notation/edits/graph.ts';
import { graphNotation } from '../../../../notation/graph.ts';
import { subjectOf } from '../subject.ts';
import { groupsBy } from './groups.ts';

export const graph = subjectOf<GraphSpec>({
  edits: graphEdits,
  notation: graphNotation,
  groups: groupsBy(graphEdits, { 'Given numbers': ['n'] }),
});
