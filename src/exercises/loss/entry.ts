/** What one answer counts, and what it costs: a line of the ledger of Figure 6.4. */
import { log } from '../../engine/math/log.ts';

/** A prediction of a yes or no, held against its label. */
export interface Entry {
  /** What the network gives to class 1: p. */
  readonly prediction: number;
  /** What the network gives to the example's own class: p where its label is 1, otherwise 1 − p. */
  readonly share: number;
  readonly right: boolean;
  /** −ln of the share. */
  readonly loss: number;
}

/** @param prediction the share of class 1 @param label 0 or 1 */
export function entryOf(prediction: number, label: number): Entry {
  const share = label === 1 ? prediction : 1 - prediction;
  // As everywhere on the site, a half counts as 1.
  return { prediction, share, right: prediction >= 0.5 === (label === 1), loss: 0 - log(share) };
}
