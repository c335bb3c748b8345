/** One experiment that must be refused, made by spoiling a good one. */
import { mazur } from '../examples.ts';

export interface Malformed {
  readonly what: string;
  readonly json: unknown;
  readonly path: string;
  readonly expected: RegExp;
}

// biome-ignore lint/suspicious/noExplicitAny: these are wrong on purpose
export type Json = any;

const from = (base: Json, spoil: (json: Json) => void): Json => {
  const json = JSON.parse(JSON.stringify(base));
  spoil(json);
  return json;
};
/** What is wrong, where it has to be reported, what was expected instead, and how to spoil `base`. */
export const spoilt = (
  what: string,
  path: string,
  expected: RegExp,
  spoil: (json: Json) => void,
  base: Json = mazur({}),
) => ({
  what,
  json: from(base, spoil),
  path,
  expected,
});
