/** A state as a JSON file, for a folder of one's own or a class. Reading is total: any text gives a state or says where it is wrong. */
import type { ParseError } from 'jsonc-parser';
import type { Problems } from '../data/kinds.ts';
import { readState } from './read-state.ts';
import type { WorkbenchState } from './state.ts';

/** More is no file that this page wrote. Counted in characters. */
export const longestFile = 20_000_000;

/** Indented, so that people can read it and compare two of them. */
export const writeFile = (state: WorkbenchState): string => `${JSON.stringify(state, undefined, 2)}\n`;

/** The state in a file, or every problem: of its JSON with line and column, of its numbers with their paths. */
export async function readFile(text: string): Promise<WorkbenchState | Problems> {
  if (text.length > longestFile)
    return {
      problems: [
        {
          path: 'file',
          problem: `it has ${text.length.toLocaleString('en')} characters`,
          expected: `at most ${longestFile.toLocaleString('en')}`,
        },
      ],
    };
  // A byte order mark that an editor left is no part of the JSON.
  const json = text.replace(/^\uFEFF/, '');
  try {
    return readState(JSON.parse(json));
  } catch {
    return { problems: [await firstFault(json)] };
  }
}

/** Browsers do not agree on saying where JSON is wrong, or do not say it. The library comes only when it is needed. */
async function firstFault(json: string) {
  const { parse, printParseErrorCode } = await import('jsonc-parser');
  const errors: ParseError[] = [];
  parse(json, errors, { disallowComments: true });
  const { offset = json.length, error } = errors[0] ?? {};
  const before = json.slice(0, offset).split(/\r\n|\r|\n/);
  const place = `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
  const kind = error === undefined ? 'it ends too early' : inWords(printParseErrorCode(error));
  return { path: 'file', problem: `it is no JSON: ${place}: ${kind}`, expected: 'a file that the workbench saved' };
}

/** `CommaExpected` → `comma expected` */
const inWords = (code: string) => code.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
