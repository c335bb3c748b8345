/** What the command-line tools share: reading experiments, and answering bad input with exit status 2 and every problem. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describeProblem, type Problem } from '../../src/engine/problems.ts';

/** Bad input: the tool prints the lines on standard error, nothing on standard output, and exits with status 2. */
export class BadInput extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** Runs a tool: its text goes to standard output, whole or not at all. */
export function runTool(tool: (args: readonly string[]) => string) {
  try {
    process.stdout.write(`${tool(process.argv.slice(2))}\n`);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    process.stderr.write(`${error.lines.join('\n')}\n`);
    process.exitCode = 2;
  }
}

/** Options and the one file name, which defaults to standard input. */
export function readArguments(
  args: readonly string[],
  options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>,
  usage: string,
) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    if (positionals.length > 1) throw new Error(`one FILE, not ${positionals.length}`);
    return { values: values as Record<string, string | boolean | undefined>, file: positionals[0] ?? '-' };
  } catch (error) {
    throw new BadInput([(error as Error).message, `usage: ${usage}`]);
  }
}

/** A whole number given as an option. */
export function readCount(value: string | boolean | undefined, name: string): number | undefined {
  if (value === undefined) return undefined;
  const count = Number(value);
  if (typeof value === 'string' && /^\d{1,7}$/.test(value) && count >= 1) return count;
  throw new BadInput([
    `--${name}: ${JSON.stringify(value)} is not a number of updates; expected a whole number from 1`,
  ]);
}

/** The JSON in a file, or on standard input for `-`. */
export function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new BadInput([`${file}: ${(error as Error).message}; expected a file with one experiment or a list of them`]);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInput([`${file}: ${(error as Error).message}; expected JSON`]);
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
