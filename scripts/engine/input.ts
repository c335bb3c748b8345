/** What the command-line tools share: reading experiments, and answering bad input with every problem. */
import { describeProblem, type Problem } from '../../src/engine/problems.ts';
import { BadInput } from '../lib/command.ts';
import { NoJson, type ReadJson, readJsonText } from '../lib/read-json.ts';
import { readText, UnreadableText } from '../lib/read-text.ts';

export { BadInput };

/** A whole number given as an option. @param expected what it counts, to follow "is not" */
export function readCount(
  value: string | boolean | undefined,
  name: string,
  { of = 'a number of updates', least = 1, most = 9_999_999 } = {},
): number | undefined {
  if (value === undefined) return undefined;
  const count = Number(value);
  if (typeof value === 'string' && /^\d{1,7}$/.test(value) && count >= least && count <= most) return count;
  const to = most === 9_999_999 ? '' : ` to ${most}`;
  throw new BadInput([`--${name}: ${JSON.stringify(value)} is not ${of}; expected a whole number from ${least}${to}`]);
}

/** The JSON in a file, or on standard input for `-`. */
export function readJson(file: string): ReadJson {
  const called = file === '-' ? 'standard input' : file;
  try {
    return readJsonText(readText(file === '-' ? 0 : file));
  } catch (error) {
    const { message } = error as Error;
    if (error instanceof NoJson)
      throw new BadInput([`${called}:${error.place.line}:${error.place.column}  ${message}; expected JSON`]);
    if (error instanceof UnreadableText) throw new BadInput([`${called}: ${message}`]);
    throw new BadInput([`${called}: ${message}; expected a file with one experiment or a list of them`]);
  }
}

/** `[3].network.inputs: …` for the experiments of a list. */
export function problemLines(problems: readonly Problem[], place = ''): string[] {
  return problems.map(({ path, ...rest }) => {
    const joined = path.startsWith('[') || path === '' || place === '' ? place + path : `${place}.${path}`;
    return describeProblem({ path: joined, ...rest });
  });
}

/** Whether an experiment comes with its name and perhaps with answers, as the oracles have it: `{ name, experiment, … }`. */
export function isNamed(json: unknown): json is { readonly experiment: unknown } {
  return typeof json === 'object' && json !== null && 'experiment' in json;
}
