/** A deliberate fault: what a test has to notice. */

export interface Fault {
  /** The file, from the project's folder. */
  readonly file: string;
  /** The text that stands in it once, and what takes its place. */
  readonly from: string;
  readonly to: string;
  /** The test files that ought to notice it: as few as do, so that it takes seconds. */
  readonly tests: readonly string[];
  /** A script that makes what the tests read from the file, and what it makes; made anew with the fault and without. */
  readonly made?: { readonly by: string; readonly file: string };
  /** Why no test can notice it, where none can. */
  readonly survives?: string;
}

/** Faults in one folder that the same tests ought to notice. */
export const faultsIn = (
  folder: string,
  tests: readonly string[],
  faults: readonly (readonly [file: string, from: string, to: string, more?: Partial<Fault>])[],
): Fault[] => faults.map(([file, from, to, more]) => ({ file: `${folder}/${file}`, from, to, tests, ...more }));
