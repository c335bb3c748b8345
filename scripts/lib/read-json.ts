/** Reads JSON so that every mistake in it has a place, and none is lost without a word. */
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { describeProblem, type Problem } from '../../src/engine/problems.ts';

export interface Place {
  /** Counted from 1, both. */
  readonly line: number;
  readonly column: number;
}

/** JSON that cannot be read, or would lose something: where, and what was expected. */
export class NoJson extends Error {
  readonly place: Place;
  constructor(place: Place, message: string) {
    super(message);
    this.place = place;
  }
}

export interface ReadJson {
  readonly value: unknown;
  /** Where that stands which a path names, as in `network.layers[1].weights`; the nearest thing around it where it is missing. */
  placeOf(path: string): Place;
}

/** What the parser's codes mean, by their names. */
const meanings: Readonly<Record<string, string>> = {
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a } is missing',
  CloseBracketExpected: 'a ] is missing',
  PropertyNameExpected: 'a name in "quotation marks" is missing here',
  ValueExpected: 'a value is missing here',
  InvalidCommentToken: 'there are no comments in JSON',
  InvalidNumberFormat: 'this is no number',
  InvalidSymbol: 'this is neither a number nor a text in "quotation marks"',
  UnexpectedEndOfString: 'a text is not closed by "',
  UnexpectedEndOfNumber: 'this number is not finished',
  EndOfFileExpected: 'there is more text behind its end',
};

/** @throws NoJson */
export function readJsonText(text: string): ReadJson {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const at = (offset: number) => placeIn(text, offset);
  const [first] = errors;
  if (first !== undefined || root === undefined)
    throw new NoJson(at(first === undefined ? 0 : faultAt(text, first)), meaningOf(first));
  const twice = doubleName(root);
  if (twice) throw new NoJson(at(twice.offset), `the name "${twice.value}" stands twice, and only one would count`);
  return {
    // What the parser has let pass, JSON.parse reads to the same value.
    value: JSON.parse(text),
    placeOf(path) {
      const keys = [...path.matchAll(/[^.[\]]+/g)].map(([key]) => (/^\d+$/.test(key) ? Number(key) : key));
      for (let length = keys.length; length > 0; length--) {
        const found = findNodeAtLocation(root, keys.slice(0, length));
        if (found) return at((found.parent?.type === 'property' ? found.parent : found).offset);
      }
      return at(root.offset);
    },
  };
}

/** The parser names what it met. What is missing is missed where the text before ends, and a comma too many is what is wrong. */
function faultAt(text: string, { offset, error }: ParseError): number {
  if (!/Expected$/.test(printParseErrorCode(error))) return offset;
  const before = text.slice(0, offset).trimEnd();
  if (before.endsWith(',') && /[}\]]/.test(text[offset] ?? '')) return before.length - 1;
  return text.slice(before.length, offset).includes('\n') ? before.length : offset;
}

const meaningOf = (error: ParseError | undefined) => {
  const name = error === undefined ? 'ValueExpected' : printParseErrorCode(error.error);
  return meanings[name] ?? name;
};

/** `12:3  network.inputs: … ; expected …` */
export const placedProblem = (json: ReadJson, problem: Problem): string => {
  const { line, column } = json.placeOf(problem.path);
  return `${line}:${column}  ${describeProblem(problem)}`;
};

function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The first name that an object has twice. */
function doubleName(node: Node): Node | undefined {
  const names = new Set<unknown>();
  for (const child of node.children ?? []) {
    const [name] = child.children ?? [];
    if (node.type === 'object' && name) {
      if (names.has(name.value)) return name;
      names.add(name.value);
    }
    const deeper = doubleName(child);
    if (deeper) return deeper;
  }
  return undefined;
}
