/** Something an author has to put right, and where. */
export interface Problem {
  /** Path of the file, from the root of the project, with forward slashes. */
  file: string;
  /** Line, counted from 1; column likewise, where it is known. */
  line: number;
  column?: number;
  message: string;
}

/** `content/lessons/…/09-backprop.mdx:12:3  message`, one problem a line, in the order of the files. */
export function formatProblems(problems: readonly Problem[]): string {
  return [...problems]
    .sort((a, b) => compare(a.file, b.file) || a.line - b.line || (a.column ?? 0) - (b.column ?? 0))
    .map(({ file, line, column, message }) => `${file}:${line}${column === undefined ? '' : `:${column}`}  ${message}`)
    .join('\n');
}

/** An error for the author of a lesson: its message says everything, and a stack trace would only hide it. */
export function authorError(title: string, problems: readonly Problem[]): Error {
  const error = new Error(`${title}\n${formatProblems(problems)}`);
  error.stack = '';
  return error;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
