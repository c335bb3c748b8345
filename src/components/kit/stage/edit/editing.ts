/** How the numbers of a stage are read and changed, by their targets: a run's experiment, or a figure's own settings. */
export interface Editing {
  read(target: string): number | undefined;
  /** What the number is called: w5, b_h1. */
  name(target: string): string;
  /** Changes it, or says what was expected instead: then nothing has changed. */
  change(target: string, value: number): string | undefined;
}
