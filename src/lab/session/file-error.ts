/** What is wrong with a file somebody chose: said so that they can find it. */
export interface FileProblem {
  readonly what: string;
  /** File, and the place in it. */
  readonly where: string;
  readonly expected: string;
}

export class FileError extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(`${problem.what} In ${problem.where}. Expected: ${problem.expected}.`);
    this.problem = problem;
  }
}
