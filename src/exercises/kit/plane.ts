/** A piece of the plane to place a point in or to draw a curve in. */
export interface Plane {
  readonly x: Axis;
  readonly y: Axis;
  /** What is there to see from the start. */
  readonly points?: readonly { readonly x: number; readonly y: number; readonly label: string }[];
}

export interface Axis {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** How fine an answer can be: the step of the slider. */
  readonly step: number;
}
