/** A moment of a run: so many whole epochs, and so many updates of the next one. */
export interface Place {
  readonly epoch: number;
  readonly step: number;
}
