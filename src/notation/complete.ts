/**
 * No quantity and no kind of event is without words: what the engine has and no subject speaks of is a type error here. This file
 * is for the compiler; nothing imports it.
 */
import type { EventKind } from '../engine/trace/events.ts';
import type { graphKinds } from '../engine/trace/kinds/graph.ts';
import type { Quantity } from '../engine/trace/layout.ts';
import type { cellQuantities, cellSentences } from './cells.ts';
import type { convolutionQuantities, convolutionSentences } from './convolution.ts';
import type { allDenseQuantities, allDenseSentences } from './dense/dense.ts';
import type { descentQuantities, descentSentences } from './descent.ts';
import type { graphQuantities } from './graph.ts';

type SpokenQuantity = keyof (typeof allDenseQuantities &
  typeof graphQuantities &
  typeof convolutionQuantities &
  typeof cellQuantities &
  typeof descentQuantities);
type SpokenKind =
  | keyof (typeof allDenseSentences & typeof convolutionSentences & typeof cellSentences & typeof descentSentences)
  | keyof typeof graphKinds;

/** What optimizers do not have for coordinates, or the engine has in no plan. */
type Nothing<Left extends never> = Left;
export type EveryQuantityIsSpoken = Nothing<Exclude<Quantity, SpokenQuantity>>;
export type EveryKindIsSpoken = Nothing<Exclude<EventKind, SpokenKind>>;
