/** A small data set for teaching. `inputs` and `targets` are what an experiment's `data` asks for. */
export interface Dataset {
  /** Shape (examples, inputs). */
  readonly inputs: readonly (readonly number[])[];
  /** Shape (examples, outputs): one output 0 or 1 for two classes, one-hot for more. */
  readonly targets: readonly (readonly number[])[];
  /** Class index of every example. */
  readonly labels: readonly number[];
}

/** What the point clouds in the plane have in common. */
export interface CloudOptions {
  /** How many points; they alternate between the classes. */
  readonly examples: number;
  /** Standard deviation of the normal noise added to both coordinates. Default 0. */
  readonly noise?: number;
  /** Fixes every random number (stream `data`). */
  readonly seed: number;
}

/** 1 at the class, else 0. */
export const oneHot = (label: number, classes: number): number[] =>
  Array.from({ length: classes }, (_, k) => (k === label ? 1 : 0));

export function dataset(inputs: readonly (readonly number[])[], labels: readonly number[], classes: number): Dataset {
  const targets = labels.map((label) => (classes === 2 ? [label] : oneHot(label, classes)));
  return { inputs, targets, labels };
}
