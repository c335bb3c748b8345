/** Where a reader of JSON is, and how it tells what is wrong there. */
import type { Problem } from './problems.ts';

/** A place in the JSON, and the list that problems go to. */
export interface Place {
  readonly path: string;
  readonly problems: Problem[];
}

export const report = ({ path, problems }: Place, problem: string, expected: string) => {
  problems.push({ path, problem, expected });
};

export const field = ({ path, problems }: Place, key: string): Place => ({
  path: path === '' ? key : `${path}.${key}`,
  problems,
});

export const item = ({ path, problems }: Place, index: number): Place => ({ path: `${path}[${index}]`, problems });
