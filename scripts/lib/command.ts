/** What the commands share: options with their help, hints where npm keeps one for itself, and bad input with every problem. */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { nearestName } from '../../src/engine/problems.ts';

/** Bad input: the command prints the lines on standard error, nothing on standard output, and exits with status 2. */
export class BadInput extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** What somebody asked for who typed --help. */
export class Help extends Error {}

export interface Option {
  /** What stands behind it, as in N; an option without it is on or off. */
  readonly value?: string;
  /** What it does, in a phrase. */
  readonly says: string;
}

export interface Command {
  /** As npm runs it: `trace` for npm run trace. */
  readonly name: string;
  /** What it does, in a sentence. */
  readonly says: string;
  readonly options?: Readonly<Record<string, Option>>;
  /** What is given besides, as in `[FILE|-]`, and how many at most. */
  readonly rest?: { readonly usage: string; readonly says: string; readonly most: number };
  /** Whether its answer is all that it prints, so that npm has to be silent where another program reads it. */
  readonly silent?: boolean;
  readonly examples?: readonly string[];
}

/** What a command was started with; standard input is a terminal where nobody has piped anything into it. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
}

const here: Surroundings = { env: process.env, isTerminal: process.stdin.isTTY === true };

export interface Given {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly rest: readonly string[];
}

const call = ({ name, silent }: Command) => `npm run ${silent ? '--silent ' : ''}${name} --`;

export function helpText(command: Command): string {
  const { says, options = {}, rest, examples = [] } = command;
  const written = (name: string, { value }: Option) => `--${name}${value === undefined ? '' : ` ${value}`}`;
  const listed = Object.entries(options).map(([name, option]) => [written(name, option), option.says] as const);
  const rows = [...listed, ...(rest ? [[rest.usage, rest.says] as const] : []), ['--help', 'says this'] as const];
  const width = Math.max(...rows.map(([left]) => left.length));
  const usage = [call(command), ...listed.map(([left]) => `[${left}]`), ...(rest ? [rest.usage] : [])].join(' ');
  return [
    says,
    '',
    `  ${usage}`,
    '',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
    ...(examples.length > 0 ? ['', 'For example', ...examples.map((example) => `  ${example}`)] : []),
  ].join('\n');
}

/**
 * Options, and what is given besides.
 * @throws Help where it is asked for; BadInput for what the command has not, and where npm has kept an option for itself
 */
export function readCommand(command: Command, args: readonly string[], { env }: Surroundings = here): Given {
  const { options = {}, rest, name } = command;
  if (args.includes('--help') || args.includes('-h')) throw new Help(helpText(command));
  const kept = Object.keys(options).filter((option) => env[`npm_config_${option.replaceAll('-', '_')}`] !== undefined);
  if (kept.length > 0 && env['npm_lifecycle_event'] === name && !kept.some((option) => args.includes(`--${option}`)))
    throw new BadInput([
      `npm has kept ${kept.map((option) => `--${option}`).join(' and ')} for itself; expected -- before the options: ${call(command)} ${kept.map((option) => `--${option}`).join(' ')} …`,
    ]);
  const types = Object.fromEntries(
    Object.entries(options).map(([option, { value }]) => [
      option,
      { type: value === undefined ? 'boolean' : 'string' } as const,
    ]),
  );
  const unknown = args
    .map((arg) => /^--([^=]+)/.exec(arg)?.[1])
    .find((arg) => arg !== undefined && !Object.hasOwn(options, arg));
  if (unknown !== undefined) throw new BadInput([unknownOption(unknown, Object.keys(options)), '', helpText(command)]);
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: types,
      allowPositionals: true,
      strict: true,
    });
    const most = rest?.most ?? 0;
    if (positionals.length > most)
      throw new Error(
        `${positionals.length} words besides the options: ${positionals.join(' ')}; expected ${most === 0 ? 'none' : `${rest?.usage}, ${most} at most`}`,
      );
    return { values: values as Given['values'], rest: positionals };
  } catch (error) {
    throw new BadInput([(error as Error).message.replace(/\. (To specify|If you).*$/s, ''), '', helpText(command)]);
  }
}

function unknownOption(option: string, known: readonly string[]): string {
  const nearest = nearestName(option, [...known, 'help']);
  const names = [...known, 'help'].map((name) => `--${name}`).join(', ');
  return `--${option} is not known; expected one of ${names}${nearest === undefined ? '' : `; did you mean --${nearest}?`}`;
}

/** The one FILE, or standard input; on a terminal, where nobody would know what to type, the help. */
export function fileGiven(command: Command, { rest }: Given, { isTerminal }: Surroundings = here): string {
  const [file = '-'] = rest;
  if (file === '-' && isTerminal)
    throw new BadInput(['No FILE is given, and standard input is the keyboard.', '', helpText(command)]);
  return file;
}

/** Runs a command: its text goes to standard output, whole or not at all. */
export async function runCommand(act: (args: readonly string[]) => string | undefined | Promise<string | undefined>) {
  try {
    const text = await act(process.argv.slice(2));
    if (text !== undefined) process.stdout.write(`${text}\n`);
  } catch (error) {
    if (error instanceof Help) process.stdout.write(`${error.message}\n`);
    else if (error instanceof BadInput) {
      process.stderr.write(`${error.lines.join('\n')}\n`);
      process.exitCode = 2;
    } else throw error;
  }
}
