/** Mistakes of authors, made in what a new lesson has from the template. */

export type Edit = (text: string) => string;

export interface Mistake {
  readonly name: string;
  readonly edit: Edit;
  /** Words of the line that is at fault, after the mistake is made; undefined for the first line. */
  readonly at?: string;
  readonly says: RegExp;
}

export const to =
  (from: string | RegExp, into: string): Edit =>
  (text) =>
    text.replace(from, () => into);
export const body = 'Every formula has a sentence';
/** Puts a paragraph into the scene. */
export const adds = (text: string): Edit => to(body, `${text}\n\n${body}`);
export const adding = (name: string, text: string, says: RegExp, at = text.split('\n')[0] as string): Mistake => ({
  name,
  edit: adds(text),
  at,
  says,
});
