/**
 * The kinds of event: every act of arithmetic the engine can do, each with the pass it belongs to, the function that
 * performs it and its formula. An event reads some slots in a fixed order and writes one; nothing else
 * ever changes a number. Pages take the table they need from kinds/.
 */
import { ownCellKinds } from './kinds/cells.ts';
import { ownConvolutionKinds } from './kinds/convolution.ts';
import { denseKinds } from './kinds/dense.ts';
import { descentKinds } from './kinds/descent.ts';
import { graphKinds } from './kinds/graph.ts';
import { memoryKinds } from './kinds/memory.ts';
import type { KindOfEvent, Operands, Pass } from './kinds/operands.ts';
import { ruleKinds } from './kinds/rule.ts';
import { updateKinds } from './kinds/update.ts';

export type { KindOfEvent, Operands, Pass };

export const eventKinds = {
  ...denseKinds,
  ...updateKinds,
  ...memoryKinds,
  ...ruleKinds,
  ...graphKinds,
  ...ownConvolutionKinds,
  ...ownCellKinds,
  ...descentKinds,
} as const satisfies Record<string, KindOfEvent>;

export type EventKind = keyof typeof eventKinds;
