/**
 * The kinds of event: every act of arithmetic the engine can do, each with the pass it belongs to and the function that
 * performs it; kinds/notation.ts has the formulas. An event reads some slots in a fixed order and writes one; nothing else
 * ever changes a number. Pages take the table they need from kinds/.
 */
import { denseKinds } from './kinds/dense.ts';
import { graphKinds } from './kinds/graph.ts';
import type { KindOfEvent, Operands, Pass } from './kinds/operands.ts';
import { updateKinds } from './kinds/update.ts';

export type { KindOfEvent, Operands, Pass };

export const eventKinds = { ...denseKinds, ...updateKinds, ...graphKinds } as const satisfies Record<
  string,
  KindOfEvent
>;

export type EventKind = keyof typeof eventKinds;
