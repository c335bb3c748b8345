/** A state as a JSON file, for a folder of one's own or a class. Reading is total: any text gives a state or says where it is wrong. */

import type { ParseError } from 'jsonc-parser';
import type { Problem } from '../../engine/problems.ts';
import { grouped } from '../../language.ts';
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
          problem: `it has ${grouped(text.length)} characters`,
          expected: `at most ${grouped(longestFile)}`,
        },
      ],
    };
  // A byte order mark that an editor left is no part of the JSON.
  const json = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { problems: [await firstFault(json).catch(() => tooDeep)] };
  }
  const state = readState(value);
  return 'problems' in state ? { problems: await withPlaces(json, state.problems).catch(() => state.problems) } : state;
}

/** A million brackets in each other are more than what looks for the fault can follow. */
const tooDeep: Problem = { path: 'file', problem: 'it is no JSON', expected: 'a file that the workbench saved' };

/** Browsers do not agree on saying where JSON is wrong, or do not say it. The library comes only when it is needed. */
async function firstFault(json: string) {
  const { parse, printParseErrorCode } = await import('jsonc-parser');
  const errors: ParseError[] = [];
  parse(json, errors, { disallowComments: true });
  const { offset = json.length, error } = errors[0] ?? {};
  const place = placeAt(json, offset);
  const kind = error === undefined ? 'it ends too early' : inWords(printParseErrorCode(error));
  return { path: 'file', problem: `it is no JSON: ${place}: ${kind}`, expected: 'a file that the workbench saved' };
}

/** Problems with the line and the column of what they speak of, or of what it would stand in. */
async function withPlaces(json: string, problems: readonly Problem[]): Promise<Problem[]> {
  const { findNodeAtLocation, parseTree } = await import('jsonc-parser');
  const tree = parseTree(json);
  return problems.map((each) => {
    const steps = each.path.split(/[.[\]]+/).filter((step) => step !== '');
    const keys = steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    for (let depth = keys.length; tree !== undefined && depth >= 0; depth--) {
      const node = findNodeAtLocation(tree, keys.slice(0, depth));
      if (node !== undefined) return { ...each, problem: `${placeAt(json, node.offset)}: ${each.problem}` };
    }
    return each;
  });
}

function placeAt(json: string, offset: number): string {
  const before = json.slice(0, offset).split(/\r\n|\r|\n/);
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}

/** `CommaExpected` → `comma expected` */
const inWords = (code: string) => code.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
