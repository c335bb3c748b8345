/** What a plausible mistake is, and what is said of several: rows for plausible-mistakes.test.ts. */
/** What somebody did, typed and is told. */
export interface Mistake {
  readonly id: string;
  /** What the reader did. */
  readonly did: string;
  readonly typed: readonly string[];
  readonly said: RegExp;
  readonly line?: number;
}

export const unknown = /^(Not yet\. A hint may help\.|Close, but .+\.)$/;
export const rounded = /To go on with them, they have to be more exact/;
export const places = /have changed places/;
export const follows = /^That follows from your own numbers above/;
/** @param line of which it is said; without it, the first that is wrong */
export const row = (id: string, did: string, typed: readonly string[], said: RegExp, line?: number): Mistake => ({
  ...{ id, did, typed, said },
  ...(line === undefined ? {} : { line }),
});
