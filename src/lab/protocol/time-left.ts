/** How long something takes, as a range. */
export interface Seconds {
  readonly least: number;
  readonly most: number;
}
