/** Told to the page whenever a figure shows another state: what stands beside it follows. */
export const shownEvent = 'perceptible:shown';

export interface Shown {
  /** The figure. */
  readonly id: string;
  /** Its part of the hash. */
  readonly part: string;
}
